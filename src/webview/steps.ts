import type { PresentedStep } from "../core";
import { element } from "./dom";
import { keepScrollable } from "./scrollable";
import { mathematics, sentence, typeset } from "./typeset";

/**
 * Steps one under another, equals signs in line. What a step starts from is written only where it is not what the
 * step before ended with.
 */
export function stepList(steps: readonly PresentedStep[], signal: AbortSignal): HTMLElement {
  const list = element("ol", { class: "steps" });
  list.append(...steps.map((step) => stepItem(step, signal)));
  // One stop of the tab key for the list; arrow keys go from step to step.
  list.querySelectorAll<HTMLElement>(":scope > .step").forEach((item, index) => {
    item.tabIndex = index === 0 ? 0 : -1;
  });
  list.addEventListener("keydown", (event) => moveAmongSteps(event, list));
  return list;
}

function stepItem(step: PresentedStep, signal: AbortSignal): HTMLElement {
  const lines = element("div", { class: "step-lines" });
  if (!step.continues) lines.append(line(step.before, "before", signal));
  lines.append(line(`{} = ${step.after}`, "after", signal));
  const words = element("div", { class: "step-words" }, element("span", { class: "chip" }, step.name), " ",
    element("span", { class: "sentence" }, ...sentence(step.sentence)));
  const item = element("li", { class: "step", "data-step-id": step.id }, element("div", { class: "step-body" }, lines, words));
  if (step.where.length > 0) words.append(placeholders(step));
  if (step.children.length > 0) item.append(smallerSteps(step.children, signal));
  return item;
}

function line(latex: string, className: string, signal: AbortSignal): HTMLElement {
  const made = element("div", { class: `line ${className}` });
  typeset(made, `\\displaystyle ${latex}`, { fallback: latex });
  keepScrollable(made, signal);
  return made;
}

function placeholders(step: PresentedStep): HTMLElement {
  const items = step.where.flatMap(({ name, stands }, index) => [index === 0 ? "let " : ", ", mathematics(`${name} = ${stands}`)]);
  return element("div", { class: "where" }, ...items);
}

/** The same step in smaller ones, built when it is first opened: a long derivation has thousands of lines below its surface. */
function smallerSteps(children: readonly PresentedStep[], signal: AbortSignal): HTMLElement {
  const count = children.length === 1 ? "1 smaller step" : `${children.length} smaller steps`;
  const details = element("details", {}, element("summary", {}, count));
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) details.append(stepList(children, signal));
  });
  return details;
}

function moveAmongSteps(event: KeyboardEvent, list: HTMLElement): void {
  const steps = [...list.querySelectorAll<HTMLElement>(":scope > .step")];
  const index = steps.findIndex((step) => step === event.target);
  const change = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const next = steps[index + change];
  if (index < 0 || change === 0 || !next) return;
  event.preventDefault();
  for (const step of steps) step.tabIndex = step === next ? 0 : -1;
  next.focus();
}
