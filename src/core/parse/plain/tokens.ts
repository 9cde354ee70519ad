import type { Span } from "../../result";
import type { Normalized } from "./normalize";

interface Token {
  readonly text: string;
  readonly kind: "number" | "word" | "sign";
  readonly start: number;
  readonly end: number;
}

const pattern = /(0[xob][0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|([\p{L}_$][\p{L}\p{N}_$]*)|(\S)/giu;

/**
 * Finds the places of mathjs' nodes, which know none: the leaves of its tree, from left to right, come in the order of the
 * source, so each is the next token of its kind.
 */
export class TokenCursor {
  private readonly tokens: readonly Token[];
  private next = 0;

  constructor(private readonly source: Normalized) {
    this.tokens = [...source.text.replace(/#.*/, "").matchAll(pattern)].map(([text, digits, word], i, all) => {
      const start = all[i]?.index ?? 0;
      return { text, kind: digits !== undefined ? "number" : word !== undefined ? "word" : "sign", start, end: start + text.length };
    });
  }

  /** The place of the next number, with its text as written. */
  number(): { readonly text: string | undefined; readonly span: Span } {
    const token = this.take((candidate) => candidate.kind === "number");
    return { text: token?.text, span: this.spanOf(token) };
  }

  /** The place of the next occurrence of a name. */
  word(name: string): Span {
    return this.spanOf(this.take((candidate) => candidate.kind === "word" && candidate.text === name));
  }

  /** The place of the next occurrence of a sign. */
  sign(sign: string): Span {
    return this.spanOf(this.take((candidate) => candidate.text === sign));
  }

  /** Whether the next word or number is that word. */
  nextIs(word: string): boolean {
    return this.tokens.slice(this.next).find((token) => token.kind !== "sign")?.text === word;
  }

  /** From the next token to the end: where something stands that is not read further. */
  rest(): Span {
    const token = this.tokens[this.next];
    return { start: this.spanOf(token).start, end: this.spanOf(this.tokens[this.tokens.length - 1]).end };
  }

  private take(fits: (token: Token) => boolean): Token | undefined {
    for (let i = this.next; i < this.tokens.length; i++) {
      const token = this.tokens[i];
      if (!token || !fits(token)) continue;
      this.next = i + 1;
      return token;
    }
    return undefined;
  }

  /** The place in the source; the whole of it when the token was not found. */
  private spanOf(token: Token | undefined): Span {
    const { offsets } = this.source;
    const last = offsets[offsets.length - 1] ?? 0;
    return token ? { start: offsets[token.start] ?? 0, end: Math.max(offsets[token.end] ?? last, (offsets[token.end - 1] ?? 0) + 1) } : { start: 0, end: last };
  }
}
