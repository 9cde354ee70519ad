import { actionButton, takesLatex } from "./action-button";
import type { PanelDerivative } from "../protocol/messages";
import type { PanelContext } from "./context";
import { element, setAttribute, setText, show } from "./dom";
import { keepScrollable } from "./scrollable";
import { mathematics, typeset } from "./typeset";

/** The formula, the way back to where it was read, and its derivatives. */
export function header(context: PanelContext): HTMLElement {
  const { content } = context;
  const formula = element("div", { class: "formula", role: "heading", "aria-level": "1", "aria-label": content.title });
  typeset(formula, content.formulaLatex, { display: true, fallback: content.formulaPlain });
  keepScrollable(formula, context.signal);
  const results = element("div", { class: "results" }, ...content.derivatives.map((derivative) => resultLine(context, derivative)));
  const made = element("header", { class: "header" }, formula, ...origin(context));
  made.append(results, ...content.derivatives.filter(({ forms }) => forms.length > 0).map((derivative) => otherForms(context, derivative)));
  return made;
}

/** Where the formula was read: the way back, whether the panel follows it, and why it cannot at the moment. */
function origin({ content: { source }, host, store, signal }: PanelContext): HTMLElement[] {
  if (!source) return [];
  const back = element("button", { type: "button", class: "link source", title: "Go to the formula in the editor" }, source.label);
  back.addEventListener("click", () => host.post({ type: "reveal", source }));
  const pin = element("button", { type: "button", class: "quiet pin", title: "A pinned panel keeps its formula, whatever is edited; other formulas open on another panel" }, "Pin");
  pin.addEventListener("click", () => {
    const pinned = store.state.pinned !== true;
    store.update({ pinned });
    host.post({ type: "pin", pinned });
  });
  const follows = element("span", { class: "quiet-text follows" });
  const stale = element("p", { class: "stale", role: "status" });
  store.subscribe(({ pinned = false, stale: reason }) => {
    setAttribute(pin, "aria-pressed", String(pinned));
    setText(follows, pinned ? "keeps this formula" : "follows your edits");
    setText(stale, reason === undefined ? "" : `As it was before the last edits: ${reason}`);
    show(stale, reason !== undefined);
  }, signal);
  return [element("p", { class: "origin" }, "from ", back, " ", pin, " ", follows), stale];
}

function resultLine(context: PanelContext, derivative: PanelDerivative): HTMLElement {
  const equation = `${derivative.leftLatex} = ${derivative.latex}`;
  const right = mathematics(`{} = ${derivative.latex}`, "right");
  keepScrollable(right, context.signal);
  const copy = actionButton("Copy", `Copy the derivative by ${derivative.variable} as LaTeX`, "Copied", () => context.host.post({ type: "copy", text: equation }));
  const actions = element("span", { class: "actions" }, copy);
  if (context.content.source && takesLatex(context.content.source.label)) {
    actions.append(actionButton("Insert", `Insert the derivative by ${derivative.variable} after the formula`, "Inserted",
      () => context.host.post({ type: "insert", text: equation })));
  }
  return element("div", { class: "result" }, mathematics(derivative.leftLatex, "left"), right, actions);
}

/** The derivative in other forms, folded away until they are asked for. */
function otherForms(context: PanelContext, { forms, leftLatex, variable }: PanelDerivative): HTMLElement {
  const items = forms.map(({ title, latex }) => {
    const form = mathematics(`{} = ${latex}`, "form");
    keepScrollable(form, context.signal);
    const copy = actionButton("Copy", `Copy the derivative by ${variable} as LaTeX: ${title}`, "Copied", () => context.host.post({ type: "copy", text: `${leftLatex} = ${latex}` }));
    return element("li", {}, element("span", { class: "quiet-text" }, title), form, copy);
  });
  const title = forms.length === 1 ? "Another form" : "Other forms";
  const summary = context.content.derivatives.length === 1 ? element("summary", {}, title) : element("summary", {}, `${title} of `, mathematics(leftLatex));
  return element("details", { class: "forms" }, summary, element("ul", {}, ...items));
}
