import {
  add, evaluateAt, evaluateDerivatives, freeSymbols, hasIndices, memberOf, multiply, number, operation, repetitionOf, transform, visit, writtenOut, type Expression,
} from "../../src/core";
import { nameKey } from "./compute-engine/names";
import { callBase, lastIndex, phaseOf, type Point } from "./reading-point";

/** The names that stand for whole numbers, by their keys: those in bounds of sums, and those that count the members of families. */
export function wholeNames(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  visit(expression, (node) => {
    const { lower, upper } = repetitionOf(node)?.bounds ?? {};
    for (const part of [lower, upper, ...(memberOf(node)?.indices ?? [])]) for (const { name } of part ? freeSymbols(part) : []) names.add(nameKey(name));
  });
  return names;
}

/** The letters that count members and are bound by no sum, with the number each is given. */
export function freeIndices(expression: Expression): ReadonlyMap<string, number> {
  const free = new Set(freeSymbols(expression).map(({ name }) => name));
  const indices = new Map<string, number>();
  visit(expression, (node) => {
    for (const part of memberOf(node)?.indices ?? []) for (const { name } of freeSymbols(part)) if (free.has(name)) indices.set(name, lastIndex);
  });
  return indices;
}

/** The value of what we read at a point; undefined where there is none, as for a sum without bounds. */
export function ourValue(expression: Expression, point: Point): number | undefined {
  const worked = evaluateDerivatives(transform(expression, (node) => withSine(node, point)));
  if (!worked.ok) return undefined;
  const values = (of: Expression): [string, number][] => freeSymbols(of).map(({ name }) => [name, point.valueOf(nameKey(name))]);
  const written = writtenOut(worked.value, Object.fromEntries(values(worked.value).filter(([, value]) => Number.isInteger(value))));
  return hasIndices(written) ? undefined : evaluateAt(written, Object.fromEntries(values(written)));
}

/** A function with a name alone as the sine that the point takes it for, which can be differentiated. */
function withSine(node: Expression, point: Point): Expression {
  if (node.kind !== "call") return node;
  const key = nameKey(node.name);
  point.valueOf(key);
  const phase = number(String(phaseOf(key, node.primes)));
  return add(number(callBase(node.primes)), operation("sin", [add(phase, ...node.operands.map((operand, i) => multiply(number(i + 1), operand)))]));
}
