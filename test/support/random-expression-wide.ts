import fc from "fast-check";
import { constant, type Expression, type FunctionOperator, functionOperators, number, operation, type OperatorName, symbol } from "../../src/core/expression";
import { operatorRow } from "../../src/core/operators";

/** Variables of the formulas; the third has a name of several letters, with an index. */
export const wideVariables = ["x", "y", "w_1"] as const;

const variable: fc.Arbitrary<Expression> = fc.constantFrom("x", "x", "x", "y", "y", "w_1").map((name) => symbol(name));

const rational = fc.tuple(fc.integer({ min: -7, max: 9 }), fc.integer({ min: 2, max: 7 })).map(([n, d]) => number(`${n}/${d}`));

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 10, arbitrary: variable },
  { weight: 3, arbitrary: fc.integer({ min: -4, max: 6 }).map((value) => number(value)) },
  { weight: 1, arbitrary: rational },
  { weight: 1, arbitrary: fc.constantFrom("0.1", "2.5", "0.001", "12.75", "-0.4").map((text) => number(text, { decimal: true })) },
  { weight: 1, arbitrary: fc.constantFrom("pi" as const, "e" as const).map((name) => constant(name)) },
);

const comparisons = ["less", "lessEqual", "greater", "greaterEqual", "equal", "unequal"] as const satisfies readonly OperatorName[];

/** Operands that are a number of an entry, or an order: whole numbers from 1 to what the operand's row allows. */
const wholeFirst: Partial<Record<FunctionOperator, (operands: number) => number>> = { softmax: (operands) => operands - 1, polygamma: () => 3 };

const exponent = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -4, max: 5 }).map((value) => number(value)) },
  { weight: 3, arbitrary: fc.constantFrom("1/2", "-1/2", "3/2", "1/3", "-2/3", "4/3", "5/2").map((text) => number(text)) },
  { weight: 1, arbitrary: fc.constantFrom("0.5", "1.5", "-0.2").map((text) => number(text, { decimal: true })) },
  { weight: 1, arbitrary: variable },
);

/** A random formula over the whole operator table and all operators of structure that have a value. */
export const wideExpression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression; condition: Expression; argument: Expression }>((tie) => ({
  condition: fc.oneof({ depthSize: "small" },
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...comparisons), tie("argument"), tie("argument")).map(([name, left, right]) => operation(name, [left, right])) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("condition"), { minLength: 2, maxLength: 3 })).map(([name, conditions]) => operation(name, conditions)) },
    { weight: 1, arbitrary: tie("condition").map((condition) => operation("not", [condition])) },
  ),
  // Half of what functions are given is as simple as x: of the rest much leaves their domain.
  argument: fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 1, arbitrary: tie("node") }),
  node: fc.oneof({ depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: leaf },
    { weight: 3, arbitrary: fc.array(tie("node"), { minLength: 2, maxLength: 5 }).map((terms) => operation("add", terms)) },
    { weight: 4, arbitrary: fc.array(tie("node"), { minLength: 2, maxLength: 4 }).map((factors) => operation("multiply", factors)) },
    { weight: 2, arbitrary: fc.tuple(tie("node"), exponent).map((operands) => operation("power", operands)) },
    { weight: 1, arbitrary: fc.tuple(tie("node"), tie("argument")).map((operands) => operation("power", operands)) },
    { weight: 1, arbitrary: fc.tuple(leaf, tie("node")).map((operands) => operation("power", operands)) },
    { weight: 2, arbitrary: piecewise(tie("condition"), tie("node")) },
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...functionOperators), fc.array(tie("argument"), { minLength: 4, maxLength: 4 }), fc.nat(), fc.nat())
      .map(([name, operands, count, whole]) => applied(name, operands, count, whole)) },
  ),
})).node;

function piecewise(condition: fc.Arbitrary<Expression>, value: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.tuple(fc.array(fc.tuple(condition, value), { minLength: 1, maxLength: 2 }), value).map(([cases, otherwise]) => operation("piecewise", [...cases.flat(), otherwise]));
}

function applied(name: FunctionOperator, operands: readonly Expression[], count: number, whole: number): Expression {
  const { arity: [least, most] } = operatorRow(name);
  const chosen = operands.slice(0, least + (count % (Math.min(most, 4) - least + 1)));
  const wholes = wholeFirst[name]?.(chosen.length);
  return operation(name, wholes === undefined ? chosen : [number(1 + (whole % wholes)), ...chosen.slice(1)]);
}
