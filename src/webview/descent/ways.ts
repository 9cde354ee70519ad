import { descendOn, restrictField } from "../../core";
import type { Descent, DescentOptions } from "../../core";
import type { FunctionModel } from "../model";
import { pointOf } from "../point";
import type { PanelState } from "../state";
import { descentState, rateOf } from "./state";
import type { DescentState, Walker } from "./state";

/** The way of one optimizer, or why it cannot set out. */
export type Way =
  | { readonly ok: true; readonly walker: Walker; readonly descent: Descent; readonly gradientAt: (step: number) => readonly number[] }
  | { readonly ok: false; readonly walker: Walker; readonly problem: string };

/** The ways from the point, and how far along them the reader looks. */
export interface Ways {
  /** The variables that move, in the order of the ways' coordinates. */
  readonly names: readonly string[];
  /** The point that the ways start from, by all names of the model. */
  readonly start: readonly number[];
  /** One, or two to compare. */
  readonly ways: readonly Way[];
  /** The number of steps of the longest. */
  readonly last: number;
  /** The step that is looked at; a way that ended before stays at its end. */
  readonly step: number;
}

/** What the core is asked to do. */
export function optionsOf(walker: Walker, { steps, schedule }: DescentState): DescentOptions {
  const { method, momentum, decay, beta1, beta2 } = walker;
  return { method, momentum, decay, beta1, beta2, rate: rateOf(walker), steps, schedule };
}

/** Walks down from the point of the state. */
export function waysFrom(model: FunctionModel, state: PanelState, names: readonly string[]): Ways {
  const chosen = descentState.read(state);
  const start = pointOf(model, state);
  const axes = names.map((name) => model.names.indexOf(name));
  const field = restrictField(model.field(), start, axes);
  const first = axes.map((axis) => start[axis] ?? NaN);
  const walkers = chosen.compared ? [chosen.first, chosen.second] : [chosen.first];
  const ways = walkers.map((walker): Way => {
    const walked = descendOn(field, names, first, optionsOf(walker, chosen));
    if (!walked.ok) return { ok: false, walker, problem: walked.problem.message };
    const descent = walked.value;
    return { ok: true, walker, descent, gradientAt: (step) => field.gradient(descent.points[step] ?? first) };
  });
  const last = Math.max(0, ...ways.map((way) => (way.ok ? way.descent.endedAt : 0)));
  return { names, start, ways, last, step: Math.max(0, Math.min(last, Math.round(chosen.step ?? last))) };
}

/** The ways of a state, worked out again only where something changed that they depend on: looking at another step is cheap. */
export function rememberedWays(model: FunctionModel, namesOf: () => readonly string[]): (state: PanelState) => Ways {
  let last: { readonly key: readonly unknown[]; readonly ways: Ways } | undefined;
  return (state) => {
    const { first, second, compared, steps, schedule, step } = descentState.read(state);
    const names = namesOf();
    const key = [state.point, JSON.stringify([first, second, compared, steps, schedule, names])];
    if (last?.key.every((part, index) => part === key[index]) !== true) last = { key, ways: waysFrom(model, state, names) };
    const { ways } = last;
    return { ...ways, step: Math.max(0, Math.min(ways.last, Math.round(step ?? ways.last))) };
  };
}

/** A place of a way as a point of the model. */
export function pointAt({ names, start }: Ways, model: FunctionModel, place: readonly number[]): number[] {
  return model.names.map((name, index) => {
    const moved = names.indexOf(name);
    return (moved < 0 ? start[index] : place[moved]) ?? NaN;
  });
}
