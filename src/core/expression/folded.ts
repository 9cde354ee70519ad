import type Fraction from "fraction.js";
import { number, operation } from "./construct";
import { transform } from "./traverse";
import type { OperatorName } from "./names";
import type { Expression, NumberExpression, OperationExpression } from "./types";

/** Where a number above or below the bar would be larger than this, the arithmetic stays as it is written. */
const largest = 10n ** 12n;
const highestPower = 40n;

/**
 * The expression with its plain arithmetic worked out: x^(3 - 1)/2! is x^2/2. Nothing else is done to it, and it keeps its value
 * wherever it has one. For terms of a sum, into which the number of the term was put.
 */
export function folded(root: Expression): Expression {
  return transform(root, foldedOnce);
}

/** The same for one node over operands that are folded. */
export function foldedOnce(node: Expression): Expression {
  if (node.kind !== "operation") return node;
  switch (node.operator) {
    case "add": return foldedSum(node);
    case "multiply": return foldedProduct(node);
    case "power": return foldedPower(node);
    case "factorial": return foldedFactorial(node);
    default: return node;
  }
}

const isNumber = (node: Expression): node is NumberExpression => node.kind === "number";
const isOther = (node: Expression): boolean => !isNumber(node);

/** Numbers as one, by an operation on their values; written as a decimal if one of them is and it is not whole. Undefined when it gets long. */
function joined(numbers: readonly NumberExpression[], start: Fraction, operate: (left: Fraction, right: Fraction) => Fraction): NumberExpression | undefined {
  let value = start;
  for (const each of numbers) {
    value = operate(value, each.value);
    if (isLong(value)) return undefined;
  }
  return number(value, { decimal: value.d !== 1n && numbers.some(({ decimal }) => decimal) });
}

const isLong = ({ n, d }: Fraction): boolean => n > largest || d > largest;

/** The numbers come together where the first of them stands, unless they are 0 together. */
function foldedSum(node: OperationExpression): Expression {
  const numbers = node.operands.filter(isNumber);
  if (numbers.length === 0) return node;
  const total = joined(numbers, number(0).value, (left, right) => left.add(right));
  if (!total) return node;
  const isNothing = total.value.n === 0n;
  if (numbers.length === 1 && !isNothing) return node;
  const terms = node.operands.filter(isOther);
  if (!isNothing) terms.splice(node.operands.findIndex(isNumber), 0, total);
  const [only] = terms;
  return terms.length > 1 ? operation("add", terms, node.span) : only ?? total;
}

/** The numbers come together in front. */
function foldedProduct(node: OperationExpression): Expression {
  const numbers = node.operands.filter(isNumber);
  if (numbers.length === 0) return node;
  const coefficient = joined(numbers, number(1).value, (left, right) => left.mul(right));
  if (!coefficient) return node;
  const others = node.operands.filter(isOther);
  const [only] = others;
  if (!only || (coefficient.value.n === 0n && others.every(hasValueEverywhere))) return coefficient;
  if (coefficient.value.equals(1)) return others.length === 1 ? only : operation("multiply", others, node.span);
  return numbers.length === 1 && node.operands[0] === numbers[0] ? node : operation("multiply", [coefficient, ...others], node.span);
}

function foldedPower(node: OperationExpression): Expression {
  const [base, exponent] = node.operands;
  if (!base || !exponent || !isNumber(exponent) || exponent.value.d !== 1n) return node;
  if (exponent.value.equals(1)) return base;
  if (exponent.value.n === 0n && hasValueEverywhere(base)) return number(1);
  if (!isNumber(base) || exponent.value.n > highestPower || (base.value.n === 0n && exponent.value.s < 0n)) return node;
  const value = base.value.pow(exponent.value);
  return value && !isLong(value) ? number(value, { decimal: base.decimal && value.d !== 1n }) : node;
}

function foldedFactorial(node: OperationExpression): Expression {
  const [operand] = node.operands;
  if (!operand || !isNumber(operand) || operand.value.d !== 1n || operand.value.s < 0n) return node;
  let value = 1n;
  for (let factor = 2n; factor <= operand.value.n && value <= largest; factor++) value *= factor;
  return value <= largest ? number(value) : node;
}

const withValuesEverywhere: ReadonlySet<OperatorName> = new Set<OperatorName>(["add", "multiply", "exp", "sin", "cos", "atan", "tanh", "sigmoid", "abs"]);

/** Whether no values of its variables make it undefined, of those things that stand in sums often. */
function hasValueEverywhere(node: Expression): boolean {
  if (node.kind === "number" || node.kind === "symbol") return true;
  if (node.kind !== "operation") return false;
  const [base, exponent] = node.operands;
  if (node.operator === "power") return base !== undefined && hasValueEverywhere(base) && exponent?.kind === "number" && exponent.value.d === 1n && exponent.value.s >= 0n;
  return node.operator === "indexed" || (withValuesEverywhere.has(node.operator) && node.operands.every(hasValueEverywhere));
}
