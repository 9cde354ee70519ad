import { compile } from "../evaluate";
import { countingNames, freeNames, hasIndices, number, substitute, tieMembers, writtenAt, type Expression, type FunctionOperator } from "../expression";
import { behaviourAt, type Behaviour } from "./behaviour";
import { tidied } from "./arrange";
import type { SignsIn } from "./known-conditions";
import { singularitiesOf, type Singularity } from "./singularities";
import { zeroPoints } from "./zero-points";
import { asCondition, zeroPlaces, type ZeroPlaces } from "./zero-set";

/** Where a whole formula has no derivative although it has a value. */
export interface RoughPlace {
  /** An equation, or several of them that all hold. */
  readonly condition: Expression;
  readonly source: Singularity;
  readonly kind: "kink" | "jump" | "infinite" | "end";
  /** Of an end in one variable: on which side there are values. */
  readonly side?: "above" | "below";
  /** Whether the convention of the part gives the whole a slope there. */
  readonly hasSlope: boolean;
}

/** Starts from which points of a place are looked for, and variables along which the formula is looked at there. */
const [starts, mostAxes] = [60, 4];
/** Numbers of terms for formulas with sums over an index. */
const terms = 3;
const jumping: ReadonlySet<string> = new Set<FunctionOperator>(["sign", "floor", "ceil", "round", "step", "acot", "atan2"]);

/**
 * The kinks, jumps and ends of the parts of a formula that are ones of the whole: not that of x |x|, which is smooth, nor that of
 * |x|/x, which has no value there. Each is looked at where points of it are found; where none are, it is named.
 * @param probe that of the formula
 */
export function roughPlaces(root: Expression, signs: SignsIn, probe: Probe): RoughPlace[] {
  const found = new Map<string, RoughPlace>();
  for (const source of singularitiesOf(root)) {
    for (const places of zeroPlaces(tidied(source.zero), signs)) {
      const condition = asCondition(places);
      const key = `${condition.hash} ${condition.size} ${source.convention ?? ""}`;
      if (found.has(key)) continue;
      const seen = probe(places);
      if (seen === "smooth" || seen === "no value") continue;
      const known = seen === "unknown" ? { kind: jumping.has(source.owner.operator) ? "jump" as const : "kink" as const, hasSlope: source.convention !== undefined } : seen;
      found.set(key, { condition, source, ...known });
    }
  }
  return [...found.values()];
}

type Seen = Pick<RoughPlace, "kind" | "side" | "hasSlope">;

/** What a formula does at places: "unknown" where none of their points is found. */
export type Probe = (places: ZeroPlaces) => Seen | "smooth" | "no value" | "unknown";

/** Looks at a formula at points of places. Slopes by `variables` count, by default all; of sums over an index three terms are taken. */
export function probeOf(root: Expression, variables?: readonly string[]): Probe {
  const counted = Object.fromEntries([...countingNames(root)].map((name) => [name, terms]));
  const bound = (expression: Expression): Expression => {
    if (!hasIndices(root)) return expression;
    const free = new Set(freeNames(root));
    const tied = tieMembers(expression, root);
    const known = freeNames(tied).filter((name) => !free.has(name)).reduce((done, name) => substitute(done, name, number(1)), tied);
    return writtenAt(known, [], counted).expression;
  };
  const whole = bound(root);
  const names = freeNames(whole);
  const tape = compile(whole, names);
  const asked = variables && writtenAt(root, variables, counted).variables;
  return ({ zeros, where }) => {
    const places = { zeros: zeros.map(bound), where: where.map(bound) };
    const involved = new Set(asked ?? places.zeros.flatMap(freeNames));
    const axes = names.flatMap((name, i) => (involved.has(name) ? [i] : [])).slice(0, mostAxes);
    let nothing: "smooth" | "no value" | "unknown" = "unknown";
    let end: Seen | undefined;
    for (const point of zeroPoints(places, names, starts)) {
      const { value, gradient } = tape.gradient(point);
      if (Number.isFinite(value)) {
        nothing = "smooth";
        const seen = named(behaviourAt(tape, point, axes), gradient.every(Number.isFinite));
        if (seen && seen.kind !== "end") return seen;
        // One side is named only where it is the same all along: sqrt(x y) ends at x = 0 on either.
        if (seen && end && seen.side !== end.side) return { ...end, side: undefined };
        end ??= seen;
      } else if (nothing === "unknown" && hasValuesAround(names, point, (at) => tape.value(at))) nothing = "no value";
    }
    return end ?? nothing;
  };
}

function named(behaviour: Behaviour, hasSlope: boolean): Seen | undefined {
  switch (behaviour.kind) {
    case "smooth": return undefined;
    case "jump": return { kind: "jump", hasSlope };
    case "end": {
      if (Number.isFinite(behaviour.slope)) return undefined;
      return { kind: "end", side: behaviour.side === "neither" ? undefined : behaviour.side, hasSlope: false };
    }
    case "kink": {
      const { before, after } = behaviour;
      return { kind: Math.abs(before) === Infinity && Math.abs(after) === Infinity ? "infinite" : "kink", hasSlope };
    }
  }
}

/** Whether only the place itself has no value. */
function hasValuesAround(names: readonly string[], point: readonly number[], value: (at: readonly number[]) => number): boolean {
  return names.some((_, axis) => [1, -1].some((sign) => Number.isFinite(value(point.map((x, i) => (i === axis ? x + sign * 1e-6 * Math.max(1, Math.abs(x)) : x))))));
}
