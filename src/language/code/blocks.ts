import type { Syntax } from "./syntax";

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The brackets of a program in JavaScript, statements within them and all: its blocks and functions. A bracket that has no partner is passed over. */
export class Blocks {
  private readonly partners = new Map<number, number>();
  /** The brace that is open before each token; -1 outside of any. */
  private readonly braces: readonly number[];

  constructor(readonly syntax: Syntax) {
    this.pair();
    this.braces = this.findBraces();
  }

  partner(i: number): number | undefined {
    return this.partners.get(i);
  }

  /** The brace that is open before a token; -1 outside of any. */
  around(i: number): number {
    return this.braces[i] ?? -1;
  }

  /** Whether a brace opens the body of a function: behind an arrow, or behind parameters and maybe the type of the result. */
  isFunction(brace: number): boolean {
    const { syntax } = this;
    const before = syntax.before(brace);
    if (syntax.textOf(before) === "=>") return true;
    if (blockWords.test(syntax.textOf(before))) return false;
    const close = syntax.textOf(before) === ")" ? before : this.parametersBefore(before);
    const open = close === undefined ? undefined : this.partner(close);
    return open !== undefined && !blockWords.test(syntax.textOf(open - 1));
  }

  /** The end of the parameters before the type of a result, (x: number): number. */
  private parametersBefore(last: number): number | undefined {
    const { syntax } = this;
    for (let i = last; i >= 0 && last - i < longestType; i--) {
      if (syntax.textOf(i) === ":" && syntax.textOf(i - 1) === ")") return i - 1;
      if (syntax.kindOf(i) === "newline" || /^[;={}()]$/.test(syntax.textOf(i))) return undefined;
    }
    return undefined;
  }

  private pair(): void {
    const open: number[] = [];
    this.syntax.tokens.forEach(({ kind }, i) => {
      if (kind === "open") open.push(i);
      if (kind !== "close") return;
      let at = open.length - 1;
      while (at >= 0 && closers[this.syntax.textOf(open[at] ?? -1)] !== this.syntax.textOf(i)) at--;
      const partner = open[at];
      if (partner === undefined) return;
      // What was opened since never closes.
      open.length = at;
      this.partners.set(partner, i).set(i, partner);
    });
  }

  private findBraces(): number[] {
    const open = [-1];
    return this.syntax.tokens.map((_, i) => {
      if (this.partner(i) === open.at(-1)) open.pop();
      const around = open.at(-1) ?? -1;
      if (this.syntax.textOf(i) === "{" && this.partner(i) !== undefined) open.push(i);
      return around;
    });
  }
}

/** Words before a brace, or before the bracket before it, behind which a brace opens a block. */
const blockWords = /^(?:if|for|await|while|switch|catch|with|else|try|do|finally)$/;
/** Most tokens of a type between the parameters of a function and its body. */
const longestType = 20;
