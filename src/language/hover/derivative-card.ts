import { evaluateAt, freeNames, nameToLatex, printLatex, printPlain, type Expression } from "../../core";
import type { ChainLink, DerivativeFinding, DerivativeValue } from "../findings";
import { signIn } from "../leibniz";
import { folded } from "./fold";
import { readableNumber } from "./readable";
import { notesOf, sideAt } from "./side";
import type { HoverCard, HoverRow } from "./types";
import { definedWhere, hoverWords } from "./words";
import { column, written, writtenSide, type Written } from "./written";

/** Longest full form that is shown beside a short one. */
const longestBeside = 160;

/** Links of this many factors in all stand on one line; more get a line for each way. */
const mostOnOneLine = 6;

/** The hover over a derivative that stands alone: the chain of links that leads to it, their values, and what they come to. */
export function derivativeCard(finding: DerivativeFinding): HoverCard {
  const { asked, formula, span, values, paths, used, verified, question } = finding;
  const side = sideAt(formula, span);
  const sign = signIn(formula.region.source);
  const left = side?.value.ok ? writtenSide(side.value.value, sign, side.at) : written(asked, sign);
  const remarks = new Set(notesOf(side?.notes ?? [], used));
  const where = definedWhere(used);
  const results = resultRows(values, remarks);
  const rows = [...chainRows(paths), ...results].filter((row, i, all) => all.findIndex(({ latex }) => latex === row.latex) === i);
  if (!verified) remarks.add(hoverWords.unconfirmed);
  return {
    kind: "derivative", span, verdicts: [], more: 0,
    rows: rows.map((row, i) => ({ ...row, leftLatex: i === 0 ? left.latex : undefined, plain: i === 0 ? `${left.plain} ${row.plain}` : row.plain })),
    remarks: [...(where === undefined ? [] : [where]), ...remarks],
    actions: question || values.length > 1 ? ["explain", "plot", "copy", "insert"] : ["copy", "insert"],
  };
}

/** The products of derivatives in the notation of Leibniz, and below them those of their values. */
function chainRows(paths: readonly (readonly ChainLink[])[]): HoverRow[] {
  if (paths.length === 0) return [];
  const between = [...new Set(paths.filter((path) => path.length > 1).flatMap((path) => path[0]?.by ?? []))];
  const links = paths.map((path) => path.map((link): Written => (path.length > 1 ? { latex: link.leftLatex, plain: link.leftPlain } : held(link, between))));
  const values = paths.map((path) => path.map(({ value }) => factor(value)));
  const isLong = paths.flat().length > mostOnOneLine;
  return [...productRows(links, isLong), ...productRows(values, isLong)];
}

/** A name's own part in a function of others that change with it as well: the others are held, which its fraction alone does not say. */
function held({ leftLatex, leftPlain }: ChainLink, others: readonly string[]): Written {
  return { latex: `\\left.${leftLatex}\\right|_{${others.map(nameToLatex).join(",\\,")}}`, plain: `(${leftPlain} with ${others.join(", ")} held)` };
}

function productRows(paths: readonly (readonly Written[])[], isLong: boolean): HoverRow[] {
  const products = paths.map((path): Written => ({ latex: path.map(({ latex }) => latex).join(" \\cdot "), plain: path.map(({ plain }) => plain).join(" * ") }));
  if (isLong) return products.map(({ latex, plain }, i) => ({ relation: i === 0 ? "=" : "+", latex, plain: `${i === 0 ? "=" : "+"} ${plain}` }));
  return [{ relation: "=", latex: products.map(({ latex }) => latex).join(" + "), plain: `= ${products.map(({ plain }) => plain).join(" + ")}` }];
}

/** The value of a link as a factor: what binds less than a product, or begins with a minus, stands in brackets. */
function factor(value: Expression): Written {
  const shown = { latex: printLatex(value, { named: true }), plain: printPlain(value, { named: true }) };
  const isSum = value.kind === "operation" && (value.operator === "add" || value.operator === "piecewise");
  return isSum || shown.latex.startsWith("-") || shown.plain.startsWith("-") ? { latex: `\\left(${shown.latex}\\right)`, plain: `(${shown.plain})` } : shown;
}

/** What the derivative comes to: in the document's names, and written out where that is not long. */
function resultRows(values: readonly DerivativeValue[], remarks: Set<string>): HoverRow[] {
  const [only] = values;
  if (!only) return [];
  if (only.variable !== undefined) {
    const entries = values.map(({ short, full }) => writtenValue(short ?? full, remarks));
    const { latex, plain } = entries.length === 1 && entries[0] ? entries[0] : column(entries);
    return [{ relation: "=", latex, plain: `= ${plain}` }];
  }
  const shown = only.short ?? only.full;
  const { latex, plain } = writtenValue(shown, remarks);
  const row: HoverRow = { relation: "=", latex, plain: `= ${plain}` };
  const full = only.short && printLatex(only.full, { named: true });
  if (full !== undefined && full.length <= longestBeside) return [row, { relation: "=", latex: full, plain: `= ${printPlain(only.full, { named: true })}` }];
  const decimal = decimalOf(shown);
  return decimal === undefined ? [row] : [row, { relation: "\\approx", latex: decimal.replace("−", "-"), plain: `≈ ${decimal}` }];
}

function writtenValue(value: Expression, remarks: Set<string>): Written {
  const { latex, left } = folded(value);
  if (left !== undefined) remarks.add(hoverWords.folded(left));
  return { latex, plain: printPlain(value, { named: true }) };
}

/** The value of an expression without names that is more than a number as it stands: e^2 is about 7.389. */
function decimalOf(value: Expression): string | undefined {
  if (value.kind === "number" || freeNames(value).length > 0) return undefined;
  const number = evaluateAt(value, {});
  return Number.isFinite(number) ? readableNumber(number) : undefined;
}
