import { add, equal, negate, number, wholeValue, type Expression } from "../../expression";

/** The last value before a bound: 3 for 4, n for n + 1, n - 1 for n. */
export function lastBefore(bound: Expression): Expression {
  const value = wholeValue(bound);
  if (value !== undefined) return number(value - 1);
  const terms = bound.kind === "operation" && bound.operator === "add" ? bound.operands : [bound];
  const one = terms.findIndex((term) => term.kind === "number" && term.value.equals(1));
  return one < 0 ? add(bound, number(-1)) : sumOf(terms.filter((_, i) => i !== one));
}

/** The last of `count` whole numbers from `first` on: n for n - i + 1 from i on. */
export function lastOf(first: Expression, count: Expression): Expression {
  const start = wholeValue(first);
  if (start === 1) return count;
  if (start === 0) return lastBefore(count);
  const length = wholeValue(count);
  if (start !== undefined && length !== undefined) return number(start + length - 1);
  const terms = count.kind === "operation" && count.operator === "add" ? [...count.operands] : [count];
  const opposite = terms.findIndex((term) => equal(term, negate(first)) || (start !== undefined && wholeValue(term) === -start));
  if (opposite >= 0) return lastBefore(sumOf(terms.filter((_, i) => i !== opposite)));
  return lastBefore(add(first, count));
}

function sumOf(terms: readonly Expression[]): Expression {
  const [only] = terms;
  if (!only) return number(0);
  return terms.length === 1 ? only : add(...terms);
}
