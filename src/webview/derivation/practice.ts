import type { PresentedStep } from "../../core";
import type { PanelContext } from "../context";
import { element, show } from "../dom";
import { derivationState } from "./state";
import { focusableSteps, focusStep, stepWords } from "./steps";

/** A list of steps of which only the first ones are shown, to try the next one oneself. */
export interface Practice {
  /** What stands below the steps: a hint, and the next step. */
  readonly root: HTMLElement;
}

/**
 * Hides the steps after those that the reader has come to: "Hint" names the rule of the next one, "Show" shows it. The right
 * arrow key shows the next step, the left one hides the last. Does nothing while no steps are hidden.
 */
export function practice(list: HTMLElement, steps: readonly PresentedStep[], { store, signal }: PanelContext): Practice {
  const items = [...list.querySelectorAll<HTMLElement>(":scope > .step")];
  const hint = element("div", { class: "hint", role: "status" });
  const hintButton = element("button", { type: "button", class: "quiet" }, "Hint");
  const showButton = element("button", { type: "button", class: "quiet" }, "Show");
  const question = element("p", { class: "question" }, "What comes next?");
  const root = element("div", { class: "practice", role: "group", "aria-label": "The next step" }, question, hintButton, showButton, hint);

  const shown = (): number => Math.min(derivationState.read(store.state).shown ?? steps.length, steps.length);
  const goTo = (count: number): void => {
    if (derivationState.read(store.state).shown === undefined || count < 0 || count > steps.length) return;
    derivationState.update(store, { shown: count });
    draw();
    const last = focusableSteps(list).at(-1);
    if (last) focusStep(list, last);
    else showButton.focus();
  };
  hintButton.addEventListener("click", () => {
    const next = steps[shown()];
    hint.replaceChildren(...(next ? [stepWords(next)] : []));
  });
  showButton.addEventListener("click", () => goTo(shown() + 1));
  const stepThrough = (event: KeyboardEvent): void => {
    const change = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (change === 0 || event.ctrlKey || event.metaKey || event.altKey || isScrolled(event.target)) return;
    event.preventDefault();
    goTo(shown() + change);
  };
  list.addEventListener("keydown", stepThrough);
  root.addEventListener("keydown", stepThrough);

  const draw = (): void => {
    const count = shown();
    items.forEach((item, index) => show(item, index < count));
    show(root, count < steps.length);
    hint.replaceChildren();
  };
  store.subscribe((state, before) => {
    if (derivationState.changed(state, before)) draw();
  }, signal);
  return { root };
}

/** A line that is wider than its place is scrolled by the arrow keys. */
function isScrolled(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.scrollWidth > target.clientWidth + 1 && target.classList.contains("scrollable");
}
