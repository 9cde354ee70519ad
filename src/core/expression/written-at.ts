import { number } from "./construct";
import { familiesIn, hasIndices, memberOf, repeated, repetitionOf, type Repetition } from "./indices";
import { memberNamed, splitName } from "./members";
import { freeNames } from "./symbols";
import { transform, visit } from "./traverse";
import type { Expression } from "./types";
import { countingNames } from "./variables";
import { writtenOut } from "./written-out";

/** A function as it stands at a point, without sums over an index. */
export interface WrittenAt {
  readonly expression: Expression;
  /** Its variables: in place of a member such as x_k all members that stand in it, x_1, x_2, ... */
  readonly variables: readonly string[];
}

/**
 * The expression with its sums written out by the values of a point, which names numbers of terms and members, and what
 * stands in it of `variables`. A sum whose bounds are not said runs over the members that the point names.
 */
export function writtenAt(root: Expression, variables: readonly string[], values: Readonly<Record<string, number>>): WrittenAt {
  if (!hasIndices(root)) return { expression: root, variables };
  const expression = writtenOut(boundedBy(root, Object.keys(values)), values);
  const names = freeNames(expression);
  return { expression, variables: [...new Set(variables.flatMap((variable) => (memberNamed(variable, root) ? membersLike(variable, names) : [variable])))] };
}

/** Why there still are sums over an index in what `writtenAt` gave, in a sentence; undefined where there are none. */
export function unwrittenProblem(root: Expression, values: Readonly<Record<string, number>>): string | undefined {
  const broken = [...countingNames(root)].find((name) => Object.hasOwn(values, name) && !Number.isInteger(values[name]));
  if (broken !== undefined) return `${broken} counts: its value is a whole number.`;
  if (!hasIndices(writtenAt(root, [], values).expression)) return undefined;
  return "This sum or product is not written out: its bounds are no whole numbers, or too far apart.";
}

/** The names that spell members of the family that a variable such as x_k is of. */
function membersLike(variable: string, names: readonly string[]): string[] {
  const own = splitName(variable);
  return names.filter((name) => {
    const other = splitName(name);
    return other?.family === own?.family && other?.indices.length === own?.indices.length;
  });
}

/** Sums over all there are, as sums over those that are named. */
function boundedBy(root: Expression, names: readonly string[]): Expression {
  const families = familiesIn(root);
  const members = names.flatMap((name) => splitName(name) ?? []).filter(({ family }) => families.has(family));
  return transform(root, (node) => {
    const repetition = repetitionOf(node);
    if (!repetition || repetition.bounds) return node;
    const places = placesOfIndex(repetition);
    const numbers = members.flatMap(({ family, indices }) => indices.flatMap((index, place) => (index.kind === "number" && places.has(`${family} ${place}`) ? [index.value.valueOf()] : [])));
    return numbers.length === 0 ? node : repeated({ ...repetition, bounds: { lower: number(Math.min(...numbers)), upper: number(Math.max(...numbers)) } }, node.span);
  });
}

/** Where the index of a sum stands in its body: "x_ 0" is the first index of the x. */
function placesOfIndex({ body, index }: Repetition): Set<string> {
  const places = new Set<string>();
  visit(body, (node) => {
    const member = memberOf(node);
    member?.indices.forEach((own, place) => {
      if (own.kind === "symbol" && own.name === index.name) places.add(`${member.family.name} ${place}`);
    });
  });
  return places;
}
