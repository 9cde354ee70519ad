import { compile, evaluateAt, type Tape } from "../evaluate";
import { number, operandsOf, operation, type Expression } from "../expression";
import { printPlain } from "../print";
import { conditionsOf } from "./conditions";

type Point = Readonly<Record<string, number>>;

/** How a function behaves at a point. */
export interface Smoothness {
  /** `one-sided`: it ends there, as sqrt(x) does at 0; `kink`: it has no derivative, and a convention may stand in for it. */
  readonly status: "smooth" | "kink" | "undefined" | "one-sided";
  /** Says so to people, with the reason or the convention used. */
  readonly sentence: string;
}

/** How far to look to either side, for coordinates around 1. */
const nearby = 1e-6;
/** How much closer to look a second time. */
const closeUp = 10;
/** Differences of a smaller share than this are rounding. */
const clearly = 1e-3;

/**
 * Whether a function has a derivative at a point that names its symbols. Candidates are found in the formula (domains
 * and kinks of its parts); whether they matter for the whole is settled by looking to either side of the point.
 */
export function differentiableAt(expression: Expression, point: Point): Smoothness {
  const names = Object.keys(point);
  const tape = compile(expression, names);
  const at = names.map((name) => point[name] ?? NaN);
  const where = names.map((name) => `${name} = ${point[name]}`).join(", ");
  const value = tape.value(at);
  if (Number.isNaN(value)) return { status: "undefined", sentence: `The function has no value at ${where}${reason(expression, point)}.` };
  if (!Number.isFinite(value)) return { status: "undefined", sentence: `The value at ${where} is too large for a number.` };
  const [sides, closer] = [nearby, nearby / closeUp].map((distance) => names.map((_, i) => sidesAlong(tape, at, i, distance)));
  if (!sides || !closer) return smooth(where);
  const end = sides.findIndex(({ before, after }) => Number.isNaN(before.value) !== Number.isNaN(after.value));
  if (end >= 0) {
    const side = Number.isNaN(sides[end]?.before.value) ? "above" : "below";
    return { status: "one-sided", sentence: `The function ends at ${where}: it has values only for ${names[end] ?? ""} ${side} that, so there is no two-sided derivative.` };
  }
  const broken = sides.findIndex((side, i) => isBroken(side, closer[i] ?? side));
  const undefinedSlope = [...tape.gradient(at).gradient].findIndex((slope) => !Number.isFinite(slope));
  if (broken < 0 && undefinedSlope < 0) return smooth(where);
  const conventions = [...new Set(kinksAt(expression, point))];
  if (conventions.length > 0) return { status: "kink", sentence: `At ${where}, ${conventions.join("; ")}.` };
  return { status: "kink", sentence: `The derivative by ${names[undefinedSlope < 0 ? broken : undefinedSlope] ?? ""} does not exist at ${where}.` };
}

function smooth(where: string): Smoothness {
  return { status: "smooth", sentence: `The function is smooth at ${where}.` };
}

interface Side {
  readonly value: number;
  readonly slope: number;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

function sidesAlong(tape: Tape, at: readonly number[], index: number, share: number): Sides {
  const direction = at.map((_, i) => (i === index ? 1 : 0));
  const distance = share * Math.max(1, Math.abs(at[index] ?? 0));
  const moved = (by: number): Side => tape.directional(at.map((x, i) => (i === index ? x + by : x)), direction);
  return { before: moved(-distance), after: moved(distance) };
}

/** Whether slopes or values to both sides stay apart as the sides close in; where a function is smooth they come together as fast. */
function isBroken(sides: Sides, closer: Sides): boolean {
  const gap = (pair: Sides, of: keyof Side): number => Math.abs(pair.after[of] - pair.before[of]);
  return (["slope", "value"] as const).some((of) => {
    const size = Math.max(1e-300, Math.abs(closer.after[of]), Math.abs(closer.before[of]));
    return gap(closer, of) > 0.5 * gap(sides, of) && gap(closer, of) > clearly * size;
  });
}

/** The condition that is not met, in words. */
function reason(expression: Expression, point: Point): string {
  const broken = conditionsOf(expression).find(({ kind, expression: condition }) => kind === "domain" && evaluateAt(truthOf(condition), point) === 0);
  return broken ? `: it needs ${printPlain(broken.expression)}` : "";
}

function truthOf(condition: Expression): Expression {
  return operation("piecewise", [condition, number(1), number(0)]);
}

/** The conventions of the kinks that the point lies on, within rounding. */
function kinksAt(expression: Expression, point: Point): string[] {
  return conditionsOf(expression).flatMap(({ kind, expression: equation, sentence }) => {
    const [zeroThere] = operandsOf(equation);
    if (kind !== "kink" || !zeroThere || !(Math.abs(evaluateAt(zeroThere, point)) < 1e-12)) return [];
    return [String(sentence.at(-1)).replace(/^: /, "")];
  });
}
