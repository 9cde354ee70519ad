import type { Span } from "../core";
import type { FormulaText } from "./formula-text";
import { lineAt, type Markup, type Region } from "./regions";

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
  const edit = region.display ? insertBlock(text, region, statement) : insertInline(text, region, statement);
  return { ...edit, text: asWrittenIn(region, edit.text) };
}

/** Puts the value in the place of the formula; a definition becomes that of its derivative, so that it stays true. */
export function replaceFormula(formula: FormulaText, isDefinition: boolean, result: { readonly value: string; readonly statement: string }): Edit {
  const text = isDefinition ? result.statement : result.value;
  return { span: formula.span, text: formula.region ? asWrittenIn(formula.region, text) : text };
}

/** Puts a text right behind a place in a formula. */
export function insertBehind({ region }: FormulaText, offset: number, text: string): Edit {
  return insertAt(offset, region ? asWrittenIn(region, text) : text);
}

/** Adds "where" and a definition on a line below a formula, between inline delimiters. */
export function insertWhere(text: string, region: Region, definition: string): Edit {
  const { outer, host, markup } = region;
  const [open, close] = markup === "restructuredtext" ? [":math:`", "`"] : ["$", "$"];
  const words = `where ${open}${asWrittenIn(region, definition)}${close}`;
  const staysOnLine = host ? host.linePrefix === undefined : lineAt(text, outer.end).text.trimStart().startsWith("|");
  if (staysOnLine) return insertAt(outer.end, ` ${words}`);
  const prefix = host?.linePrefix ?? continuation(lineAt(text, outer.start).text);
  const gap = region.display ? `\n${prefix.trimEnd()}\n` : "\n";
  return insertAt(endOfLine(text, region), `${gap}${prefix}${words}`);
}

/** In the strings of a program a backslash may have to be written as two. */
export function asWrittenIn({ host }: Region, latex: string): string {
  return host?.doubled ? latex.replaceAll("\\", "\\\\") : latex;
}

function insertAt(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

function insertLine(text: string, span: Span, line: string): Edit {
  return insertAt(lineAt(text, span.end).end, `\n${continuation(lineAt(text, span.start).text)}${line}`);
}

function insertInline(text: string, region: Region, statement: string): Edit {
  const { open, close, outer, host } = region;
  const inline = `${open}${statement}${close}`;
  const staysOnLine = host ? host.linePrefix === undefined : lineAt(text, outer.end).text.trimStart().startsWith("|");
  if (staysOnLine) return insertAt(outer.end, ` ${inline}`);
  return host ? insertAt(endOfLine(text, region), `\n${host.linePrefix ?? ""}${inline}`) : insertLine(text, outer, inline);
}

/** Where the last line of a formula ends, or the comment or string that it stands in. */
function endOfLine(text: string, { outer, host }: Region): number {
  const { end } = lineAt(text, outer.end);
  return host ? Math.max(outer.end, Math.min(end, host.span.end)) : end;
}

/** A display formula of its own, laid out over lines if the one above is; an empty line keeps Markdown from joining them. */
function insertBlock(text: string, region: Region, statement: string): Edit {
  const { host, outer } = region;
  const first = lineAt(text, outer.start);
  const prefix = host ? host.linePrefix : continuation(first.text);
  const [open, close] = delimitersFor(region);
  if (prefix === undefined) return insertAt(outer.end, ` ${open}${statement}${close}`);
  if (open.startsWith("..")) return insertDirective(text, region, prefix, statement);
  const overLines = outer.end > first.end;
  const block = overLines ? `${prefix}${open}\n${prefix}${statement}\n${prefix}${close}` : `${prefix}${open}${statement}${close}`;
  const gap = region.markup === "latex" && open.startsWith("\\begin") ? "\n" : `\n${prefix.trimEnd()}\n`;
  return insertAt(endOfLine(text, region), `${gap}${block}`);
}

/** Delimiters of a display formula. */
const displayDelimiters: Readonly<Record<Markup, readonly [open: string, close: string]>> = {
  markdown: ["$$", "$$"],
  latex: ["\\[", "\\]"],
  restructuredtext: [".. math::", ""],
  comment: ["$$", "$$"],
};

/** The delimiters as written, or those that a formula without any may have in its document. */
function delimitersFor({ open, close, markup }: Region): readonly [open: string, close: string] {
  return open === "" ? displayDelimiters[markup] : [open, close];
}

/** A directive of reStructuredText behind the one above, its formula indented like that one's; the line behind it is to be empty. */
function insertDirective(text: string, region: Region, prefix: string, statement: string): Edit {
  const indentation = /^[ \t]*/.exec(lineAt(text, region.content.start).text)?.[0].length ?? 0;
  const own = /^[ \t]*/.exec(lineAt(text, region.outer.start).text)?.[0].length ?? 0;
  const inner = " ".repeat(indentation > own ? indentation - own : 3);
  const blank = prefix.trimEnd();
  return insertAt(endOfLine(text, region), `\n${blank}\n${prefix}.. math::\n${blank}\n${prefix}${inner}${statement}`);
}

/** What a line after this one starts with to belong to the same quote, list item or block of code. */
function continuation(line: string): string {
  const prefix = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(line)?.[0] ?? "";
  return prefix.replace(/[^\s>]/g, " ");
}
