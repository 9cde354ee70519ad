import { countingNames, familiesIn, freeNames, hasIndices, memberName, memberNamed, number, splitName, startOfMembers, writtenAt, type Expression } from "../core";

type Values = Readonly<Record<string, number>>;

/** The names that a point of a formula gives values to. */
export interface PointNames {
  /** In the order in which values without names count. */
  readonly inOrder: readonly string[];
  /** Why a name is not one of them; undefined when it is. */
  refusal(name: string): string | undefined;
  /** The names of the members that a list of so many numbers gives: x_1, x_2, x_3 for x. Undefined where x is no family. */
  members(name: string, count: number): readonly string[] | undefined;
  /** What still needs a value, once these have theirs. */
  missing(values: Values): readonly string[];
  /** Members that were given a value and stand nowhere. */
  superfluous(values: Values): readonly string[];
}

/**
 * The names of a point. A formula with sums over an index has, beside its variables, names that count (the n of a sum up to n) and
 * members (x_1, x_2, ...), of which the sums' bounds say how many there are.
 */
export function pointNames(variables: readonly string[], formula?: Expression): PointNames {
  return formula && hasIndices(formula) ? namesWithMembers(variables, formula) : plainNames(variables);
}

function plainNames(variables: readonly string[]): PointNames {
  return {
    inOrder: variables,
    refusal: (name) => (variables.includes(name) ? undefined : unknown(name, variables)),
    members: () => undefined,
    missing: (values) => variables.filter((name) => !Object.hasOwn(values, name)),
    superfluous: () => [],
  };
}

function namesWithMembers(variables: readonly string[], formula: Expression): PointNames {
  const families = familiesIn(formula);
  const counting = countingNames(formula);
  const plain = variables.filter((name) => !memberNamed(name, formula));
  const named = (name: string): string | undefined => {
    const member = splitName(name);
    return member && families.get(member.family)?.arity === member.indices.length && member.indices.every((index) => index.kind === "number") ? member.family : undefined;
  };
  const wanted = (values: Values): string[] => {
    const { expression } = writtenAt(formula, variables, values);
    return [...new Set([...plain, ...freeNames(expression)])];
  };
  return {
    inOrder: plain,
    refusal: (name) => {
      if (plain.includes(name) || counting.has(name) || named(name) !== undefined) return undefined;
      const stem = stemOf(name);
      if (memberNamed(name, formula)) return `${name} stands for every member: give each its value, ${stem}_1=1, ${stem}_2=2, or all of them, ${stem}=[1, 2].`;
      return unknown(name, [...plain, ...counting, ...variables.filter((variable) => !plain.includes(variable))]);
    },
    members: (name, count) => {
      const family = [`${name}_`, `${name}__`].find((candidate) => families.get(candidate)?.arity === 1);
      return family === undefined ? undefined : Array.from({ length: count }, (_, i) => memberName(family, [number(startOfMembers(formula) + i)]) ?? name);
    },
    missing: (values) => wanted(values).filter((name) => !Object.hasOwn(values, name)),
    superfluous: (values) => {
      const used = wanted(values);
      return Object.keys(values).filter((name) => named(name) !== undefined && !used.includes(name));
    },
  };
}

function stemOf(name: string): string {
  return splitName(name)?.family.replace(/_+$/, "") ?? name;
}

function unknown(name: string, known: readonly string[]): string {
  return `The formula has no variable ${name}: it has ${known.join(", ") || "none"}.`;
}
