import fc from "fast-check";
import { constant, type Expression, type FunctionOperator, functionOperators, number, operation, symbol } from "../../src/core/expression";
import { operatorRow } from "../../src/core/operators";

/** Variables of the random expressions, with places to evaluate them at, away from kinks. */
export const variables = ["x", "y", "alpha"] as const;
export const places: readonly Record<string, number>[] = [
  { x: 0.37, y: 1.62, alpha: 0.81 }, { x: 1.13, y: 0.29, alpha: 2.34 }, { x: -0.58, y: 0.94, alpha: 0.17 },
];

/** Operands that are an order or an entry, and so must be whole numbers. */
const wholeFirst: Partial<Record<FunctionOperator, number>> = { softmax: 1, polygamma: 2 };

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...variables).map((name) => symbol(name)) },
  { weight: 2, arbitrary: fc.integer({ min: -4, max: 5 }).map((value) => number(value)) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -5, max: 7 }), fc.integer({ min: 2, max: 6 })).map(([n, d]) => number(`${n}/${d}`)) },
  { weight: 1, arbitrary: fc.constantFrom("0.1", "2.5", "0.001", "12.75").map((text) => number(text, { decimal: true })) },
  { weight: 1, arbitrary: fc.constantFrom("pi" as const, "e" as const).map((name) => constant(name)) },
);

/** Random expressions over all operators but those left out; conditions joined by and, or, not if `logic` says so. */
export function expressions(without: readonly FunctionOperator[] = [], logic = true): fc.Arbitrary<Expression> {
  const functions = functionOperators.filter((name) => !without.includes(name));
  return fc.letrec<{ node: Expression; condition: Expression }>((tie) => ({
    condition: fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.constantFrom("less", "lessEqual", "greater", "greaterEqual", "unequal"), tie("node"), tie("node")).map(([name, a, b]) => operation(name as "less", [a, b])) },
      { weight: logic ? 1 : 0, arbitrary: fc.tuple(fc.constantFrom("and" as const, "or" as const), tie("condition"), tie("condition")).map(([name, a, b]) => operation(name, [a, b])) },
      { weight: logic ? 1 : 0, arbitrary: tie("condition").map((a) => operation("not", [a])) },
    ),
    node: fc.oneof({ depthSize: "small", withCrossShrink: true },
      { weight: 5, arbitrary: leaf },
      { weight: 3, arbitrary: fc.array(tie("node"), { minLength: 2, maxLength: 4 }).map((terms) => operation("add", terms)) },
      { weight: 4, arbitrary: fc.array(tie("node"), { minLength: 2, maxLength: 4 }).map((factors) => operation("multiply", factors)) },
      { weight: 2, arbitrary: fc.tuple(tie("node"), fc.constantFrom("2", "3", "-1", "-2", "1/2", "-1/2", "3/2", "1/3")).map(([base, exponent]) => operation("power", [base, number(exponent)])) },
      { weight: 1, arbitrary: fc.tuple(tie("node"), tie("node")).map((operands) => operation("power", operands)) },
      { weight: 1, arbitrary: fc.tuple(tie("condition"), tie("node"), tie("node")).map((operands) => operation("piecewise", operands)) },
      { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...functions), fc.array(tie("node"), { minLength: 3, maxLength: 3 })).map(([name, operands]) => applied(name, operands)) },
    ),
  })).node;
}

function applied(name: FunctionOperator, operands: readonly Expression[]): Expression {
  const { arity: [least, most] } = operatorRow(name);
  const whole = wholeFirst[name];
  const chosen = operands.slice(0, Math.max(least, Math.min(most, whole === undefined ? 2 : 3)));
  return operation(name, whole === undefined ? chosen : [number(whole), ...chosen.slice(1)]);
}
