import { operandsOf, visit, type Expression, type FunctionOperator, type OperationExpression } from "../expression";

/** Which signs a value may have, wherever it is defined. */
export interface Signs {
  readonly negative: boolean;
  readonly zero: boolean;
  readonly positive: boolean;
}

const any: Signs = { negative: true, zero: true, positive: true };
const positive: Signs = { negative: false, zero: false, positive: true };
const notNegative: Signs = { negative: false, zero: true, positive: true };

/** Functions whose values are positive, or not negative, whatever they are applied to. */
const ranges: Partial<Record<FunctionOperator, Signs>> = {
  exp: positive, cosh: positive, sech: positive, sigmoid: positive, softplus: positive, softmax: positive, erfc: positive, acos: notNegative,
  abs: notNegative, relu: notNegative, relu6: notNegative, hardSigmoid: notNegative, step: notNegative, acosh: notNegative, asech: notNegative, asec: notNegative,
};

/** The signs that each node of an expression may have, as far as its form says: x^2 + 1 is positive, x is anything. */
export function possibleSigns(root: Expression): (node: Expression) => Signs {
  const known = new Map<Expression, Signs>();
  const signs = (node: Expression): Signs => known.get(node) ?? any;
  visit(root, (node) => known.set(node, signsOf(node, signs)));
  return signs;
}

function signsOf(node: Expression, signs: (operand: Expression) => Signs): Signs {
  if (node.kind === "number") return ofNumber(Number(node.value.s) * Number(node.value.n !== 0n));
  if (node.kind === "constant") return node.name === "undefined" ? any : positive;
  if (node.kind !== "operation") return any;
  const operands = operandsOf(node).map(signs);
  if (node.operator === "add") return operands.reduce(sum);
  if (node.operator === "multiply") return operands.reduce(product);
  if (node.operator === "power") return ofPower(node, operands[0] ?? any);
  if (node.operator === "abs") return { ...notNegative, zero: operands[0]?.zero ?? true };
  if (node.operator === "max" && operands.some((operand) => operand.positive && !operand.zero && !operand.negative)) return positive;
  return ranges[node.operator as FunctionOperator] ?? any;
}

function ofNumber(value: number): Signs {
  return { negative: value < 0, zero: value === 0, positive: value > 0 };
}

function sum(left: Signs, right: Signs): Signs {
  const opposed = (left.negative && right.positive) || (left.positive && right.negative);
  return { negative: left.negative || right.negative, positive: left.positive || right.positive, zero: opposed || (left.zero && right.zero) };
}

function product(left: Signs, right: Signs): Signs {
  return {
    negative: (left.negative && right.positive) || (left.positive && right.negative),
    zero: left.zero || right.zero,
    positive: (left.positive && right.positive) || (left.negative && right.negative),
  };
}

/** A power of a negative base has a value only for integer exponents; an even one makes it positive. */
function ofPower(node: OperationExpression, base: Signs): Signs {
  const exponent = node.operands[1];
  if (exponent?.kind !== "number") return { negative: base.negative, zero: base.zero, positive: true };
  const { s, n, d } = exponent.value;
  if (n === 0n) return positive;
  const odd = d === 1n && n % 2n === 1n;
  return { negative: base.negative && odd, zero: base.zero && s > 0n, positive: base.positive || (base.negative && !odd) };
}
