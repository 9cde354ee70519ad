import { descentDefaults, descentMethods } from "../../core";
import type { Coefficients, DescentMethod, Schedule } from "../../core";
import { isRecord } from "../content-shape";
import { partState } from "../part-state";

/** The coefficients that people set; epsilon stays as it is. */
export type SetCoefficient = Exclude<keyof Coefficients, "epsilon">;

/** One optimizer and its settings; those of other methods are kept, for when they are chosen again. */
export interface Walker extends Readonly<Record<SetCoefficient, number>> {
  readonly method: DescentMethod;
  /** The learning rate, once the reader chose one. */
  readonly rate?: number;
  /** Until then: one that is stable at the start. */
  readonly suggested?: number;
}

/** The learning rate of an optimizer. */
export function rateOf({ rate, suggested }: Walker): number {
  return rate ?? suggested ?? descentDefaults.rate;
}

/** What the reader chose of the descent. */
export interface DescentState {
  readonly open: boolean;
  readonly first: Walker;
  /** The one to compare with. */
  readonly second: Walker;
  readonly compared: boolean;
  readonly steps: number;
  readonly schedule: Schedule;
  /** The step that is looked at; the last one where none was chosen. */
  readonly step?: number;
  /** Whether all variables move, or only those that are drawn. */
  readonly movesAll: boolean;
}

const { momentum, decay, beta1, beta2 } = descentDefaults;
const usual: Walker = { method: "gradient", momentum, decay, beta1, beta2 };

export const initialDescent: DescentState = {
  open: false, first: usual, second: { ...usual, method: "adam" }, compared: false,
  steps: descentDefaults.steps, schedule: descentDefaults.schedule, movesAll: false,
};

/** The state of the descent, kept over a reload. */
export const descentState = partState<DescentState>("descent", initialDescent, (kept) => ({
  open: kept.open === true,
  first: restoreWalker(kept.first, initialDescent.first),
  second: restoreWalker(kept.second, initialDescent.second),
  compared: kept.compared === true,
  steps: finite(kept.steps) ?? initialDescent.steps,
  schedule: restoreSchedule(kept.schedule),
  step: finite(kept.step),
  movesAll: kept.movesAll === true,
}));

function restoreWalker(kept: unknown, fallback: Walker): Walker {
  if (!isRecord(kept)) return fallback;
  return {
    method: descentMethods.find((method) => method === kept.method) ?? fallback.method,
    rate: finite(kept.rate), suggested: finite(kept.suggested),
    momentum: finite(kept.momentum) ?? momentum, decay: finite(kept.decay) ?? decay, beta1: finite(kept.beta1) ?? beta1, beta2: finite(kept.beta2) ?? beta2,
  };
}

function restoreSchedule(kept: unknown): Schedule {
  if (!isRecord(kept)) return initialDescent.schedule;
  if (kept.kind === "cosine") return { kind: "cosine" };
  if (kept.kind === "inverse") return { kind: "inverse", decay: finite(kept.decay) ?? usualInverseDecay };
  if (kept.kind === "exponential") return { kind: "exponential", factor: finite(kept.factor) ?? usualFactor };
  return initialDescent.schedule;
}

/** What the schedules start from when they are chosen. */
export const usualInverseDecay = 0.05;
export const usualFactor = 0.97;

function finite(kept: unknown): number | undefined {
  return typeof kept === "number" && Number.isFinite(kept) ? kept : undefined;
}
