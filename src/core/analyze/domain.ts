import { evaluateAt } from "../evaluate";
import { freeNames, number, operandsOf, operation, type Expression, type OperationExpression, type OperatorName } from "../expression";
import { isFunctionOperator, operatorRow } from "../operators";
import { arranged, differenceOf, isComparison, sameSides } from "./arrange";
import { alwaysHolds, type SignsIn } from "./known-conditions";
import { indexRanges } from "./ranges";
import { zeroPlaces } from "./zero-set";

const zero = number(0);

/** A comparison that must hold, and the part of the formula that asks for it. */
export interface Demand {
  readonly expression: Expression;
  readonly owner: Expression;
}

/**
 * What must hold for an expression to have a value: each comparison once, as people write it, without those that hold anyway
 * (x^2 + 1 > 0). What only one piece of a `piecewise` needs is left out: it applies where that piece does.
 */
export function demandsOf(root: Expression, signs: SignsIn): Demand[] {
  const whole = new Set(indexRanges(root).keys());
  const all = operationsOutsidePieces(root).flatMap((owner) => demandsIn(owner, whole, signs).map((expression) => ({ expression, owner })));
  return merged(all.filter(({ expression }) => !alwaysHolds(expression, signs)).flatMap(({ expression, owner }) => asWritten(expression, signs).map((part) => ({ expression: part, owner }))));
}

/** Operations whose value is needed wherever the whole has one. */
function operationsOutsidePieces(root: Expression): OperationExpression[] {
  const found: OperationExpression[] = [];
  const seen = new Set<Expression>([root]);
  for (const node of seen) {
    if (node.kind === "operation") found.push(node);
    const isPieces = node.kind === "operation" && node.operator === "piecewise";
    for (const operand of isPieces ? operandsOf(node).slice(0, 1) : operandsOf(node)) seen.add(operand);
  }
  return found.reverse();
}

function demandsIn(node: OperationExpression, whole: ReadonlySet<string>, signs: SignsIn): Expression[] {
  if (node.operator === "power") return powerDomain(node, whole, signs);
  if (!isFunctionOperator(node.operator)) return [];
  return operatorRow(node.operator).domain?.(node.operands) ?? [];
}

/** What a power asks of its base: roots and powers that vary are real only for positive numbers; whole powers are, but for 1/0. */
function powerDomain(node: OperationExpression, whole: ReadonlySet<string>, signs: SignsIn): Expression[] {
  const [base, exponent] = node.operands;
  if (!base || !exponent) return [];
  if (isWhole(exponent, whole)) return signs(exponent).negative ? [operation("unequal", [base, zero])] : [];
  if (freeNames(exponent).length > 0) return [operation("greater", [base, zero])];
  const value = evaluateAt(exponent, {});
  if (Number.isInteger(value)) return value < 0 ? [operation("unequal", [base, zero])] : [];
  return [operation(value < 0 ? "greater" : "greaterEqual", [base, zero])];
}

/** Whether an exponent is a whole number, whatever the indices in it are. */
function isWhole(exponent: Expression, whole: ReadonlySet<string>): boolean {
  if (exponent.kind === "symbol") return whole.has(exponent.name);
  if (exponent.kind === "number") return exponent.value.d === 1n;
  return exponent.kind === "operation" && (exponent.operator === "add" || exponent.operator === "multiply") && exponent.operands.every((operand) => isWhole(operand, whole));
}

/** A condition as people write it: log(x^2) asks for x != 0, 1/(2 x y) for x != 0 and y != 0. */
function asWritten(condition: Expression, signs: SignsIn): Expression[] {
  const [left, right] = operandsOf(condition);
  if (!isComparison(condition) || !left || !right) return [condition];
  const difference = differenceOf(left, right);
  const { negative, positive } = signs(difference);
  const isNotZero = condition.operator === "unequal" || (condition.operator === "greater" && !negative) || (condition.operator === "less" && !positive);
  if (!isNotZero) return [arranged(condition.operator, difference)];
  return zeroPlaces(difference, signs).map(({ zeros, where }) => {
    const [only, ...more] = zeros;
    return only && more.length === 0 && where.length === 0 ? arranged("unequal", only) : arranged("unequal", difference);
  });
}

/** Conditions on the same two sides as one: x >= 0 with x != 0 is x > 0. */
function merged(demands: readonly Demand[]): Demand[] {
  const kept: Demand[] = [];
  for (const demand of demands) {
    const same = kept.findIndex((other) => sameSides(other.expression, demand.expression));
    const known = kept[same];
    const both = known && merge(known.expression, demand.expression);
    if (known && both) kept[same] = { expression: both, owner: both === demand.expression ? demand.owner : known.owner };
    else kept.push(demand);
  }
  return kept;
}

/** One comparison that says the same as two of the same two sides, if there is one. */
function merge(left: Expression, right: Expression): Expression | undefined {
  if (left.kind !== "operation" || right.kind !== "operation") return undefined;
  // The later one: the first may be two that were put together.
  if (left.operator === right.operator) return right;
  const implied: Partial<Record<OperatorName, readonly OperatorName[]>> = { greater: ["greaterEqual", "unequal"], less: ["lessEqual", "unequal"] };
  if (implied[left.operator]?.includes(right.operator)) return left;
  if (implied[right.operator]?.includes(left.operator)) return right;
  const both = new Set([left.operator, right.operator]);
  if (!both.has("unequal")) return undefined;
  if (both.has("greaterEqual")) return operation("greater", left.operands);
  return both.has("lessEqual") ? operation("less", left.operands) : undefined;
}
