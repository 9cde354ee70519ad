import { equal, operandsOf, type Expression } from "../../expression";

/**
 * Whether one of the conditions holds whatever the values are, so that the last may be called "otherwise". Decided for
 * a pair that is each other's opposite (|x| <= d, |x| > d), and for comparisons of one expression with numbers; false when unsure.
 */
export function coversEverything(conditions: readonly Expression[]): boolean {
  const [first, second] = conditions;
  if (first && second && conditions.length === 2 && areOpposite(first, second)) return true;
  const comparisons = conditions.map(comparisonsOf);
  const [subject] = comparisons.flatMap((all) => all?.map((one) => one.subject) ?? []);
  if (!subject || comparisons.some((all) => !all || all.some((one) => !equal(one.subject, subject)))) return false;
  const known = comparisons.filter((all) => all !== undefined);
  const bounds = [...new Set(known.flat().map((one) => one.bound))].sort((a, b) => a - b);
  return probes(bounds).every((x) => known.some((all) => all.every((one) => one.holds(x))));
}

type Relation = (left: number, right: number) => boolean;

const relations: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ["less", (a, b) => a < b], ["lessEqual", (a, b) => a <= b], ["greater", (a, b) => a > b], ["greaterEqual", (a, b) => a >= b],
  ["equal", (a, b) => a === b], ["unequal", (a, b) => a !== b],
]);

const opposites: ReadonlyMap<string, string> = new Map([["less", "greaterEqual"], ["greaterEqual", "less"], ["greater", "lessEqual"], ["lessEqual", "greater"], ["equal", "unequal"], ["unequal", "equal"]]);
const mirrored: ReadonlyMap<string, string> = new Map([["less", "greater"], ["greater", "less"], ["lessEqual", "greaterEqual"], ["greaterEqual", "lessEqual"], ["equal", "equal"], ["unequal", "unequal"]]);

function areOpposite(first: Expression, second: Expression): boolean {
  if (first.kind !== "operation" || second.kind !== "operation") return false;
  const [a, b] = first.operands;
  const [c, d] = second.operands;
  if (!a || !b || !c || !d) return false;
  const opposite = opposites.get(first.operator);
  if (second.operator === opposite) return equal(a, c) && equal(b, d);
  return opposite !== undefined && second.operator === mirrored.get(opposite) && equal(a, d) && equal(b, c);
}

/** A comparison of something with a number. */
interface Comparison {
  readonly subject: Expression;
  readonly bound: number;
  readonly holds: (x: number) => boolean;
}

function comparisonsOf(condition: Expression): Comparison[] | undefined {
  if (condition.kind !== "operation") return undefined;
  if (condition.operator === "and") {
    const parts = operandsOf(condition).map(comparisonsOf);
    return parts.some((part) => !part) ? undefined : parts.flatMap((part) => part ?? []);
  }
  const relation = relations.get(condition.operator);
  const [left, right] = condition.operands;
  if (!relation || !left || !right) return undefined;
  if (right.kind === "number") return [comparison(left, right.value.valueOf(), relation)];
  if (left.kind === "number") return [comparison(right, left.value.valueOf(), (x, bound) => relation(bound, x))];
  return undefined;
}

function comparison(subject: Expression, bound: number, relation: Relation): Comparison {
  return { subject, bound, holds: (x) => relation(x, bound) };
}

/** A number in every interval between the bounds, beyond them, and the bounds themselves. */
function probes(bounds: readonly number[]): number[] {
  const inner = bounds.flatMap((bound, i) => {
    const next = bounds[i + 1];
    return next === undefined ? [bound, bound + 1] : [bound, (bound + next) / 2];
  });
  return [(bounds[0] ?? 0) - 1, ...inner];
}
