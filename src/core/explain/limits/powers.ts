import { add, divide, multiply, number, opposite, power, repeated, subtract, symbol } from "../../expression";
import type { Expression } from "../../expression";
import { productOf } from "../../differentiate";
import { freshName } from "../placeholders";
import { exactPower, rootPower, wholeExponent } from "./exponents";
import type { LimitContext, Line, Method } from "./context";

/** Roots beyond this, and powers beyond that, are not taken apart. */
const highestRoot = 5;
const highestPower = 100;
/** A sum with more terms than this is written with a sign of summation. */
const mostTerms = 4;

/** One over something: the two fractions are brought to one, and what is above is a difference that is known. */
export const reciprocal: Method = (expression, context) => {
  const found = exactPower(expression);
  if (!found || found.exponent.compare(0) >= 0) return undefined;
  const below = found.exponent.equals(-1) ? found.base : power(found.base, number(found.exponent.neg()));
  if (!context.known(below)) return undefined;
  return () => {
    const after = context.shifted(below);
    const difference = subtract(below, after);
    const insert: Line = { id: "insert-function", line: context.limitOf(expression) };
    const slope = context.lineSlope(below);
    if (slope) {
      return [
        insert,
        { id: "common-denominator", line: context.toLimit(divide(divide(difference, multiply(below, after)), context.h)) },
        { id: "divide-by-h", line: context.toLimit(divide(opposite(slope), multiply(below, after))), variant: "above" },
        { id: "let-h-go-to-zero", line: divide(opposite(slope), power(below, number(2))), variant: "insert" },
      ];
    }
    // 1/x^2 squared is 1/x^4.
    const square = power(found.base, number(found.exponent.mul(2)));
    return [
      insert,
      { id: "common-denominator", line: context.toLimit(multiply(divide(difference, context.h), multiply(divide(number(1), multiply(below, after))))) },
      { id: "limits-of-factors", line: multiply(context.toLimit(divide(difference, context.h)), multiply(square)) },
      { id: "limits-of-parts", line: multiply(opposite(context.slope(below)), multiply(square)), variant: "one", children: context.explain(below) },
    ];
  };
};

/** A root of what has a known limit: multiplied above and below so that the roots above disappear. */
export const root: Method = (expression, context) => {
  const found = exactPower(expression);
  if (found?.exponent.n !== 1n || found.exponent.s < 0n || found.exponent.d === 1n || found.exponent.d > BigInt(highestRoot)) return undefined;
  const { base } = found;
  if (!context.known(base)) return undefined;
  const degree = Number(found.exponent.d);
  return () => {
    const { h } = context;
    const after = context.shifted(base);
    const terms = productsOf(degree, (times) => rootPower(expression, after, degree, times), (times) => rootPower(expression, base, degree, times), context);
    const atZero = multiply(number(degree), rootPower(expression, base, degree, degree - 1));
    const slope = context.lineSlope(base);
    const insert: Line = { id: "insert-function", line: context.limitOf(expression) };
    const about = { factor: terms };
    if (slope) {
      return [
        insert,
        { id: "conjugate", line: context.toLimit(divide(subtract(after, base), multiply(h, terms))), about },
        { id: "divide-by-h", line: context.toLimit(divide(slope, terms)), variant: "above" },
        { id: "let-h-go-to-zero", line: divide(slope, atZero), variant: "insert" },
      ];
    }
    return [
      insert,
      { id: "conjugate", line: context.toLimit(multiply(context.quotient(base), multiply(divide(number(1), terms)))), about },
      { id: "limits-of-factors", line: multiply(context.limitOf(base), multiply(divide(number(1), atZero))) },
      { id: "limits-of-parts", line: multiply(context.slope(base), multiply(divide(number(1), atZero))), variant: "one", children: context.explain(base) },
    ];
  };
};

/** A power of what has a known limit, by a^n - b^n = (a - b)(a^(n-1) + ... + b^(n-1)); x^(3/2) is the third power of a root. */
export const wholePower: Method = (expression, context) => {
  const found = exactPower(expression);
  if (!found || found.exponent.compare(1) <= 0 && found.exponent.d === 1n || found.exponent.s < 0n || found.exponent.n > BigInt(highestPower)) return undefined;
  const degree = Number(found.exponent.d);
  const times = Number(found.exponent.n);
  const base = wholeExponent(expression)?.base ?? rootPower(expression, found.base, degree, 1);
  if (times < 2 || degree > highestRoot || !context.known(base)) return undefined;
  return () => {
    const raised = (value: Expression) => (exponent: number): Expression => rootPower(expression, value, degree, exponent);
    const terms = productsOf(times, raised(context.shifted(found.base)), raised(found.base), context);
    const slope = multiply(number(times), raised(found.base)(times - 1));
    const first: readonly Line[] = [
      { id: "insert-function", line: context.limitOf(expression) },
      { id: "difference-of-powers", line: context.toLimit(multiply(context.quotient(base), terms)), about: identity(times, context) },
    ];
    const line = context.lineSlope(base);
    if (line) {
      return [
        ...first,
        { id: "divide-by-h", line: context.toLimit(productOf([line, terms])), variant: "above" },
        { id: "let-h-go-to-zero", line: productOf([line, slope]), variant: "insert" },
      ];
    }
    return [
      ...first,
      { id: "limits-of-factors", line: multiply(context.limitOf(base), slope) },
      { id: "limits-of-parts", line: multiply(context.slope(base), slope), variant: "one", children: context.explain(base) },
    ];
  };
};

/** a^n - b^n and the product that it is, for the words. */
function identity(times: number, context: LimitContext): Record<string, Expression> {
  const [a, b] = [symbol("a"), symbol("b")];
  const raised = (value: Expression) => (exponent: number): Expression => (exponent === 0 ? number(1) : exponent === 1 ? value : power(value, number(exponent)));
  return {
    difference: subtract(raised(a)(times), raised(b)(times)),
    product: multiply(subtract(a, b), productsOf(times, raised(a), raised(b), context)),
  };
}

/** a^(n-1) + a^(n-2) b + ... + b^(n-1), where the powers of a and b are told. */
function productsOf(n: number, ofFirst: (exponent: number) => Expression, ofSecond: (exponent: number) => Expression, { x, h }: LimitContext): Expression {
  if (n <= mostTerms) return add(...Array.from({ length: n }, (_, k) => productOf([ofFirst(n - 1 - k), ofSecond(k)])));
  const k = symbol(freshName(multiply(x, h, ofFirst(1)), "index"));
  const body = multiply(power(ofFirst(1), subtract(number(n - 1), k)), power(ofSecond(1), k));
  return repeated({ operator: "sum", index: k, body, bounds: { lower: number(0), upper: number(n - 1) } }, undefined);
}
