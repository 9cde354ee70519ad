import type { Expression, Span } from "../../core";
import type { ClaimVerdict } from "../findings";
import type { Slip } from "./slip-names";

/** One thing that somebody wrote about a derivative, checked. */
export interface CheckedClaim {
  /** The side that was checked, and what it was held against. */
  readonly span: Span;
  readonly against: Span;
  /** The chain of equalities that it is a part of, and the formula around it with its delimiters. */
  readonly chain: Span;
  readonly formula: Span;
  /** The equality as it is written. */
  readonly claim: string;
  readonly verdict: ClaimVerdict;
  /** What there is to say, for people. */
  readonly message: string;
  /** Of wrong ones: the kind of slip, where it is a known one. */
  readonly slip?: Slip;
  /** Of wrong ones: a point where both sides have values, and these. */
  readonly at?: Readonly<Record<string, number>>;
  readonly left?: number;
  readonly right?: number;
  /** Of wrong ones: what would be right. */
  readonly correct?: Expression;
  /** Of wrong ones: the same as it would be written in the place of the side that is wrong. */
  readonly replacement?: string;
  /** The definitions that were used, by name. */
  readonly used: readonly { readonly name: string; readonly span: Span }[];
}
