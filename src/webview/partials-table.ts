import type { NumericContext } from "./context";
import { element, setAttribute, setText, show } from "./dom";
import { formatNumber } from "./format-number";
import { pointOf } from "./point";
import { mathematics } from "./typeset";

/** More rows than this are too many to read; the largest are shown. */
const mostRows = 20;

/** A variable with its partial derivative, and the size of that beside the largest. */
export interface RankedPartial {
  readonly index: number;
  readonly slope: number;
  readonly share: number;
}

/** The partial derivatives by size, the largest first; those that do not exist last. */
export function ranked(gradient: readonly number[]): RankedPartial[] {
  const size = (slope: number): number => (Number.isNaN(slope) ? -1 : Math.abs(slope));
  const largest = Math.max(0, ...gradient.map(size));
  const share = (slope: number): number => (size(slope) <= 0 ? 0 : size(slope) === largest ? 1 : size(slope) / largest);
  return gradient.map((slope, index) => ({ index, slope, share: share(slope) })).sort((a, b) => size(b.slope) - size(a.slope));
}

/** The partial derivatives as bars, sorted by size: which variable the function depends on most, here. */
export function partialsTable({ content, model, store, signal }: NumericContext): HTMLElement {
  const rows = Array.from({ length: Math.min(mostRows, model.variables.length) }, () => {
    const name = element("th", { scope: "row" });
    const value = element("td", { class: "number" });
    const bar = element("div", { class: "bar" });
    return { name, value, bar, row: element("tr", {}, name, value, element("td", { class: "bar-cell", "aria-hidden": "true" }, bar)) };
  });
  const names = model.variables.map((variable) =>
    content.derivatives.find((derivative) => derivative.variable === variable)?.leftLatex ?? `\\frac{\\partial ${content.nameLatex}}{\\partial ${model.latex(variable)}}`);
  const titles = names.map((latex) => mathematics(latex));
  const more = element("p", { class: "quiet-text" });
  const left = model.variables.length - rows.length;
  setText(more, left > 0 ? `${left} more are smaller.` : "");
  show(more, left > 0);
  store.subscribe((state, before) => {
    if (before && before.point === state.point) return;
    ranked(model.gradient(pointOf(model, state))).slice(0, rows.length).forEach(({ index, slope, share }, place) => {
      const row = rows[place];
      const title = titles[index];
      if (!row || !title) return;
      if (row.name.firstChild !== title) row.name.replaceChildren(title);
      setText(row.value, formatNumber(slope));
      row.bar.style.width = `${(100 * share).toFixed(1)}%`;
      setAttribute(row.bar, "class", `bar ${slope < 0 ? "falling" : "rising"}`);
    });
  }, signal);
  return element("div", { class: "partials" },
    element("table", {}, element("caption", {}, "Partial derivatives by size: a change of the first variable changes the value most"), element("tbody", {}, ...rows.map(({ row }) => row))), more);
}
