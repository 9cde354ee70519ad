import { compareValues, evaluateDerivatives, freeNames, hasIndices, substitute, tieMembers, verify, type Expression, type PointValue, type ValueComparison } from "../../core";
import { resolve, type ResolveOptions, type Resolution, type Scope } from "../scope";
import { some } from "../some";
import { askedDerivative } from "./derivative-forms";
import { testFunctionChoices, withTestFunctions } from "./test-functions";

/** Two expressions held against each other. */
export interface Compared {
  readonly outcome: "same" | "different" | "unclear";
  /** Both with definitions put in, and worked out. */
  readonly left: Resolution;
  readonly right: Resolution;
  readonly worked: readonly [left: Expression, right: Expression];
  readonly numbers: ValueComparison;
}

export interface CompareRequest {
  readonly scope: Scope;
  readonly keep: ReadonlySet<string>;
  readonly options?: ResolveOptions;
  /** Values that variables of each side have at the point that it is taken at. */
  readonly points?: readonly (readonly PointValue[])[];
  /** Changes both resolved expressions before they are worked out, to see what another reading says. */
  readonly change?: (expression: Expression, side: "base" | "other") => Expression;
}

/** Points that have to agree, or to differ, for a word about two expressions with variables. */
const enough = 5;

/** Compares two expressions with what their names stand for put in; undefined when that is too large, or a derivative in them cannot be worked out. */
export function compareExpressions(left: Expression, right: Expression, { scope, keep, options, points, change }: CompareRequest): Compared | undefined {
  const [first, second] = [left, right].map((side) => resolve(side, scope, keep, options));
  if (!first?.ok || !second?.ok) return undefined;
  const resolved = [first.value, second.value].map(({ expression }, i) => {
    const at = (points?.[i] ?? []).reduce((done, { variable, value }) => substitute(done, variable, value), expression);
    return change ? change(at, i === 0 ? "base" : "other") : at;
  });
  const hasUnknown = resolved.some((expression) => some(expression, ({ kind }) => kind === "call"));
  let found: Compared | undefined;
  for (let choice = 0; choice < (hasUnknown ? testFunctionChoices : 1); choice++) {
    const known = resolved.map((expression) => withTestFunctions(expression, choice));
    const worked = workedOut(known);
    if (!worked) return undefined;
    const numbers = compareValues(worked[0], worked[1], { clearly: hasDecimals(left, right) ? 0.05 : 1e-3 });
    const outcome = agreed(outcomeOf(numbers, worked), known, worked);
    // One choice of functions for which the sides differ is enough; to be the same they have to be so for every choice.
    if (!found || outcome !== "same") found = { outcome, left: first.value, right: second.value, worked, numbers };
    if (outcome !== "same") break;
  }
  return found;
}

function workedOut([left, right]: readonly Expression[]): readonly [Expression, Expression] | undefined {
  if (!left || !right) return undefined;
  const [first, second] = [evaluateDerivatives(left), evaluateDerivatives(right)];
  if (!first.ok || !second.ok) return undefined;
  // One side may name a member that only the other has the family of.
  if (!hasIndices(first.value) && !hasIndices(second.value)) return [first.value, second.value];
  return [tieMembers(first.value, second.value), tieMembers(second.value, first.value)];
}

function outcomeOf({ same, different, oneSided, unclear, isImpossible }: ValueComparison, worked: readonly Expression[]): Compared["outcome"] {
  const least = worked.every((expression) => freeNames(expression).length === 0) ? 1 : enough;
  if (isImpossible) return "unclear";
  if (same >= least && different === 0 && unclear <= same / 4 && oneSided <= 2 * same) return "same";
  // Far out a small term is lost beside a large one; sides that agree in a whole range are not wrong for sure.
  return different >= least && same <= different / 10 && unclear <= different ? "different" : "unclear";
}

/** What the symbolic derivative says has to be what dual numbers and differences say that know no rules of derivation. */
function agreed(outcome: Compared["outcome"], resolved: readonly Expression[], worked: readonly [Expression, Expression]): Compared["outcome"] {
  const opposite = outcome === "same" ? "contradicted" : "verified";
  const checks = resolved.map((side, i) => {
    const asked = askedDerivative(side);
    const other = worked[1 - i];
    return asked && !asked.at && asked.wrt.length <= 2 && other ? verify(asked.body, asked.wrt, other).status : undefined;
  });
  return outcome !== "unclear" && checks.includes(opposite) ? "unclear" : outcome;
}

function hasDecimals(...expressions: readonly Expression[]): boolean {
  return expressions.some((expression) => some(expression, (node) => node.kind === "number" && node.decimal));
}
