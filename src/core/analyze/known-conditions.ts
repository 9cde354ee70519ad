import { evaluateAt } from "../evaluate";
import { add, equal, freeNames, negate, number, operandsOf, operation, type Expression, type OperatorName } from "../expression";
import { possibleSigns, type Signs } from "./possible-signs";

const zero = number(0);

const holdsFor: Partial<Record<OperatorName, (difference: Signs) => boolean>> = {
  greater: ({ negative, zero }) => !negative && !zero,
  greaterEqual: ({ negative }) => !negative,
  less: ({ positive, zero }) => !positive && !zero,
  lessEqual: ({ positive }) => !positive,
  unequal: ({ zero }) => !zero,
};

/** Whether a comparison holds whatever its variables are, as far as its form says. */
export function alwaysHolds(condition: Expression): boolean {
  if (condition.kind !== "operation") return false;
  if (condition.operator === "or") return condition.operands.some(alwaysHolds);
  if (condition.operator === "and") return condition.operands.every(alwaysHolds);
  if (freeNames(condition).length === 0) return evaluateAt(operation("piecewise", [condition, number(1), zero]), {}) === 1;
  const [left, right] = condition.operands;
  if (!left || !right) return false;
  const difference = isZero(right) ? left : add(left, negate(right));
  return holdsFor[condition.operator]?.(possibleSigns(difference)(difference)) ?? false;
}

/** Whether an expression is nowhere zero, as far as its form says. */
export function neverZero(expression: Expression): boolean {
  return alwaysHolds(operation("unequal", [expression, zero]));
}

interface Owned {
  readonly expression: Expression;
  readonly owner: Expression;
}

/**
 * The same conditions in their simplest form, each once: 2 x y != 0 asks for x != 0 and y != 0, and x >= 0 with x != 0
 * is x > 0.
 */
export function normalizeConditions(conditions: readonly Owned[]): Owned[] {
  const parts = conditions.flatMap(({ expression, owner }) => simplerParts(expression).map((part) => ({ expression: part, owner })));
  const kept: Owned[] = [];
  for (const part of parts) {
    const same = kept.findIndex((other) => sameSubject(other.expression, part.expression));
    const known = kept[same];
    const merged = known && merge(known.expression, part.expression);
    if (known && merged) kept[same] = { expression: merged, owner: merged === part.expression ? part.owner : known.owner };
    else kept.push(part);
  }
  return kept;
}

/** The comparisons that one of a form with 0 comes to: x y != 0 to x != 0 and y != 0, |x| > 0 to x != 0, sqrt(x) > 0 to x > 0. */
function simplerParts(condition: Expression): Expression[] {
  const [subject, bound] = operandsOf(condition);
  if (condition.kind !== "operation" || !subject || !bound || !isZero(bound) || subject.kind !== "operation") return [condition];
  if (condition.operator === "greater") {
    const [base, exponent] = subject.operands;
    if (subject.operator === "abs" && base) return simplerParts(operation("unequal", [base, zero]));
    const isRoot = subject.operator === "power" && exponent?.kind === "number" && exponent.value.s > 0n && exponent.value.d > 1n;
    return isRoot && base ? simplerParts(operation("greater", [base, zero])) : [condition];
  }
  if (condition.operator !== "unequal") return [condition];
  const factors = factorsOfZero(subject);
  return factors.length === 1 && factors[0] === subject ? [condition] : factors.flatMap((factor) => simplerParts(operation("unequal", [factor, zero])));
}

/** The expressions of which one is zero where the given one is: x and y for 2 x^2 y, x for |x|. */
export function factorsOfZero(expression: Expression): Expression[] {
  if (expression.kind !== "operation") return [expression];
  const [base, exponent] = expression.operands;
  const isPower = expression.operator === "power" && exponent?.kind === "number" && exponent.value.s > 0n;
  const smaller = expression.operator === "multiply" ? expression.operands : (isPower || expression.operator === "abs") && base ? [base] : [];
  return smaller.length === 0 ? [expression] : smaller.flatMap(factorsOfZero);
}

function sameSubject(left: Expression, right: Expression): boolean {
  const [a, b] = [operandsOf(left), operandsOf(right)];
  const same = a[0] && b[0] && a[1] && b[1] && equal(a[0], b[0]) && equal(a[1], b[1]);
  return same === true && left.kind === "operation" && right.kind === "operation";
}

/** One comparison that says the same as two of the same two sides, if there is one. */
function merge(left: Expression, right: Expression): Expression | undefined {
  if (left.kind !== "operation" || right.kind !== "operation") return undefined;
  if (left.operator === right.operator) return left;
  const implied: Partial<Record<OperatorName, readonly OperatorName[]>> = { greater: ["greaterEqual", "unequal"], less: ["lessEqual", "unequal"] };
  if (implied[left.operator]?.includes(right.operator)) return left;
  if (implied[right.operator]?.includes(left.operator)) return right;
  const both = new Set([left.operator, right.operator]);
  if (!both.has("unequal")) return undefined;
  if (both.has("greaterEqual")) return operation("greater", left.operands);
  return both.has("lessEqual") ? operation("less", left.operands) : undefined;
}

function isZero(expression: Expression): boolean {
  return expression.kind === "number" && expression.value.n === 0n;
}
