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
/** Slopes or values to either side that differ by this share differ for good. */
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
  const sides = names.map((_, i) => sidesAlong(tape, at, i));
  const end = sides.findIndex(({ before, after }) => Number.isNaN(before.value) !== Number.isNaN(after.value));
  if (end >= 0) {
    const side = Number.isNaN(sides[end]?.before.value) ? "above" : "below";
    return { status: "one-sided", sentence: `The function ends at ${where}: it has values only for ${names[end] ?? ""} ${side} that, so there is no two-sided derivative.` };
  }
  const kinks = kinksAt(expression, point);
  const breaks = sides.some(({ before, after }) => differ(before.slope, after.slope) || jumps(before, after, value));
  if (kinks.length > 0 && breaks) return { status: "kink", sentence: `At ${where}, ${[...new Set(kinks)].join("; ")}.` };
  const slopes = tape.gradient(at).gradient;
  const vertical = slopes.findIndex((slope) => !Number.isFinite(slope));
  if (vertical >= 0) return { status: "kink", sentence: `The derivative by ${names[vertical] ?? ""} does not exist at ${where}.` };
  return { status: "smooth", sentence: `The function is smooth at ${where}.` };
}

interface Side {
  readonly value: number;
  readonly slope: number;
}

function sidesAlong(tape: Tape, at: readonly number[], index: number): { before: Side; after: Side } {
  const direction = at.map((_, i) => (i === index ? 1 : 0));
  const distance = nearby * Math.max(1, Math.abs(at[index] ?? 0));
  const moved = (by: number): Side => tape.directional(at.map((x, i) => (i === index ? x + by : x)), direction);
  return { before: moved(-distance), after: moved(distance) };
}

function differ(left: number, right: number): boolean {
  return Math.abs(left - right) > clearly * Math.max(Math.abs(left), Math.abs(right));
}

/** Whether the value changes by more than the slopes to either side account for. */
function jumps(before: Side, after: Side, value: number): boolean {
  const expected = 4 * nearby * Math.max(Math.abs(before.slope), Math.abs(after.slope));
  return Math.abs(after.value - before.value) > expected * Math.max(1, Math.abs(value)) + clearly * Math.max(Math.abs(before.value), Math.abs(after.value));
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
