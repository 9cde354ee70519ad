import { element, setText, show } from "../dom";
import { formatNumber } from "../format-number";
import { keepScrollable } from "../scrollable";
import { mathematics, typeset } from "../typeset";
import { shownMethods } from "./methods";
import type { Way, Ways } from "./ways";

/** What one step does to one weight. */
export interface Adjustment {
  readonly name: string;
  readonly before: number;
  readonly slope: number;
  readonly change: number;
  readonly after: number;
}

/** More weights than this are too many to read: those that change most are shown. */
const mostRows = 12;

/** The step that is looked at: the one that sets out from it, or the last one at the end. Nothing for a way without steps. */
export function adjustmentsAt({ names }: Pick<Ways, "names">, way: Extract<Way, { ok: true }>, step: number): { readonly number: number; readonly rate: number; readonly rows: readonly Adjustment[] } | undefined {
  const { points, endedAt, rates } = way.descent;
  const from = Math.min(step, endedAt - 1);
  const [before, after] = [points[from], points[from + 1]];
  if (!before || !after) return undefined;
  const gradient = way.gradientAt(from);
  const rows = names.map((name, index): Adjustment => {
    const [start = NaN, end = NaN] = [before[index], after[index]];
    return { name, before: start, slope: gradient[index] ?? NaN, change: end - start, after: end };
  });
  return { number: from + 1, rate: rates[from] ?? NaN, rows };
}

const columns: readonly { readonly title: string; readonly latex: string; readonly of: (row: Adjustment) => number }[] = [
  { title: "before", latex: "w", of: ({ before }) => before },
  { title: "gradient", latex: "g", of: ({ slope }) => slope },
  { title: "change", latex: "\\Delta w", of: ({ change }) => change },
  { title: "after", latex: "w + \\Delta w", of: ({ after }) => after },
];

/** The current step of one way in numbers: the gradient, by how much each weight is adjusted, and the new point. */
export function stepTable(name: "first" | "second", latexOf: (variable: string) => string, signal: AbortSignal): { readonly root: HTMLElement; draw(ways: Ways, way: Way | undefined): void } {
  const title = element("span", { class: "step-title" });
  const rule = element("span", { class: "step-rule" });
  const rate = element("span", { class: "number" });
  const sentence = element("p", { class: "quiet-text" });
  const body = element("tbody");
  const head = element("tr", {}, element("th", { scope: "col" }, element("span", { class: "unseen" }, "weight")),
    ...columns.map((column) => element("th", { scope: "col" }, column.title, " ", mathematics(column.latex))));
  const more = element("p", { class: "quiet-text" });
  const scroll = element("div", {}, element("table", { class: "step-table" }, element("thead", {}, head), body));
  keepScrollable(scroll, signal);
  const root = element("div", { class: `way-step ${name}` }, element("p", { class: "step-head" }, title, " ", rule, element("span", { class: "step-rate" }, mathematics("\\eta = {}"), rate)), sentence, scroll, more);
  let shownNames = "";
  let cells: HTMLElement[][] = [];
  return {
    root,
    draw(ways, way) {
      const step = way?.ok ? adjustmentsAt(ways, way, ways.step) : undefined;
      show(root, step !== undefined);
      if (!way || !step) return;
      const method = shownMethods[way.walker.method];
      setText(title, `Step ${step.number} of ${method.title}:`);
      typeset(rule, method.change);
      setText(rate, formatNumber(step.rate));
      setText(sentence, method.sentence);
      const rows = step.rows.length > mostRows ? [...step.rows].sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, mostRows) : step.rows;
      setText(more, step.rows.length > rows.length ? `${step.rows.length - rows.length} more weights change less.` : "");
      const names = rows.map((row) => row.name).join();
      if (names !== shownNames) {
        shownNames = names;
        cells = rows.map(() => columns.map(() => element("td", { class: "number" })));
        body.replaceChildren(...rows.map((row, index) => element("tr", {}, element("th", { scope: "row" }, mathematics(latexOf(row.name))), ...(cells[index] ?? []))));
      }
      rows.forEach((row, index) => columns.forEach((column, place) => {
        const cell = cells[index]?.[place];
        if (cell) setText(cell, formatNumber(column.of(row)));
      }));
    },
  };
}
