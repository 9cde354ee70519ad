import type Fraction from "fraction.js";
import { numberValue } from "../evaluate";
import { add, equal, number, operandsOf, type Expression, type OperationExpression } from "../expression";
import type { Range } from "./ranges";

/** The range of a u^2 + b u + c, by completing the square: at least, or at most, c - b^2 / 4a. Undefined for other sums. */
export function quadraticBound(node: OperationExpression): Range | undefined {
  const found = quadratic(node);
  if (!found) return undefined;
  const { a, b, c } = found;
  const vertex = numberValue(c.sub(b.mul(b).div(a.mul(4))));
  return a.compare(0) > 0 ? { low: vertex, high: Infinity, lowOpen: false, highOpen: true, nonzero: false } : { low: -Infinity, high: vertex, lowOpen: true, highOpen: false, nonzero: false };
}

/** What is zero where a square such as x^2 - 2x + 1 is: x - 1. Undefined for sums that are no square. */
export function baseOfSquare(node: OperationExpression): Expression | undefined {
  const found = quadratic(node);
  if (!found) return undefined;
  const { a, b, c, unknown } = found;
  return b.mul(b).equals(a.mul(c).mul(4)) ? add(unknown, number(b.div(a.mul(2)))) : undefined;
}

function quadratic(node: OperationExpression): { a: Fraction; b: Fraction; c: Fraction; unknown: Expression } | undefined {
  const coefficients = [number(0).value, number(0).value, number(0).value];
  let unknown: Expression | undefined;
  for (const operand of node.operands) {
    const { coefficient, rest } = taken(operand);
    const { base, power } = rest ? squared(rest) : { base: undefined, power: 0 };
    if (base && unknown && !equal(unknown, base)) return undefined;
    unknown ??= base;
    coefficients[power] = (coefficients[power] ?? coefficient).add(coefficient);
  }
  const [c, b, a] = coefficients;
  return a && b && c && unknown && !a.equals(0) ? { a, b, c, unknown } : undefined;
}

/** A term as a number times the rest. */
function taken(term: Expression): { coefficient: Fraction; rest?: Expression } {
  if (term.kind === "number") return { coefficient: term.value };
  const [first, second, ...more] = operandsOf(term);
  if (term.kind === "operation" && term.operator === "multiply" && first?.kind === "number" && second && more.length === 0) return { coefficient: first.value, rest: second };
  return { coefficient: number(1).value, rest: term };
}

function squared(expression: Expression): { base: Expression; power: 1 | 2 } {
  const [base, exponent] = operandsOf(expression);
  const isSquare = expression.kind === "operation" && expression.operator === "power" && base && exponent?.kind === "number" && exponent.value.equals(2);
  return isSquare ? { base, power: 2 } : { base: expression, power: 1 };
}
