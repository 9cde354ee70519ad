import type { Expression } from "../../expression";
import type { Span } from "../../result";
import { covering } from "../shared";

/** Where an expression stands; all that is read has a place. */
export function spanOf(expression: Expression): Span {
  return expression.span ?? { start: 0, end: 0 };
}

/** The smallest span that holds all of the expressions, of which there is at least one. */
export function joinedSpan(parts: readonly Expression[]): Span {
  return parts.map(spanOf).reduce(covering);
}
