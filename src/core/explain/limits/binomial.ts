import { add, divide, multiply, number, operation, power, repeated, subtract, symbol } from "../../expression";
import type { Expression } from "../../expression";
import { freshName } from "../placeholders";
import { wholeExponent } from "./exponents";
import type { Method } from "./context";

/** Higher powers are taken apart as differences of powers. */
const highestPower = 12;

/**
 * A power of the variable, by the binomial theorem: x^n + n x^(n-1) h, and all the rest in one letter r, for it comes with
 * a factor h^2 and vanishes.
 */
export const binomial: Method = (expression, context) => {
  const found = wholeExponent(expression);
  const { x, h, variable } = context;
  if (!found || found.base.kind !== "symbol" || found.base.name !== variable || found.exponent > highestPower) return undefined;
  const n = found.exponent;
  return () => {
    const rest = symbol(freshName(add(x, h), "rest"));
    const square = power(h, number(2));
    const first = multiply(number(n), power(x, number(n - 1)));
    const linear = multiply(number(n), power(x, number(n - 1)), h);
    const where = [{ name: rest.name, stands: laterTerms(x, h, n) }];
    return [
      { id: "insert-function", line: context.limitOf(expression) },
      { id: "binomial-theorem", line: context.toLimit(divide(subtract(add(expression, linear, multiply(square, rest)), expression), h)), where, about: { square, rest } },
      { id: "cancel", line: context.toLimit(divide(add(linear, multiply(square, rest)), h)) },
      { id: "divide-by-h", line: context.toLimit(add(first, multiply(h, rest))) },
      { id: "let-h-go-to-zero", line: first },
    ];
  };
};

/** The terms of (x + h)^n from the third on, divided by h^2: the sum over k of n!/(k! (n-k)!) x^(n-k) h^(k-2). */
function laterTerms(x: Expression, h: Expression, n: number): Expression {
  const k = symbol(freshName(add(x, h), "index"));
  const factorial = (of: Expression): Expression => operation("factorial", [of]);
  const less = subtract(number(n), k);
  const coefficient = divide(factorial(number(n)), multiply(factorial(k), factorial(less)));
  const body = multiply(coefficient, power(x, less), power(h, add(k, number(-2))));
  return repeated({ operator: "sum", index: k, body, bounds: { lower: number(2), upper: number(n) } }, undefined);
}
