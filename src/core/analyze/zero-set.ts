import { add, number, operandsOf, operation, type Expression, type FunctionOperator, type NumberExpression, type OperationExpression } from "../expression";
import { arranged, tidied } from "./arrange";
import type { SignsIn } from "./known-conditions";
import { baseOfSquare } from "./quadratic-bound";

/** Places where all of these are zero, and the comparisons hold. */
export interface ZeroPlaces {
  readonly zeros: readonly Expression[];
  readonly where: readonly Expression[];
}

/** Functions that are zero where their operand is, and nowhere else. */
const zeroWithOperand: ReadonlySet<string> = new Set<FunctionOperator>(["abs", "sinh", "tanh", "asinh", "asin", "atan", "atanh", "erf", "sign", "cbrt"]);

/**
 * Where an expression is zero, taken apart: x y where x or y is, x^2 + y^2 where both are, max(x, 0) - 1 where x = 1. Empty where it
 * is nowhere zero as far as its form says.
 */
export function zeroPlaces(expression: Expression, signs: SignsIn): ZeroPlaces[] {
  if (!signs(expression).zero) return [];
  if (expression.kind !== "operation") return [{ zeros: [expression], where: [] }];
  const { operator, operands } = expression;
  const [first, second] = operands;
  if (operator === "multiply") return operands.flatMap((factor) => (factor.kind === "number" || factor.kind === "constant" ? [] : zeroPlaces(factor, signs)));
  if (operator === "power" && first && second?.kind === "number") return zeroPlaces(first, signs);
  if (first && zeroWithOperand.has(operator)) return zeroPlaces(first, signs);
  if (operator === "piecewise") return ofPieces(expression, signs);
  return inSum(expression, signs) ?? [{ zeros: [expression], where: [] }];
}

/** A case distinction with one piece that can be zero. */
function ofPieces(node: OperationExpression, signs: SignsIn): ZeroPlaces[] {
  const [condition, piece, other] = node.operands;
  if (!condition || !piece || !other || node.operands.length !== 3 || signs(other).zero) return [{ zeros: [node], where: [] }];
  return zeroPlaces(piece, signs).map(({ zeros, where }) => ({ zeros, where: [...where, condition] }));
}

function inSum(expression: Expression, signs: SignsIn): ZeroPlaces[] | undefined {
  const clipped = withoutClip(expression);
  if (clipped) return clipped === "never" ? [] : zeroPlaces(tidied(clipped), signs);
  const square = expression.kind === "operation" && expression.operator === "add" ? baseOfSquare(expression) : undefined;
  if (square) return zeroPlaces(square, signs);
  const terms = operandsOf(expression);
  if (expression.kind !== "operation" || expression.operator !== "add" || terms.some((term) => signs(term).negative)) return undefined;
  // Terms that are nowhere negative are all zero.
  const each = terms.map((term) => zeroPlaces(term, signs));
  if (each.some((places) => places.length !== 1)) return undefined;
  return [{ zeros: each.flatMap(([places]) => places?.zeros ?? []), where: each.flatMap(([places]) => places?.where ?? []) }];
}

/** What is zero where max or min of something and numbers has a value: max(x, 0) - 1 where x - 1 is. */
function withoutClip(expression: Expression): Expression | "never" | undefined {
  const terms = expression.kind === "operation" && expression.operator === "add" ? expression.operands : [expression];
  const constants = terms.filter((term): term is NumberExpression => term.kind === "number");
  const [other, ...more] = terms.filter((term) => term.kind !== "number");
  if (!other || more.length > 0 || constants.length > 1) return undefined;
  const [sign, node] = signedClip(other);
  const value = number((constants[0] ?? number(0)).value.mul(-sign));
  if (!node) return undefined;
  const bounds = node.operator === "relu" ? [number(0)] : node.operands.filter((operand): operand is NumberExpression => operand.kind === "number");
  const [inner, ...others] = node.operands.filter((operand) => operand.kind !== "number");
  if (!inner || others.length > 0 || bounds.length === 0) return undefined;
  const beyond = bounds.map((bound) => bound.value.compare(value.value) * (node.operator === "min" ? -1 : 1));
  return beyond.some((order) => order > 0) ? "never" : add(inner, number(value.value.neg()));
}

function signedClip(term: Expression): [sign: 1 | -1, node: OperationExpression | undefined] {
  if (term.kind !== "operation") return [1, undefined];
  if (isClip(term)) return [1, term];
  const [first, second, ...more] = term.operator === "multiply" ? term.operands : [];
  const isNegative = first?.kind === "number" && first.value.equals(-1) && more.length === 0;
  return isNegative && second?.kind === "operation" && isClip(second) ? [-1, second] : [1, undefined];
}

function isClip({ operator }: OperationExpression): boolean {
  return operator === "max" || operator === "min" || operator === "relu";
}

/** The places as one condition, each equation as people write it. */
export function asCondition({ zeros, where }: ZeroPlaces): Expression {
  const [only, ...more] = [...zeros.map((zero) => arranged("equal", zero)), ...where];
  return only && more.length === 0 ? only : operation("and", [...(only ? [only] : []), ...more]);
}
