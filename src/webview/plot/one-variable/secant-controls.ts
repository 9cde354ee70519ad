import type { NumericContext } from "../../context";
import { element, setAttribute, setText, show } from "../../dom";
import { formatNumber } from "../../format-number";
import { numberField } from "../../number-field";
import { mathematics } from "../../typeset";
import { pointOf } from "../../point";
import { errorPlot } from "./error-plot";
import { secantOf } from "./secant";
import { oneVariableState } from "./state";

/** The slider goes over powers of ten, from the width of a plot down to where rounding takes over. */
const exponents = { least: -10, most: 1 } as const;
/** How long h takes from where it is down to a ten-thousandth, in milliseconds. */
const duration = 2_500;
const smallest = 1e-4;

/** Shows and hides the second point; h by slider, number and by itself towards 0; slopes side by side; errors against h. */
export function secantControls(context: NumericContext): { readonly toggle: HTMLElement; readonly root: HTMLElement } {
  const { content, model, store, signal } = context;
  const variable = model.variables[0] ?? "";
  const symbol = model.latex(variable);
  const toggle = element("button", { type: "button", class: "quiet", title: "Show a second point and the line through both" }, "Secant");
  toggle.addEventListener("click", () => oneVariableState.update(store, { secant: !oneVariableState.read(store.state).secant }));

  const set = (h: number): void => oneVariableState.update(store, { h: Number(h.toPrecision(6)) });
  const field = numberField({ id: "secant-h", latex: "h", label: "h, the distance of the second point", onValue: (h) => h !== undefined && h !== 0 && set(h) });
  const slider = element("input", { type: "range", min: String(exponents.least), max: String(exponents.most), step: "0.05", "aria-label": "h, on a scale of powers of ten" });
  slider.addEventListener("input", () => set(Math.sign(oneVariableState.read(store.state).h) * 10 ** Number(slider.value)));
  const shrink = element("button", { type: "button", class: "quiet" }, "Let ", mathematics("h \\to 0"));
  shrink.addEventListener("click", () => shrinkTo(smallest, () => oneVariableState.read(store.state).h, set, signal));

  const secant = element("span", { class: "number" });
  const tangent = element("span", { class: "number" });
  const apart = element("span", { class: "number" });
  const slopes = element("div", { class: "readouts" },
    element("span", { class: "readout" }, mathematics(`\\frac{${content.nameLatex}(${symbol} + h) - ${content.nameLatex}(${symbol})}{h} = {}`), secant),
    element("span", { class: "readout" }, mathematics(`${content.nameLatex}' = {}`), tangent),
    element("span", { class: "readout" }, "apart by\u00a0", apart));
  const errors = errorPlot(context);
  const root = element("div", { class: "secant-part", role: "group", "aria-label": "Secant" },
    element("div", { class: "secant-controls" }, field.root, slider, shrink), slopes, errors);

  store.subscribe((state, before) => {
    if (before && !oneVariableState.changed(state, before) && state.point === before.point) return;
    const { secant: visible, h } = oneVariableState.read(state);
    setAttribute(toggle, "aria-pressed", String(visible));
    show(root, visible);
    if (!visible) return;
    field.show(h);
    slider.value = String(Math.log10(Math.abs(h)));
    setAttribute(slider, "aria-valuetext", `h = ${formatNumber(h)}`);
    const { slope } = secantOf(context);
    const exact = model.gradient(pointOf(model, state))[0] ?? NaN;
    setText(secant, formatNumber(slope, 7));
    setText(tangent, formatNumber(exact, 7));
    setText(apart, formatNumber(Math.abs(slope - exact), 2));
  }, signal);
  return { toggle, root };
}

/** Brings h down by equal factors in equal times; at once for readers who do not want motion. */
function shrinkTo(least: number, now: () => number, set: (h: number) => void, signal: AbortSignal): void {
  const start = Math.abs(now()) > 2 * least ? now() : Math.sign(now());
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    set(Math.sign(start) * least);
    return;
  }
  const began = performance.now();
  let last = start;
  set(start);
  const tick = (time: number): void => {
    // Whoever takes the slider meanwhile has it.
    if (signal.aborted || now() !== Number(last.toPrecision(6))) return;
    const share = Math.min(1, Math.max(0, (time - began) / duration));
    last = start * (least / Math.abs(start)) ** share;
    set(last);
    if (share < 1) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
