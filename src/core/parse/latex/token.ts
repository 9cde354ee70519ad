import { failure, type Problem, type Span } from "../../result";

/**
 * What a piece of LaTeX is:
 * - number: digits with or without a point
 * - letter: one letter of the alphabet, a variable of its own
 * - word: letters that stand together for one name (sin, Weight, learning\_rate)
 * - text: the content of \text, \mathrm, \operatorname, ...
 * - command: \alpha, \frac, ...; `text` is its name without the backslash
 * - mark: punctuation, operators and brackets, one each ("\{" and "\lvert" among them)
 * - begin, end: of the environment named by `text`
 * - row: \\
 * - stop: the end of what is read
 */
export type TokenKind = "number" | "letter" | "word" | "text" | "command" | "mark" | "begin" | "end" | "row" | "stop";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
  /** Stands right behind the token before it, without space. */
  readonly glued: boolean;
  /** Set apart from the token before it: by a wide space (\quad), by an alignment mark, or by a space at the start of a text. */
  readonly apart?: boolean;
  /** Made of two letters that could be a product. */
  readonly joined?: boolean;
}

/** Leaves the recursive descent with the problem found; caught at the parser's door, never seen outside. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(message: string, span: Span) {
    super(message);
    this.problem = failure(message, span).problem;
  }
}

const bold: ReadonlySet<string> = new Set(["mathbf", "boldsymbol", "bm", "pmb", "bold", "vec"]);

/** Whether the token sets what follows as vectors and matrices are set. */
export function isBoldFace(token: Token | undefined): boolean {
  return token?.kind === "command" && bold.has(token.text);
}

/** Whether the token is the mark (or one of the marks) given. */
export function isMark(token: Token | undefined, ...marks: string[]): boolean {
  return token?.kind === "mark" && marks.includes(token.text);
}

/** Whether the token is the command (or one of the commands) given. */
export function isCommand(token: Token | undefined, ...names: string[]): boolean {
  return token?.kind === "command" && names.includes(token.text);
}
