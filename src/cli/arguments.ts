/** What was typed after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

export type ArgumentsResult = { readonly ok: true; readonly arguments: Arguments } | { readonly ok: false; readonly message: string };

/** The options of one command: those that take a value, and those that stand alone. */
export interface Options {
  readonly values: readonly string[];
  readonly flags: readonly string[];
}

/**
 * Sorts arguments into positionals, options with a value (`--wrt x` or `--wrt=x`) and flags. An expression may begin
 * with a minus sign, so only words that begin with two are options; after a bare `--` nothing is.
 */
export function readArguments(words: readonly string[], options: Options): ArgumentsResult {
  const positionals: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word === "--") {
      positionals.push(...words.slice(i + 1));
      break;
    }
    if (!/^--[a-z]/.test(word)) {
      positionals.push(word);
      continue;
    }
    const [, name = "", value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (options.flags.includes(name) && value === undefined) flags.add(name);
    else if (options.values.includes(name)) {
      const given = value ?? words[++i];
      if (given === undefined) return { ok: false, message: `--${name} needs a value.` };
      values.set(name, given);
    } else {
      const known = [...options.values, ...options.flags].map((option) => `--${option}`).join(", ");
      return { ok: false, message: `Unknown option ${word}. There are: ${known}.` };
    }
  }
  return { ok: true, arguments: { positionals, values, flags } };
}
