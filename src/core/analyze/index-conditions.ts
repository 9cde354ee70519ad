import { add, equal, freeNames, indexShifts, memberNamed, memberOf, number, operation, repetitionOf, visit, wholeValue, type Expression } from "../expression";
import type { Condition } from "./conditions";

/**
 * What the derivative by a member such as x_k takes for granted: that k is one of the indices that are summed over. Empty for a
 * variable that is no member, and for sums over all there are.
 */
export function indexConditions(root: Expression, variable: string): Condition[] {
  const member = memberNamed(variable, root);
  const named = member && memberOf(member);
  if (!member || !named) return [];
  const conditions: Condition[] = [];
  const bound = boundNames(root);
  visit(root, (node) => {
    const repetition = repetitionOf(node);
    if (!repetition?.bounds) return;
    const { lower, upper } = repetition.bounds;
    const places = indexPlaces(repetition.body, named.family.name, repetition.index.name);
    for (const place of places) {
      const index = named.indices[place];
      if (!index || index.kind === "number") continue;
      for (const shift of indexShifts(repetition)) {
        // A bound that changes with an outer index is in the result itself.
        const sides = [[shifted(lower, shift), index], [index, shifted(upper, shift)]].filter((side) => !side.flatMap(freeNames).some((name) => bound.has(name)));
        const [first, second] = sides.map((side) => operation("lessEqual", side));
        if (!first) continue;
        const expression = second ? operation("and", [first, second]) : first;
        if (conditions.some((known) => equal(known.expression, expression))) continue;
        conditions.push({ kind: "domain", expression, owner: member, sentence: [expression, ", so that ", member, " is among what is summed over"] });
      }
    }
  });
  return conditions;
}

/** The names of all indices that are summed over. */
function boundNames(root: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  visit(root, (node) => {
    const index = repetitionOf(node)?.index;
    if (index) names.add(index.name);
  });
  return names;
}

/** At which of the family's indices the index of a sum stands. */
function indexPlaces(body: Expression, family: string, index: string): Set<number> {
  const places = new Set<number>();
  visit(body, (node) => {
    const member = memberOf(node);
    if (member?.family.name !== family) return;
    member.indices.forEach((expression, place) => {
      visit(expression, (part) => {
        if (part.kind === "symbol" && part.name === index) places.add(place);
      });
    });
  });
  return places;
}

function shifted(bound: Expression, by: number): Expression {
  if (by === 0) return bound;
  const value = wholeValue(bound);
  if (value !== undefined) return number(value + by);
  const [first, last] = bound.kind === "operation" && bound.operator === "add" && bound.operands.length === 2 ? bound.operands : [];
  if (!first || last?.kind !== "number") return add(bound, number(by));
  const sum = last.value.add(by);
  return sum.equals(0) ? first : add(first, number(sum));
}
