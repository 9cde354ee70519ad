import { type Expression, number } from "../../expression";
import type { Span } from "../../result";
import { covering, literalFraction, negated, productOf, reciprocalOf, sumOf } from "../shared";

/** An operand of a chain such as a + b - c or a * b / c; `inverse` for what is subtracted or divided by. */
export interface Link {
  readonly operand: Expression;
  readonly inverse: boolean;
  /** From its sign to its end. */
  readonly span: Span;
}

/** a + b - c as one sum. */
export function sumOfLinks(links: readonly Link[]): Expression {
  const terms = links.map((link) => (link.inverse ? negated(link.operand, link.span) : link.operand));
  return sumOf(terms, spanOf(links));
}

/** a * b / c as one product; 1/2 at its start is one number, and so is a minus sign before its first factor its own. */
export function productOfLinks(links: readonly Link[]): Expression {
  const span = spanOf(links);
  const factors: Expression[] = [];
  for (const { operand, inverse, span: own } of links) {
    const [first] = factors;
    const fraction = inverse && first && factors.length === 1 ? literalFraction(first, operand, covering(first.span ?? own, own)) : undefined;
    if (fraction) factors[0] = fraction;
    else factors.push(...(factors.length === 0 ? leading(operand) : [inverse ? reciprocalOf(operand, own) : operand]));
  }
  return productOf(factors, span);
}

/** The factors of a product that starts it: -x * y is the product of -1, x and y. */
function leading(operand: Expression): readonly Expression[] {
  if (operand.kind !== "operation" || operand.operator !== "multiply" || operand.operands.length !== 2) return [operand];
  const [sign] = operand.operands;
  return sign?.kind === "number" && sign.value.equals(-1) ? operand.operands : [operand];
}

function spanOf(links: readonly Link[]): Span {
  const [first] = links;
  const last = links[links.length - 1];
  return first && last ? covering(first.span, last.span) : { start: 0, end: 0 };
}

/** What a condition counts as a number. */
export const one = number(1);
export const zero = number(0);
