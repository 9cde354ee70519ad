import { evaluateAt } from "../evaluate";
import { freeNames, operandsOf, subtract, visit, type Expression, type OperationExpression } from "../expression";
import { isFunctionOperator, operatorRow } from "../operators";

/** Where a part of a formula may have no derivative, although it has a value. */
export interface Singularity {
  /** Zero there. */
  readonly zero: Expression;
  /** The part that it comes from. */
  readonly owner: OperationExpression;
  /** What slope is taken there; none where there is none, as of sqrt(x) at 0. */
  readonly convention?: string;
}

const comparisons: ReadonlySet<string> = new Set(["less", "lessEqual", "greater", "greaterEqual", "equal", "unequal"]);
const closed: ReadonlySet<string> = new Set(["lessEqual", "greaterEqual"]);

/**
 * The kinks, jumps and ends of the domain of each part of a formula: |x| at 0, asin(x) at 1, sqrt(x) at 0. The whole may well be
 * smooth there, as x |x| and sqrt(x^4) are: `behaviourAt` tells.
 */
export function singularitiesOf(root: Expression): Singularity[] {
  const found: Singularity[] = [];
  visit(root, (node) => {
    if (node.kind === "operation") found.push(...singularitiesIn(node));
  });
  return found;
}

function singularitiesIn(owner: OperationExpression): Singularity[] {
  if (owner.operator === "power") return powerSingularities(owner);
  if (owner.operator === "piecewise") return borders(owner).map((zero) => ({ zero, owner }));
  if (!isFunctionOperator(owner.operator)) return [];
  const { kinks, domain } = operatorRow(owner.operator);
  const own = kinks?.zeros(owner.operands).map((zero) => ({ zero, owner, convention: kinks.convention })) ?? [];
  const ends = (domain?.(owner.operands) ?? []).filter((condition) => condition.kind === "operation" && closed.has(condition.operator)).flatMap(zeroAtBorder);
  return [...own, ...ends.map((zero) => ({ zero, owner }))];
}

/** Roots, and powers of zero with an exponent that is not known; those with whole exponents are smooth or have no value there. */
function powerSingularities(owner: OperationExpression): Singularity[] {
  const [base, exponent] = owner.operands;
  if (!base || !exponent || freeNames(base).length === 0) return [];
  const value = freeNames(exponent).length > 0 ? NaN : evaluateAt(exponent, {});
  return Number.isInteger(value) || value < 0 ? [] : [{ zero: base, owner }];
}

/** Expressions that are zero where a condition of the pieces turns. */
function borders(node: OperationExpression): Expression[] {
  const found: Expression[] = [];
  for (let i = 0; i + 1 < node.operands.length; i += 2) {
    const condition = node.operands[i];
    if (!condition) continue;
    visit(condition, (part) => {
      if (part.kind === "operation" && comparisons.has(part.operator)) found.push(...zeroAtBorder(part));
    });
  }
  return found;
}

/** What is zero where the two sides of a comparison are equal. */
function zeroAtBorder(comparison: Expression): Expression[] {
  const [left, right] = operandsOf(comparison);
  if (!left || !right) return [];
  return [right.kind === "number" && right.value.n === 0n ? left : left.kind === "number" && left.value.n === 0n ? right : subtract(left, right)];
}
