import type { PresentedStep } from "../../core";
import type { PanelContext } from "../context";
import { element } from "../dom";
import { stepText } from "./copy-text";
import { practice } from "./practice";
import { derivationState } from "./state";
import { stepList } from "./steps";
import { derivationToolbar } from "./toolbar";
import { tabList } from "../tabs";
import { mathematics } from "../typeset";

/** The ways to the derivative, one tab each; for several variables, those by one of them at a time. */
export function derivationSection(context: PanelContext): HTMLElement {
  const { content, store } = context;
  const section = element("section", { class: "derivation", "aria-labelledby": "derivation-title" },
    element("h2", { id: "derivation-title" }, "Derivation"));
  if (content.derivations.length === 0) {
    section.append(element("p", { class: "quiet-text" }, "There are no steps to show."));
    return section;
  }
  const variables = [...new Set(content.derivations.map((derivation) => derivation.variable))];
  const place = element("div", { class: "derivation-tabs" });
  const open = (variable: string): void => place.replaceChildren(...tabsFor(context, variable));
  const opened = content.derivations[store.state.tab]?.variable ?? "";
  if (variables.length > 1) {
    section.append(variableChoice(context, variables, opened, (variable) => {
      store.update({ tab: content.derivations.findIndex((derivation) => derivation.variable === variable) });
      startAgain(context);
      open(variable);
    }));
  }
  open(opened);
  section.append(derivationToolbar(context, () => content.derivations[store.state.tab]), place);
  return section;
}

/** The derivations by one variable, one tab each. */
function tabsFor(context: PanelContext, variable: string): HTMLElement[] {
  const { content, store } = context;
  const numbered = content.derivations.map((derivation, index) => ({ derivation, index })).filter(({ derivation }) => derivation.variable === variable);
  return tabList({
    name: "derivation",
    label: "Ways to the derivative",
    titles: numbered.map(({ derivation }) => derivation.title),
    selected: Math.max(0, numbered.findIndex(({ index }) => index === store.state.tab)),
    panel: (chosen) => stepsOf(context, numbered[chosen]?.derivation.steps ?? []),
    onSelect: (chosen) => {
      store.update({ tab: numbered[chosen]?.index ?? 0 });
      startAgain(context);
    },
  });
}

function stepsOf(context: PanelContext, steps: readonly PresentedStep[]): HTMLElement {
  const { store, host, signal } = context;
  const list = stepList(steps, { signal, copy: (step) => host.post({ type: "copy", text: stepText(step, derivationState.read(store.state).format) }) });
  return element("div", {}, list, practice(list, steps, context).root);
}

/** Another derivation is tried from its beginning. */
function startAgain({ store }: PanelContext): void {
  if (derivationState.read(store.state).shown !== undefined) derivationState.update(store, { shown: 0 });
}

/** Buttons to choose by which variable: a function of many has as many derivatives. */
function variableChoice({ content }: PanelContext, variables: readonly string[], opened: string, choose: (variable: string) => void): HTMLElement {
  const buttons = variables.map((variable) => {
    // A derivation by all variables at once is one of the gradient.
    const isGradient = !content.variables.includes(variable);
    const left = isGradient ? `\\nabla ${content.nameLatex}` : content.derivatives.find((derivative) => derivative.variable === variable)?.leftLatex;
    const button = element("button", { type: "button", class: "choice", "aria-pressed": String(variable === opened) },
      element("span", { class: "unseen" }, isGradient ? `Gradient by ${variable}` : `Derivative by ${variable}`), element("span", { "aria-hidden": "true" }, left === undefined ? variable : mathematics(left)));
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      choose(variable);
    });
    return button;
  });
  return element("div", { class: "variables", role: "group", "aria-label": "By which variable" }, ...buttons);
}
