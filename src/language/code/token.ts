import type { Span } from "../../core";

/** What a token of a program is, as far as finding formulas in it goes. */
export type TokenKind = "comment" | "string" | "number" | "name" | "operator" | "open" | "close" | "newline";

/** A token of a program in Python or JavaScript. */
export interface Token extends Span {
  readonly kind: TokenKind;
}
