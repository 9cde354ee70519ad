import type { ReadingContext } from "../core";
import { Recent } from "./recent";

/** A name or macro of a context: `mark` stands in every formula that it can matter to. */
interface Entry {
  readonly mark: string;
  readonly says: string;
  /** What a macro stands for, which can hold further marks. */
  readonly body?: string;
}

/** A formula that stands alone. */
const nothing: ReadingContext = {};

/**
 * Keeps what was read of formulas. A formula that did not change is read again only when something that it names changed its
 * meaning in the document: a macro that it uses (or that one of those uses), a definition or a choice of a letter in it.
 */
export class ContextMemo<Value> {
  private readonly values: Recent<string, Value>;
  private readonly entries = new WeakMap<ReadingContext, readonly Entry[]>();

  /**
   * @param read what is kept; it depends on its arguments alone
   * @param capacity how many formulas are kept: some documents' worth
   */
  constructor(private readonly read: (source: string, context: ReadingContext) => Value, capacity = 5_000) {
    this.values = new Recent(capacity);
  }

  /** What `read` gives for a formula. */
  get(source: string, context: ReadingContext = nothing): Value {
    return this.values.get(`${this.relevant(source, context)}\0${source}`, () => this.read(source, context));
  }

  /** What of the context can matter to a formula, as text. */
  private relevant(source: string, context: ReadingContext): string {
    const entries = this.entriesOf(context);
    if (entries.length === 0) return "";
    // Letters beyond ASCII have other names in the context (α is alpha): all of it may matter.
    let text = /[^\0-\x7f\u200b]/.test(source) ? undefined : source;
    let rest = entries;
    const found: string[] = [];
    for (let before = -1; rest.length !== before;) {
      before = rest.length;
      const matching = rest.filter(({ mark }) => text === undefined || text.includes(mark));
      found.push(...matching.map(({ says }) => says));
      rest = rest.filter((entry) => !matching.includes(entry));
      const bodies = matching.map(({ body = "" }) => body).join(" ");
      text = text === undefined || /[^\0-\x7f]/.test(bodies) ? undefined : `${text} ${bodies}`;
    }
    return found.sort().join("\0");
  }

  private entriesOf(context: ReadingContext): readonly Entry[] {
    const known = this.entries.get(context);
    if (known) return known;
    const entries = entriesFrom(context);
    this.entries.set(context, entries);
    return entries;
  }
}

function entriesFrom({ macros, functions, parameters, variables, choices }: ReadingContext): Entry[] {
  return [
    ...[...(macros ?? [])].map(([name, { parameters, optional, body }]) => ({ mark: `\\${name}`, says: `macro ${name} ${parameters} ${optional ?? "-"} ${body}`, body: `${body} ${optional ?? ""}` })),
    ...[...(functions ?? [])].map((name) => ({ mark: stemOf(name), says: `function ${name} ${parameters?.get(name)?.join() ?? ""}` })),
    ...[...(variables ?? [])].map((name) => ({ mark: stemOf(name), says: `variable ${name}` })),
    ...[...(choices ?? [])].map(([subject, taken]) => ({ mark: markOf(subject), says: `choice ${subject} ${taken}` })),
  ];
}

/** The subject of a choice begins with a letter of the formula, or with a word that says what it is about: "scope x^2" may matter anywhere. */
function markOf(subject: string): string {
  return subject.includes(" ") ? "" : stemOf(subject);
}

/** The letters that a name begins with: they stand in its LaTeX as they are (y of y_hat, learning of learning_rate). */
function stemOf(name: string): string {
  return /[a-zA-Z]+/.exec(name)?.[0] ?? "";
}
