import fc from "fast-check";
import { freeNames, memberOf, number, repetitionOf, splitName, transform, visit, type Expression } from "../../../src/core";
import { indexedFormula, numberOfTerms, type IndexedFormula } from "../../support/random-indexed";
import { wideExpression, wideVariables } from "../../support/random-expression-wide";
import { unrolled, type Indices } from "../../support/unrolled";
import type { Case } from "./checks";
import { usablePoints } from "./points";

const pointsWanted = 3;

/** A random formula, of one kind or the other. */
export type Drawn = IndexedFormula | { readonly expression: Expression };

export const isIndexed = (drawn: Drawn): drawn is IndexedFormula => "by" in drawn;

/** Formulas over the whole operator table, and among them some with sums and products over an index. */
export const drawnFormula: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 5, arbitrary: wideExpression.map((expression) => ({ expression })) },
  { weight: 1, arbitrary: indexedFormula },
);

type Prepared = Omit<Case, "parsers" | "count">;

/** A formula without indices at its points. */
export function preparedPlain(expression: Expression): Prepared {
  const names = freeNames(expression);
  const [first = "x", ...others] = wideVariables.filter((name) => names.includes(name));
  const points = usablePoints(expression, [first, ...others], pointsWanted);
  return { expression, by: first, variables: [first, ...others], indices: {}, points, plain: (other) => other };
}

/** A formula with indices at points of what it is written out; undefined where an index leaves what is summed over. */
export function preparedWithIndices({ expression, by, k }: IndexedFormula): Prepared | undefined {
  const indices = { n: numberOfTerms, k };
  if (freeNames(expression).some((name) => /^[ijl]$/.test(name)) || !isWithin(expression, by, indices)) return undefined;
  const factors: Expression[] = [];
  const written = attempt(() => unrolled(expression, indices, factors));
  // A member at a negative number is none.
  if (!written || freeNames(written).some((name) => /_m\d/.test(name))) return undefined;
  const variable = variableOf(expression, by, indices);
  const variables: Prepared["variables"] = [variable, ...freeNames(written).filter((name) => name !== variable)];
  const points = usablePoints(written, variables, pointsWanted, factors);
  return { expression, by, variables, indices, points, plain: (other) => withoutStrangers(unrolled(other, indices), variables) };
}

/** Members that the formula itself has not, as y_5 in (n - i) y_(i+1) for i = n, must not count: they get just any value. */
function withoutStrangers(written: Expression, variables: readonly string[]): Expression {
  return transform(written, (node) => (node.kind === "symbol" && !variables.includes(node.name) ? number("0.731") : node));
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** x_2 for x_k where k is 2 and the formula has members of x; else the name as it is. */
function variableOf(expression: Expression, by: string, indices: Indices): string {
  const named = splitName(by);
  let isMember = false;
  visit(expression, (node) => {
    isMember ||= memberOf(node)?.family.name === named?.family;
  });
  return isMember && named ? named.family.replace(/_+$/, "") + named.indices.map((index) => `_${index.kind === "symbol" ? indices[index.name] ?? index.name : Number(index.kind === "number" ? index.value : NaN)}`).join("") : by;
}

/** Whether k, and every number that stands for an index, is among what each sum runs over: core takes that for granted and says so. */
function isWithin(expression: Expression, by: string, { k = 1 }: Indices): boolean {
  let within = true;
  visit(expression, (node) => {
    const repetition = repetitionOf(node);
    const [lower, upper] = [repetition?.bounds?.lower, repetition?.bounds?.upper];
    if (!repetition) return;
    const shifts = [...shiftsIn(repetition.body)];
    for (const shift of shifts) {
      if (lower?.kind === "number" && k - shift < lower.value.valueOf()) within = false;
      if (upper?.kind === "number" && k - shift > upper.value.valueOf()) within = false;
      if (upper?.kind === "symbol" && upper.name === "n" && k - shift > numberOfTerms) within = false;
    }
  });
  return within;
}

function shiftsIn(body: Expression): Set<number> {
  const shifts = new Set([0]);
  visit(body, (node) => {
    for (const index of memberOf(node)?.indices ?? []) {
      if (index.kind !== "operation") continue;
      for (const term of index.operands) if (term.kind === "number") shifts.add(term.value.valueOf());
    }
  });
  return shifts;
}
