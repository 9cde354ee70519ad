import type { Span } from "../core";
import type { FormulaText } from "./formula-text";
import { lineAt, type Region } from "./regions";

/** A change to a document. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Puts a statement below a formula: in the delimiters that the formula has, on a line (or in a block) of its own;
 * in code on the next line, indented alike.
 */
export function insertBelow(text: string, formula: FormulaText, statement: string): Edit {
  const { region } = formula;
  if (!region) return insertLine(text, formula.span, formula.language === "latex" ? `$${statement}$` : statement);
  if (region.display) return insertBlock(text, region, statement);
  const inline = `${region.open}${statement}${region.close}`;
  return lineAt(text, region.outer.end).text.trimStart().startsWith("|")
    ? insertAt(region.outer.end, ` ${inline}`)
    : insertLine(text, region.outer, inline);
}

/** Puts the value in the place of the formula; a definition becomes that of its derivative, so that it stays true. */
export function replaceFormula(formula: FormulaText, isDefinition: boolean, result: { readonly value: string; readonly statement: string }): Edit {
  return { span: formula.span, text: isDefinition ? result.statement : result.value };
}

function insertAt(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

function insertLine(text: string, span: Span, line: string): Edit {
  return insertAt(lineAt(text, span.end).end, `\n${continuation(lineAt(text, span.start).text)}${line}`);
}

/** A display formula of its own, laid out over lines if the one above is; an empty line keeps Markdown from joining them. */
function insertBlock(text: string, region: Region, statement: string): Edit {
  const first = lineAt(text, region.outer.start);
  const last = lineAt(text, region.outer.end);
  const prefix = continuation(first.text);
  const overLines = last.start !== first.start;
  const block = overLines
    ? `${prefix}${region.open}\n${prefix}${statement}\n${prefix}${region.close}`
    : `${prefix}${region.open}${statement}${region.close}`;
  const gap = region.open.startsWith("\\begin") ? "\n" : `\n${prefix.trimEnd()}\n`;
  return insertAt(last.end, `${gap}${block}`);
}

/** What a line after this one starts with to belong to the same quote, list item or block of code. */
function continuation(line: string): string {
  const prefix = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(line)?.[0] ?? "";
  return prefix.replace(/[^\s>]/g, " ");
}
