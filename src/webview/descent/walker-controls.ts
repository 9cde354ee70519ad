import { descentMethods, numberProblem } from "../../core";
import type { NumericContext } from "../context";
import { element, setText, show, svgElement } from "../dom";
import { evenScale, powerScale, slidingField } from "../sliding-field";
import type { SlidingField } from "../sliding-field";
import { shownCoefficients, shownMethods } from "./methods";
import { descentState, rateOf } from "./state";
import type { SetCoefficient, Walker } from "./state";

/** The settings of one optimizer: the method, its learning rate, and what else that method may be told. */
export function walkerControls({ store, signal }: NumericContext, which: "first" | "second", title: string): HTMLElement {
  const change = (settings: Partial<Walker>): void =>
    descentState.update(store, { [which]: { ...descentState.read(store.state)[which], ...settings } });
  const id = `descent-${which}`;
  const method = element("select", { id: `${id}-method`, "aria-label": `${title}: method` },
    ...descentMethods.map((name) => element("option", { value: name }, shownMethods[name].title)));
  method.addEventListener("change", () => {
    const chosen = descentMethods.find((name) => name === method.value);
    // A rate that was only suggested suits the method before.
    if (chosen) change({ method: chosen, suggested: undefined });
  });
  const problem = element("span", { class: "error", role: "alert" });
  const rate = slidingField({ id: `${id}-rate`, latex: "\\eta", label: `${title}: learning rate`, scale: powerScale(-4, 1), onValue: (value) => change({ rate: value }) });
  const coefficients = (Object.keys(shownCoefficients) as SetCoefficient[]).map((name) => {
    const { latex, words } = shownCoefficients[name];
    const field = slidingField({ id: `${id}-${name}`, latex, label: `${title}: ${words}`, scale: evenScale(0, 0.999, 999), onValue: (value) => change({ [name]: value }) });
    return { name, field, row: row(field, words) };
  });
  store.subscribe((state, before) => {
    if (!descentState.changed(state, before)) return;
    const walker = descentState.read(state)[which];
    method.value = walker.method;
    rate.show(rateOf(walker));
    for (const { name, field, row: line } of coefficients) {
      show(line, shownMethods[walker.method].coefficients.includes(name));
      field.show(walker[name]);
    }
    const used = shownMethods[walker.method].coefficients;
    setText(problem, numberProblem("rate", rateOf(walker)) ?? used.map((name) => numberProblem(name, walker[name])).find((said) => said !== undefined) ?? "");
  }, signal);
  return element("div", { class: `walker ${which}`, role: "group", "aria-label": title },
    element("div", { class: "walker-method" }, waySwatch(which), method), row(rate, "learning rate"), ...coefficients.map(({ row: line }) => line), problem);
}

function row({ field, slider }: SlidingField, words: string): HTMLElement {
  return element("div", { class: "sliding" }, field, slider, element("span", { class: "quiet-text" }, words));
}

/** How a way is drawn: its colour and dashes. */
export function waySwatch(which: "first" | "second"): SVGSVGElement {
  const swatch = svgElement("svg", { class: "swatch way-swatch", width: "30", height: "10", viewBox: "0 0 30 10", "aria-hidden": "true" });
  swatch.append(svgElement("line", { class: `loss ${which}`, x1: "1", y1: "5", x2: "29", y2: "5" }));
  return swatch;
}
