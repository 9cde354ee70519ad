import fc from "fast-check";
import { add, bindMembers, type Expression, type FunctionOperator, kronecker, multiply, number, operation, power, repeated, symbol } from "../../src/core/expression";

/** Values of what stands free: an index k, and a number of terms n that is at least every literal index. */
export interface IndexedFormula {
  readonly expression: Expression;
  /** The variable to differentiate by: x, a member at a number such as x_2, or at the free index, x_k. */
  readonly by: string;
  /** The value of the free index k. */
  readonly k: number;
}

/** The number of terms where it is a letter. */
export const numberOfTerms = 4;
const letters = ["i", "j", "l"] as const;

const upper = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 2, max: numberOfTerms }).map((value) => number(value)) }, { weight: 2, arbitrary: fc.constant(symbol("n")) });
const lower = fc.constantFrom(1, 1, 1, 0, 2).map((value) => number(value));
const coefficient = fc.constantFrom("2", "3", "-1", "1/2", "-3/2").map((value) => number(value));

/** Functions with smooth and with broken slopes, and those that machine learning sums over. */
const functions = ["exp", "log", "sin", "cos", "tanh", "sigmoid", "softplus", "relu", "abs", "sign", "sinh", "atan", "silu", "erf", "step"] as const satisfies readonly FunctionOperator[];

/** An index in scope, a number or the free k. */
function indexAmong(scope: readonly string[]): fc.Arbitrary<string> {
  return scope.length === 0 ? fc.constantFrom("k", "1", "2", "3") : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...scope) }, { weight: 1, arbitrary: fc.constantFrom("k", "2", "3") });
}

/** Names as they are written: x_i, x_ip1, w_ij, y_2. */
function memberOver(scope: readonly string[]): fc.Arbitrary<Expression> {
  const one = fc.tuple(fc.constantFrom("x", "x", "y"), indexAmong(scope), fc.constantFrom("", "", "", "", "p1", "m1"))
    .map(([family, index, shift]) => symbol(`${family}_${index}${/^\d/.test(index) ? "" : shift}`));
  const two = fc.tuple(indexAmong(scope), indexAmong(scope)).map((indices) => symbol(`w_${indices.join(indices.every((index) => /^[a-z]$/.test(index)) ? "" : "_")}`));
  return fc.oneof({ weight: 5, arbitrary: one }, { weight: 1, arbitrary: two });
}

const indexSymbol = (name: string): Expression => (/^\d/.test(name) ? number(name) : symbol(name));

function leafOver(scope: readonly string[]): fc.Arbitrary<Expression> {
  return fc.oneof(
    { weight: 7, arbitrary: memberOver(scope) },
    { weight: 2, arbitrary: fc.constantFrom("x", "b").map((name) => symbol(name)) },
    { weight: 1, arbitrary: fc.integer({ min: -2, max: 3 }).map((value) => number(value)) },
    { weight: 1, arbitrary: fc.tuple(indexAmong(scope), indexAmong(scope)).map(([left, right]) => kronecker(indexSymbol(left), indexSymbol(right))) },
    ...(scope.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...scope).map((name) => symbol(name)) }] : []),
  );
}

function nodeOver(scope: readonly string[], depth: number): fc.Arbitrary<Expression> {
  const leaf = leafOver(scope);
  if (depth === 0) return leaf;
  const inner = nodeOver(scope, depth - 1);
  const usual = [
    { weight: 3, arbitrary: leaf },
    { weight: 3, arbitrary: fc.array(inner, { minLength: 2, maxLength: 3 }).map((terms) => add(...terms)) },
    { weight: 3, arbitrary: fc.array(inner, { minLength: 2, maxLength: 3 }).map((factors) => multiply(...factors)) },
    { weight: 2, arbitrary: fc.tuple(inner, fc.constantFrom(2, 3, -1)).map(([base, exponent]) => power(base, number(exponent))) },
    { weight: 1, arbitrary: fc.tuple(coefficient, inner).map((factors) => multiply(...factors)) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...functions), inner).map(([name, operand]) => operation(name, [operand])) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("max" as const, "min" as const), inner, inner).map(([name, ...operands]) => operation(name, operands)) },
    { weight: 1, arbitrary: fc.tuple(inner, inner, inner).map(([left, right, value]) => operation("piecewise", [operation("less", [left, right]), value, right])) },
  ];
  const fresh = letters.find((letter) => !scope.includes(letter));
  return fc.oneof({ withCrossShrink: true }, ...usual, ...(fresh === undefined ? [] : [
    { weight: 5, arbitrary: repetitionOver(scope, fresh, depth) },
    { weight: 1, arbitrary: softmaxOver(scope, fresh) },
  ]));
}

/** A sum or product, whose bounds may be an index outside of it. */
function repetitionOver(scope: readonly string[], letter: string, depth: number): fc.Arbitrary<Expression> {
  const outer = scope.map((name) => symbol(name));
  const bounds = fc.oneof(
    { weight: 5, arbitrary: fc.record({ lower, upper }) },
    ...(outer.length === 0 ? [] : [
      { weight: 1, arbitrary: fc.constantFrom(...outer).map((index) => ({ lower: number(1), upper: index })) },
      { weight: 1, arbitrary: fc.constantFrom(...outer).map((index) => ({ lower: index, upper: number(numberOfTerms) })) },
      { weight: 1, arbitrary: fc.constantFrom(...outer).map((index) => ({ lower: add(index, number(1)), upper: symbol("n") })) },
    ]),
  );
  return fc.tuple(fc.constantFrom("sum" as const, "sum" as const, "sum" as const, "product" as const), nodeOver([...scope, letter], depth - 1), bounds)
    .map(([operator, body, own]) => repeated({ operator, body, index: symbol(letter), bounds: own }, undefined));
}

/** exp(x_i) over the sum of all exp(x_j), for an index i in scope or free. */
function softmaxOver(scope: readonly string[], letter: string): fc.Arbitrary<Expression> {
  return fc.tuple(indexAmong(scope), fc.constantFrom("x", "y"), upper, fc.boolean()).map(([at, family, last, logarithm]) => {
    const exponential = (index: string): Expression => operation("exp", [symbol(`${family}_${index}`)]);
    const all = repeated({ operator: "sum", body: exponential(letter), index: symbol(letter), bounds: { lower: number(1), upper: last } }, undefined);
    const share = multiply(exponential(at), power(all, number(-1)));
    return logarithm ? operation("log", [share]) : share;
  });
}

/** A random formula with sums and products over an index, members, deltas, and bounds that may change with an outer index. */
export const indexedFormula: fc.Arbitrary<IndexedFormula> = fc.record({
  expression: nodeOver([], 3).map(bindMembers),
  by: fc.constantFrom("x", "x_1", "x_2", "x_3", "y_2", "w_2_3", "x_k", "x_k", "y_k", "w_kk"),
  k: fc.integer({ min: 1, max: 3 }),
});
