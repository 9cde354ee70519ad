import type { Language, Span } from "../core";
import { formulasOf, hasRegions, regionAt, trim, type Region } from "./regions";

/** A formula as it stands in a document, before it is read. */
export interface FormulaText {
  readonly language: Language;
  /** Where it stands in the document. */
  readonly span: Span;
  /** The text for a parser, as long as `span`, so that the places in it can be found again. */
  readonly source: string;
  /** The delimiters around it, if there are any. */
  readonly region?: Region;
}

/** What is selected outside of delimiters is read as; plain text where nothing else is named. */
const languagesOutside: Readonly<Record<string, Language>> = {
  latex: "latex",
  tex: "latex",
  python: "python",
  javascript: "javascript",
  javascriptreact: "javascript",
  typescript: "javascript",
  typescriptreact: "javascript",
};

/**
 * The formula that a selection means: what is selected, in the language of its place; with nothing selected, the formula
 * between delimiters that the cursor stands in. Undefined where there is none.
 * @param regions the regions of the document, as `regionsOf` gives them
 */
export function formulaTextAt(text: string, selection: Span, languageId: string, regions: readonly Region[]): FormulaText | undefined {
  if (selection.start === selection.end) return wholeFormula(regionAt(regions, selection.start));
  const span = trim(text, selection);
  if (span.start >= span.end) return undefined;
  return hasRegions(languageId) ? selectedAmongRegions(text, span, languageId, regions) : { language: "plain", span, source: text.slice(span.start, span.end) };
}

/** A region as a formula of its own. */
export function wholeFormula(region: Region | undefined): FormulaText | undefined {
  return region && formulaFrom(region);
}

function formulaFrom(region: Region): FormulaText {
  return { language: "latex", span: region.content, source: region.source, region };
}

function selectedAmongRegions(text: string, span: Span, languageId: string, regions: readonly Region[]): FormulaText {
  const around = regions.find(({ outer }) => outer.start <= span.start && span.end <= outer.end);
  if (around) return partOf(around, span);
  const inside = regions.filter(({ outer }) => span.start <= outer.start && outer.end <= span.end);
  const [only] = inside;
  const alone = only && inside.length === 1 && text.slice(span.start, only.outer.start).trim() === "" && text.slice(only.outer.end, span.end).trim() === "";
  return alone ? formulaFrom(only) : { language: languagesOutside[languageId] ?? "plain", span, source: text.slice(span.start, span.end) };
}

/** What is selected of a region; the formula as a whole when the selection takes in a delimiter or all of it. */
function partOf(region: Region, span: Span): FormulaText {
  const { content } = region;
  const formulas = formulasOf(region);
  const takesAll = span.start <= content.start && span.end >= content.end;
  if (takesAll || span.start < content.start || span.end > content.end) return formulaFrom((formulas.length === 1 ? formulas[0] : undefined) ?? region);
  const row = formulas.find((formula) => formula.content.start <= span.start && span.end <= formula.content.end) ?? region;
  const source = row.source.slice(span.start - row.content.start, span.end - row.content.start);
  return { language: "latex", span, source, region };
}

/**
 * The language of a formula that somebody types into a box: LaTeX if it has what only LaTeX has, else the code that it
 * came from, else plain text.
 */
export function languageOfTyped(typed: string, before?: Language): Language {
  if (/[\\{}]/.test(typed)) return "latex";
  return before === "python" || before === "javascript" ? before : "plain";
}
