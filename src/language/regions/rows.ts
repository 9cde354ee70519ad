import { trim, type Region } from "./region";
import type { Span } from "../../core";

/** Environments whose rows are formulas of their own; those of cases or a matrix belong together. */
const environmentsOfRows = /^\s*\\begin\s*\{(aligned|alignedat|align|alignat|split|gathered|gather|eqnarray|multline|flalign)\*?\}(?:\s*\[[^\]]*\]|\s*\{\d+\})*/;
const delimiterOfRows = /\{(align|alignat|gather|eqnarray|flalign)\*?\}$/;

/**
 * The formulas of a region: each row of an aligned block, else the region as a whole. Alignment marks are blanked,
 * so that a row reads like a formula that stands alone.
 */
export function formulasOf(region: Region): readonly Region[] {
  const body = bodyOfRows(region);
  if (!body) return [region];
  const rows = splitRows(region.source, body);
  return rows.map((row) => ({
    ...region,
    content: { start: region.content.start + row.start, end: region.content.start + row.end },
    source: blankAlignment(region.source.slice(row.start, row.end)),
  }));
}

function bodyOfRows({ source, open }: Region): Span | undefined {
  const begin = environmentsOfRows.exec(source);
  if (!begin) return delimiterOfRows.test(open) ? { start: 0, end: source.length } : undefined;
  const end = source.lastIndexOf("\\end");
  // Text after the inner environment makes the rows part of something larger.
  if (end < 0 || !/^\\end\s*\{[^{}]*\}[\s.,;]*$/.test(source.slice(end))) return undefined;
  return { start: begin[0].length, end };
}

/** Finds `\\` at the top level: neither in braces nor in an environment of its own. */
function splitRows(source: string, body: Span): Span[] {
  const rows: Span[] = [];
  let depth = 0;
  let start = body.start;
  for (const token of source.slice(body.start, body.end).matchAll(/\\begin|\\end|\\\\(?:\s*\[[^\]]*\])?|\\.|[{}]/g)) {
    const [found] = token;
    const at = body.start + token.index;
    if (found === "{" || found === "\\begin") depth++;
    else if (found === "}" || found === "\\end") depth--;
    else if (found.startsWith("\\\\") && depth === 0) {
      rows.push({ start, end: at });
      start = at + found.length;
    }
  }
  rows.push({ start, end: body.end });
  return rows.map((row) => trim(source, row)).filter((row) => row.start < row.end);
}

/** Blanks `&` outside of inner environments, where it divides columns that mean something. */
function blankAlignment(row: string): string {
  let depth = 0;
  return row.replace(/\\begin|\\end|\\&|&/g, (found) => {
    if (found === "\\begin") depth++;
    else if (found === "\\end") depth--;
    return found === "&" && depth === 0 ? " " : found;
  });
}
