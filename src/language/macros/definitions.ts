import type { Macro, Span } from "../../core";

/** A macro that a text defines. */
export interface MacroDefinition {
  /** Without the backslash. */
  readonly name: string;
  readonly macro: Macro;
  /** Where the definition stands, its command and body included. */
  readonly span: Span;
  /** Whether it only counts where the name has no meaning yet, as \providecommand says. */
  readonly yields: boolean;
}

/** Each way to define a macro, by its command. */
const readers: Readonly<Record<string, (reader: Reader) => Defined | undefined>> = {
  newcommand: readNewCommand,
  renewcommand: readNewCommand,
  providecommand: readNewCommand,
  DeclareRobustCommand: readNewCommand,
  def: readDef,
  gdef: readDef,
  let: readLet,
  DeclareMathOperator: readOperator,
};

interface Defined {
  readonly name: string;
  readonly macro: Macro;
}

const commands = /\\(newcommand|renewcommand|providecommand|DeclareRobustCommand|g?def|let|DeclareMathOperator)(\*?)(?![a-zA-Z@])/g;

/** Most arguments that a macro of TeX has. */
const mostParameters = 9;

/** Longest argument of a definition that is read, in characters: what is longer has a brace that never closes. */
const longest = 4_000;

/** The macros that a text in LaTeX defines, in order. What is not simple (arguments with delimiters of their own) is left out. */
export function definitionsIn(written: string): MacroDefinition[] {
  // In strings of a program a silent character can stand before a command.
  const latex = written.replaceAll("\u200b", " ");
  const definitions: MacroDefinition[] = [];
  let end = 0;
  for (const found of latex.matchAll(commands)) {
    if (found.index < end || isEscaped(latex, found.index)) continue;
    const [definer, command = "", star = ""] = found;
    const reader = new Reader(latex, found.index + definer.length, star === "*");
    const defined = readers[command]?.(reader);
    if (!defined) continue;
    end = reader.at;
    definitions.push({ ...defined, span: { start: found.index, end }, yields: command === "providecommand" });
  }
  return definitions;
}

/** Whether the backslash at `at` is the second of a line break. */
function isEscaped(latex: string, at: number): boolean {
  let before = 0;
  while (latex[at - 1 - before] === "\\") before++;
  return before % 2 === 1;
}

/** \newcommand{\half}[1]{\frac{#1}{2}}, \newcommand\norm[2][2]{...} */
function readNewCommand(reader: Reader): Defined | undefined {
  const name = reader.braced()?.trim() ?? reader.command();
  const count = reader.bracketed();
  const optional = reader.bracketed();
  const body = reader.braced() ?? reader.command(true);
  const parameters = Number(count ?? 0);
  if (!Number.isInteger(parameters) || parameters < 0 || parameters > mostParameters) return undefined;
  return defined(name, body, parameters, optional);
}

/** \def\half#1{\frac{#1}{2}} */
function readDef(reader: Reader): Defined | undefined {
  const name = reader.command();
  const parameters = reader.match(/(?:#[1-9]\s*)*(?=\{)/y);
  const numbers = parameters?.match(/\d/g) ?? [];
  if (parameters === undefined || numbers.some((digit, i) => Number(digit) !== i + 1)) return undefined;
  return defined(name, reader.braced(), numbers.length);
}

/** \let\R=\mathbb */
function readLet(reader: Reader): Defined | undefined {
  const name = reader.command();
  reader.match(/\s*=/y);
  return defined(name, reader.command(true), 0);
}

/** \DeclareMathOperator*{\argmax}{arg\,max} */
function readOperator(reader: Reader): Defined | undefined {
  const name = reader.braced()?.trim() ?? reader.command();
  const words = reader.braced();
  return defined(name, words === undefined ? undefined : `\\operatorname${reader.starred ? "*" : ""}{${words}}`, 0);
}

function defined(written: string | undefined, body: string | undefined, parameters: number, optional?: string): Defined | undefined {
  const name = /^\\([a-zA-Z@]+|[^a-zA-Z])$/.exec(written ?? "")?.[1];
  return name === undefined || body === undefined ? undefined : { name, macro: { parameters, ...(optional !== undefined && { optional }), body } };
}

/** Reads what TeX would take for the next argument. */
class Reader {
  constructor(private readonly latex: string, public at: number, readonly starred: boolean) {}

  match(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern);
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.latex)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** \name; or any single character where TeX takes one. */
  command(orCharacter = false): string | undefined {
    return this.match(orCharacter ? /\s*(?:\\(?:[a-zA-Z@]+|[^])|[^\s{}\\])/y : /\s*\\(?:[a-zA-Z@]+|[^])/y)?.trim();
  }

  braced(): string | undefined {
    return this.enclosed("{", "}");
  }

  bracketed(): string | undefined {
    return this.enclosed("[", "]")?.trim();
  }

  /** What stands between two brackets, groups within it whole; undefined, and nothing read, where none opens or closes. */
  private enclosed(open: string, close: string): string | undefined {
    const spaces = /^\s*/.exec(this.latex.slice(this.at, this.at + 100))?.[0].length ?? 0;
    const start = this.at + spaces;
    if (this.latex[start] !== open) return undefined;
    let depth = 0;
    for (let i = start + 1; i < Math.min(this.latex.length, start + longest); i++) {
      const character = this.latex[i];
      if (character === "\\") i++;
      else if (character === close && depth === 0) {
        this.at = i + 1;
        return this.latex.slice(start + 1, i);
      } else if (character === "{") depth++;
      else if (character === "}" && --depth < 0) return undefined;
    }
    return undefined;
  }
}
