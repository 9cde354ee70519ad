import { freeNames, hasIndices, indexShifts, memberNamed, memberOf, number, repeated, repetitionOf, substitute, symbol, tieMembers, transform, visit, wholeValue, writtenOut, type Expression } from "../expression";

/** A claim about a derivative in which sums over an index are written out for one number of terms. */
export interface Instance {
  readonly original: Expression;
  readonly wrt: readonly string[];
  readonly result: Expression;
  /** What was put in for the numbers of terms and the indices. */
  readonly values: Readonly<Record<string, number>>;
}

/** How many terms a sum gets whose number of terms is a letter; letters beyond get the first again. */
const counts = [4, 3] as const;

/**
 * A claim about sums over an index, for a few terms and one choice of indices each: once with all free indices
 * different (i = 1, k = 2, say) and once with all the same, so that both values of every delta are tried. Undefined where the sums
 * cannot be written out, such as infinite ones.
 */
export function instancesOf(original: Expression, wrt: readonly string[], result: Expression): readonly Instance[] | undefined {
  const tied = tieMembers(result, original);
  if (!hasIndices(original) && !hasIndices(tied)) return [{ original, wrt, result, values: {} }];
  const both = [original, tied].map(withBounds);
  // A sum in the result may begin or end with the index of the variable: the sum over i from k to n.
  const own = countsOf(both.slice(0, 1));
  const indices = freeIndices(both, wrt, original).filter((name) => !(name in own));
  const numbers = Object.fromEntries(Object.entries({ ...countsOf(both), ...own }).filter(([name]) => !indices.includes(name)));
  const [from, to] = commonRange(both, numbers);
  const at = (offset: number): number => from + (offset % Math.max(1, to - from + 1));
  const assignments = [indices.map((_, i) => at(i)), indices.map(() => at(1))];
  const distinct = assignments.filter((values, i) => i === 0 || values.join() !== assignments[0]?.join());
  const instances = distinct.map((values) => instance(both, wrt, { ...numbers, ...Object.fromEntries(indices.map((name, i) => [name, values[i] ?? from])) }));
  const complete = instances.filter((each) => each !== undefined);
  return complete.length === instances.length ? complete : undefined;
}

function instance([original, result]: readonly Expression[], wrt: readonly string[], values: Readonly<Record<string, number>>): Instance | undefined {
  if (!original || !result) return undefined;
  const written = [original, result].map((expression) => writtenOut(withNumbers(expression, values)));
  const names = wrt.map((name) => {
    const variable = writtenOut(memberNamed(name, original) ?? symbol(name), values);
    return variable.kind === "symbol" ? variable.name : undefined;
  });
  const [left, right] = written;
  if (!left || !right || written.some(hasIndices) || names.some((name) => name === undefined)) return undefined;
  return { original: left, wrt: names.filter((name) => name !== undefined), result: right, values };
}

/** A result need not have a sum left for its n to be a number: the sum of n equal terms is n times one. */
function withNumbers(expression: Expression, values: Readonly<Record<string, number>>): Expression {
  return Object.entries(values).reduce((done, [name, value]) => substitute(done, name, number(value)), expression);
}

/** Sums over all there are, as sums over a few. */
function withBounds(expression: Expression): Expression {
  return transform(expression, (node) => {
    const repetition = repetitionOf(node);
    return repetition && !repetition.bounds ? repeated({ ...repetition, bounds: { lower: number(1), upper: number(counts[0]) } }, undefined) : node;
  });
}

/** Numbers for the names in bounds: those of a first value are 1. */
function countsOf(expressions: readonly Expression[]): Record<string, number> {
  const free = new Set(expressions.flatMap(freeNames));
  const lower = new Set<string>();
  const upper = new Set<string>();
  for (const expression of expressions) {
    visit(expression, (node) => {
      const bounds = repetitionOf(node)?.bounds;
      if (!bounds) return;
      freeNames(bounds.lower).forEach((name) => lower.add(name));
      freeNames(bounds.upper).forEach((name) => upper.add(name));
    });
  }
  const named = [...upper].filter((name) => free.has(name) && !lower.has(name));
  return Object.fromEntries([...[...lower].filter((name) => free.has(name)).map((name): [string, number] => [name, 1]), ...named.map((name, i): [string, number] => [name, counts[i % counts.length] ?? counts[0]])]);
}

/** The names that stand free where an index does. */
function freeIndices(expressions: readonly Expression[], wrt: readonly string[], original: Expression): string[] {
  const found = new Set<string>();
  const collect = (index: Expression): void => freeNames(index).forEach((name) => found.add(name));
  for (const expression of expressions) {
    visit(expression, (node) => {
      if (node.kind === "operation" && node.operator === "kronecker") node.operands.forEach(collect);
      memberOf(node)?.indices.forEach(collect);
    });
  }
  const free = new Set(expressions.flatMap(freeNames));
  const ofVariables = wrt.flatMap((name) => memberOf(memberNamed(name, original) ?? number(0))?.indices.flatMap(freeNames) ?? []);
  return [...new Set([...[...found].filter((name) => free.has(name)), ...ofVariables])];
}

/**
 * The whole numbers that every index runs over; where a member stands at i + 1, those are one more, so that its neighbours
 * are summed over as well.
 */
function commonRange(expressions: readonly Expression[], values: Readonly<Record<string, number>>): readonly [from: number, to: number] {
  let [from, to] = [-Infinity, Infinity];
  for (const expression of expressions) {
    visit(expression, (node) => {
      const repetition = repetitionOf(node);
      if (!repetition?.bounds) return;
      const [lower, upper] = [repetition.bounds.lower, repetition.bounds.upper].map((bound) => wholeValue(withNumbers(bound, values)));
      for (const shift of indexShifts(repetition)) {
        if (lower !== undefined) from = Math.max(from, lower + shift);
        if (upper !== undefined) to = Math.min(to, upper + shift);
      }
    });
  }
  const first = Number.isFinite(from) ? from : 1;
  return [first, Number.isFinite(to) ? Math.max(first, to) : first + counts[0] - 1];
}
