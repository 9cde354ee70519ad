import type { PresentedDerivation } from "../../core";
import { actionButton } from "../action-button";
import type { PanelContext } from "../context";
import { element, setAttribute } from "../dom";
import { copyFormats, derivationText, type CopyFormat } from "./copy-text";
import { derivationState } from "./state";

/** What can be done with the derivation that is open: try its steps oneself, copy it, insert it below its formula. */
export function derivationToolbar(context: PanelContext, opened: () => PresentedDerivation | undefined): HTMLElement {
  const { content, store, host, signal } = context;
  const tryIt = element("button", { type: "button", class: "quiet", title: "Hide the steps and find them yourself, with hints; the arrow keys right and left step through" }, "Try it yourself");
  tryIt.addEventListener("click", () => {
    const { shown } = derivationState.read(store.state);
    derivationState.update(store, { shown: shown === undefined ? 0 : undefined });
  });
  const format = element("select", { "aria-label": "Notation of copies" },
    ...copyFormats.map(({ name, title }) => element("option", { value: name }, title)));
  format.addEventListener("change", () => derivationState.update(store, { format: format.value as CopyFormat }));
  const text = (as: CopyFormat): string => {
    const derivation = opened();
    return derivation ? derivationText(derivation, { leftLatex: leftLatexOf(context, derivation), title: content.title }, as) : "";
  };
  const copyAll = actionButton("Copy all", "Copy all of the derivation", "Copied", () => host.post({ type: "copy", text: text(derivationState.read(store.state).format) }));
  const insert = actionButton("Insert", "Insert all of the derivation at the cursor", "Inserted", () => {
    const { format: notation } = derivationState.read(store.state);
    host.post({ type: "insertAtCursor", text: text(notation), notation });
  });
  store.subscribe((state, before) => {
    if (!derivationState.changed(state, before)) return;
    const { shown, format: chosen } = derivationState.read(state);
    setAttribute(tryIt, "aria-pressed", String(shown !== undefined));
    format.value = chosen;
  }, signal);
  return element("div", { class: "derivation-tools", role: "toolbar", "aria-label": "Derivation" }, tryIt, element("span", { class: "copy-tools" }, format, copyAll, insert));
}

/** What the derivative is called, of a derivation by all variables the gradient. */
function leftLatexOf({ content }: PanelContext, { variable }: PresentedDerivation): string {
  return content.derivatives.find((derivative) => derivative.variable === variable)?.leftLatex ?? `\\nabla ${content.nameLatex}`;
}
