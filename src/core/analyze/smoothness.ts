import { compile, evaluateAt } from "../evaluate";
import { number, operation, type Expression } from "../expression";
import { printPlain } from "../print";
import { simplify } from "../simplify";
import { behaviourAt, type Behaviour } from "./behaviour";
import { demandsOf } from "./domain";
import { gradientAt } from "./gradient";
import { signsWithin } from "./known-conditions";
import { singularitiesOf } from "./singularities";
import { isZeroAt } from "./zero-points";

type Point = Readonly<Record<string, number>>;

/** How a function behaves at a point. */
export interface Smoothness {
  /** `one-sided`: it ends there, as sqrt(x) does at 0; `kink`: it has no derivative, and a convention may stand in for it. */
  readonly status: "smooth" | "kink" | "jump" | "undefined" | "one-sided";
  /** Says so to people, with the reason or the convention used. */
  readonly sentence: string;
  /** The same without a convention: why there is no derivative. */
  readonly fact: string;
  /** At a kink along one axis: the slopes on its sides. */
  readonly sides?: OneSidedSlopes;
}

/** What slopes come to from below and from above; infinite where they grow without bound. */
export interface OneSidedSlopes {
  readonly before: number;
  readonly after: number;
}

/** Value and slopes at a point, with what is to be known of them. */
export interface SlopesAt {
  readonly value: number;
  /** NaN where there is no slope, nor a convention for one. */
  readonly gradient: readonly number[];
  readonly smoothness: Smoothness;
}

/**
 * Whether a function has a derivative at a point that names its symbols. Where no part of the formula has a kink, a jump or an
 * end there, it has; else it is settled by looking to both sides of the point.
 */
export function differentiableAt(expression: Expression, point: Point): Smoothness {
  return slopesAt(expression, Object.keys(point), point).smoothness;
}

/**
 * Value and slopes by `variables` at a point that names all symbols. Slopes that parts of the formula do not have, as in
 * sqrt(x^4) at 0, are those of its simplified form where the whole is smooth.
 */
export function slopesAt(expression: Expression, variables: readonly string[], point: Point): SlopesAt {
  const names = [...new Set([...variables, ...Object.keys(point)])];
  const at = names.map((name) => point[name] ?? NaN);
  const { value, gradient } = gradientAt(expression, names, at);
  const where = names.map((name) => `${name} = ${point[name]}`).join(", ");
  const own = (slopes: readonly number[]): number[] => variables.map((_, i) => slopes[i] ?? NaN);
  if (!Number.isFinite(value)) return { value, gradient: own(gradient), smoothness: withoutValue(expression, point, value, where) };
  const sources = singularitiesOf(expression).filter(({ zero }) => isZeroAt(compile(zero, names), at));
  const isWhole = gradient.every(Number.isFinite);
  if (sources.length === 0 && isWhole) return { value, gradient: own(gradient), smoothness: smooth(where) };
  const behaviour = behaviourAt(compile(expression, names), at);
  if (behaviour.kind === "smooth" && !isWhole) {
    const simpler = gradientAt(simplify(expression).expression, names, at).gradient;
    return { value, gradient: own(gradient.map((slope, i) => (Number.isFinite(slope) ? slope : simpler[i] ?? NaN))), smoothness: smooth(where) };
  }
  const conventions = [...new Set(sources.flatMap(({ convention, owner }) => convention ?? (owner.operator === "piecewise" ? "the slope is that of the piece that holds" : [])))];
  return { value, gradient: own(gradient), smoothness: inWords(behaviour, names, point, where, isWhole ? conventions : []) };
}

function smooth(where: string): Smoothness {
  return { status: "smooth", sentence: `The function is smooth at ${where}.`, fact: `The function is smooth at ${where}.` };
}

function withoutValue(expression: Expression, point: Point, value: number, where: string): Smoothness {
  const sentence = Number.isNaN(value) ? `The function has no value at ${where}${reason(expression, point)}.` : `The value at ${where} is too large for a number.`;
  return { status: "undefined", sentence, fact: sentence };
}

const statuses = { smooth: "smooth", end: "one-sided", jump: "jump", kink: "kink" } as const;

function inWords(behaviour: Behaviour, names: readonly string[], point: Point, where: string, conventions: readonly string[]): Smoothness {
  const { kind } = behaviour;
  if (kind === "smooth") return smooth(where);
  const fact = factOf(behaviour, names, point, where);
  const added = kind === "end" || conventions.length === 0 ? "" : `: ${conventions.join("; ")}`;
  const sides = behaviour.kind === "kink" && behaviour.axis !== undefined ? { before: behaviour.before, after: behaviour.after } : undefined;
  return { status: statuses[kind], sentence: `${fact}${added}.`, fact: `${fact}.`, ...(sides && { sides }) };
}

function factOf(behaviour: Exclude<Behaviour, { kind: "smooth" }>, names: readonly string[], point: Point, where: string): string {
  const name = behaviour.axis === undefined ? undefined : names[behaviour.axis];
  switch (behaviour.kind) {
    case "jump": return `The function jumps at ${where}`;
    case "end": {
      if (name === undefined || behaviour.side === "neither") return `The function has values only on one side of ${where}, or only there`;
      return `The function ends at ${where}: it has values only for ${name} ${behaviour.side} ${point[name]}; the slope there is ${slopeText(behaviour.slope)}`;
    }
    case "kink": {
      const { before, after } = behaviour;
      if (name === undefined || Number.isNaN(before) || Number.isNaN(after)) return `The function has a kink at ${where}`;
      if (!Number.isFinite(before) && !Number.isFinite(after)) return `The slope by ${name} is infinite at ${where}`;
      return `The function has a kink at ${where}, where its slope by ${name} goes from ${slopeText(before)} to ${slopeText(after)}`;
    }
  }
}

function slopeText(slope: number): string {
  if (Number.isNaN(slope)) return "unknown";
  return Number.isFinite(slope) ? String(Number(slope.toPrecision(6)) + 0) : `${slope < 0 ? "minus " : ""}infinite`;
}

/** The condition that is not met, in words. */
function reason(expression: Expression, point: Point): string {
  const broken = demandsOf(expression, signsWithin(expression)).find(({ expression: condition }) => evaluateAt(truthOf(condition), point) === 0);
  return broken ? `: it needs ${printPlain(broken.expression)}` : "";
}

function truthOf(condition: Expression): Expression {
  return operation("piecewise", [condition, number(1), number(0)]);
}
