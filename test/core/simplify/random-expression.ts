import fc from "fast-check";
import { add, constant, multiply, number, operation, power, symbol } from "../../../src/core/expression";
import type { Expression, FunctionOperator } from "../../../src/core/expression";

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("x", "y").map((name) => symbol(name)) },
  { weight: 3, arbitrary: fc.integer({ min: -4, max: 4 }).map((value) => number(value)) },
  { weight: 1, arbitrary: fc.constantFrom("1/2", "-2/3", "0.5", "1.25").map((text) => number(text, { decimal: text.includes(".") })) },
  { weight: 1, arbitrary: fc.constant(constant("e")) },
);

const functions: readonly FunctionOperator[] = [
  "exp", "log", "abs", "sign", "sin", "cos", "tan", "sec", "asin", "atan", "sinh", "cosh", "tanh", "sech", "csch", "coth",
  "sigmoid", "softplus", "relu", "step", "erf",
];

const exponent = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -3, max: 4 }).map((value) => number(value)) },
  { weight: 2, arbitrary: fc.constantFrom("1/2", "-1/2", "3/2", "1/3").map((text) => number(text)) },
);

/** Expressions in x and y with sums, products, powers and functions, a few levels deep. */
export const randomExpression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, depthSize: "small" },
    leaf,
    fc.array(tie("node"), { minLength: 2, maxLength: 3 }).map((operands) => add(...operands)),
    fc.array(tie("node"), { minLength: 2, maxLength: 3 }).map((operands) => multiply(...operands)),
    fc.tuple(tie("node"), exponent).map(([base, by]) => power(base, by)),
    fc.tuple(fc.constantFrom(...functions), tie("node")).map(([name, operand]) => operation(name, [operand])),
    fc.tuple(fc.constantFrom<FunctionOperator>("max", "min", "logsumexp"), tie("node"), tie("node")).map(([name, a, b]) => operation(name, [a, b])),
  ),
})).node;
