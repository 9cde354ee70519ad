import type { PresentedStep } from "../../core";
import { actionButton } from "../action-button";
import { element } from "../dom";
import { keepScrollable } from "../scrollable";
import { mathematics, sentence, typeset } from "../typeset";

/** What a list of steps needs of the page around it. */
export interface StepSurroundings {
  readonly signal: AbortSignal;
  readonly copy: (step: PresentedStep) => void;
}

/**
 * Steps one under another, equals signs in line. What a step starts from is written only where it is not what the
 * step before ended with.
 */
export function stepList(steps: readonly PresentedStep[], around: StepSurroundings): HTMLElement {
  const list = element("ol", { class: "steps" });
  list.append(...steps.map((step) => stepItem(step, around)));
  // One stop of the tab key for the list; arrow keys go from step to step.
  focusableSteps(list).forEach((item, index) => {
    item.tabIndex = index === 0 ? 0 : -1;
  });
  list.addEventListener("keydown", (event) => moveAmongSteps(event, list));
  return list;
}

/** The steps of a list that can be seen. */
export function focusableSteps(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(":scope > .step:not([hidden])")];
}

/** Moves the one stop of the tab key to a step, and the focus. */
export function focusStep(list: HTMLElement, step: HTMLElement): void {
  for (const other of focusableSteps(list)) other.tabIndex = other === step ? 0 : -1;
  step.focus();
}

function stepItem(step: PresentedStep, around: StepSurroundings): HTMLElement {
  const lines = element("div", { class: "step-lines" });
  if (!step.continues) lines.append(line(step.before, "before", around.signal));
  lines.append(line(`{} = ${step.after}`, "after", around.signal));
  const copy = actionButton("Copy", `Copy the step: ${step.name}`, "Copied", () => around.copy(step));
  copy.classList.add("copy-step");
  const item = element("li", { class: "step", "data-step-id": step.id }, element("div", { class: "step-body" }, lines, stepWords(step, copy)));
  if (step.children.length > 0) item.append(smallerSteps(step.children, around));
  return item;
}

/** The rule's name and why it holds. */
export function stepWords(step: PresentedStep, ...more: readonly HTMLElement[]): HTMLElement {
  const words = element("div", { class: "step-words" }, element("span", { class: "chip" }, step.name), " ",
    element("span", { class: "sentence" }, ...sentence(step.sentence)), ...more);
  if (step.where.length > 0) words.append(placeholders(step));
  return words;
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
function smallerSteps(children: readonly PresentedStep[], around: StepSurroundings): HTMLElement {
  const count = children.length === 1 ? "1 smaller step" : `${children.length} smaller steps`;
  const details = element("details", {}, element("summary", {}, count));
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) details.append(stepList(children, around));
  });
  return details;
}

function moveAmongSteps(event: KeyboardEvent, list: HTMLElement): void {
  const steps = focusableSteps(list);
  const index = steps.findIndex((step) => step === event.target);
  const change = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const next = steps[index + change];
  if (index < 0 || change === 0 || !next) return;
  event.preventDefault();
  focusStep(list, next);
}
