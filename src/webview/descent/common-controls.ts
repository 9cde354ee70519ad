import type { Schedule } from "../../core";
import type { NumericContext } from "../context";
import { element, setText, show } from "../dom";
import { numberField } from "../number-field";
import { descentState, usualFactor, usualInverseDecay } from "./state";

/** More steps than this cannot be walked anew while the point is dragged. */
const mostSteps = 2_000;

const schedules: Readonly<Record<Schedule["kind"], { readonly title: string; readonly start: Schedule }>> = {
  constant: { title: "constant", start: { kind: "constant" } },
  inverse: { title: "η / (1 + d t)", start: { kind: "inverse", decay: usualInverseDecay } },
  exponential: { title: "η dᵗ", start: { kind: "exponential", factor: usualFactor } },
  cosine: { title: "half a cosine", start: { kind: "cosine" } },
};

/** What all optimizers share: the number of steps, how the rate changes, and, of many variables, which ones move. */
export function commonControls({ model, store, signal }: NumericContext): HTMLElement {
  const problem = element("span", { class: "error", role: "alert" });
  const say = (said: string | undefined): boolean => {
    setText(problem, said ?? "");
    return said === undefined;
  };
  const steps = numberField({
    id: "descent-steps", latex: "n", label: "Number of steps",
    onValue: (value) => {
      if (value === undefined) return;
      const fits = Number.isInteger(value) && value >= 0 && value <= mostSteps;
      if (say(fits ? undefined : `The number of steps is a whole number up to ${mostSteps}.`)) descentState.update(store, { steps: value, step: undefined });
    },
  });
  const schedule = element("select", { id: "descent-schedule", "aria-label": "How the learning rate changes" },
    ...Object.entries(schedules).map(([kind, { title }]) => element("option", { value: kind }, title)));
  schedule.addEventListener("change", () => {
    const chosen = Object.entries(schedules).find(([kind]) => kind === schedule.value);
    if (chosen) descentState.update(store, { schedule: chosen[1].start });
  });
  const decay = numberField({
    id: "descent-schedule-decay", latex: "d", label: "How fast the learning rate falls",
    onValue: (value) => {
      const now = descentState.read(store.state).schedule;
      if (value === undefined) return;
      if (now.kind === "inverse" && say(value >= 0 ? undefined : "d is a number from zero on.")) descentState.update(store, { schedule: { ...now, decay: value } });
      if (now.kind === "exponential" && say(value > 0 && value <= 1 ? undefined : "d is a number above 0, and at most 1.")) descentState.update(store, { schedule: { ...now, factor: value } });
    },
  });
  const moves = element("select", { "aria-label": "Which variables move" }, element("option", { value: "drawn" }, "the two drawn"), element("option", { value: "all" }, "all"));
  moves.addEventListener("change", () => descentState.update(store, { movesAll: moves.value === "all" }));
  store.subscribe((state, before) => {
    if (!descentState.changed(state, before)) return;
    const chosen = descentState.read(state);
    steps.show(chosen.steps);
    schedule.value = chosen.schedule.kind;
    show(decay.root, chosen.schedule.kind === "inverse" || chosen.schedule.kind === "exponential");
    if (chosen.schedule.kind === "inverse") decay.show(chosen.schedule.decay);
    if (chosen.schedule.kind === "exponential") decay.show(chosen.schedule.factor);
    moves.value = chosen.movesAll ? "all" : "drawn";
  }, signal);
  return element("div", { class: "descent-common" },
    element("span", { class: "pair" }, "steps ", steps.root),
    element("label", { class: "pair" }, "rate ", schedule), decay.root,
    ...(model.variables.length > 2 ? [element("label", { class: "pair" }, "moves ", moves)] : []), problem);
}
