import type { Span } from "../../core";
import { blankSpans } from "./blank";
import { trim, withoutPunctuation, type Region } from "./region";
import { implicationLength, joinOf } from "./row-joins";
import { piecesOf, type Body, type Piece } from "./row-pieces";

/** Environments whose rows are formulas of their own; those of cases or a matrix belong together. */
const environmentOfRows = /^[\s\u200b]*\\begin\s*\{(?:aligned|alignedat|align|alignat|split|gathered|gather|eqnarray|multlined|multline|flalign)\*?\}(?:\s*\[[^\]]*\]|\s*\{\d+\})*/;

const mayHaveRows = /\\\\|&|\\(?:begin|cr|newline)|\n[ \t\r]*\n/;

/**
 * The formulas of a region: each row of an aligned block together with the rows that go on from it (`&= ...` makes one chain
 * of equalities), else the region as a whole. Alignment marks are blanked, so that a formula reads as if it stood alone;
 * the `\\` between the links of a chain stays.
 */
export function formulasOf(region: Region): readonly Region[] {
  if (!mayHaveRows.test(region.source)) return [region];
  return paragraphsOf(region).flatMap((paragraph) => {
    const body = bodyOf(region, paragraph);
    return body ? joined(region, piecesOf(region.source, body)) : [region];
  });
}

/** In a directive of reStructuredText a blank line separates formulas. */
function paragraphsOf({ source, markup, open }: Region): Span[] {
  const whole = { start: 0, end: source.length };
  if (markup === "markdown" || markup === "latex" || !open.startsWith("..")) return [whole];
  const gaps = [...source.matchAll(/\n[ \t\r]*\n\s*/g)];
  return [...gaps, undefined].map((gap, i) => {
    const before = gaps[i - 1];
    return { start: before ? before.index + before[0].length : 0, end: gap?.index ?? source.length };
  });
}

/** The text of the rows within environments that stand around all of it; undefined where there are no rows. */
function bodyOf({ source, open, display }: Region, within: Span): Body | undefined {
  let body: Body = { ...within, begin: open };
  for (;;) {
    const text = source.slice(body.start, body.end);
    const begin = environmentOfRows.exec(text);
    const end = text.lastIndexOf("\\end");
    // Text behind the environment, or a second one, makes the rows part of something larger.
    if (!begin || end < 0 || !/^\\end\s*\{[^{}]*\}[\s.,;]*$/.test(text.slice(end)) || !isOneEnvironment(text)) break;
    body = { start: body.start + begin[0].length, end: body.start + end, begin: begin[0] };
  }
  return display || body.begin !== open ? body : undefined;
}

function isOneEnvironment(text: string): boolean {
  let depth = 0;
  const marks = [...text.matchAll(/\\(begin|end)\s*\{/g)];
  return marks.every(([, word], i) => {
    depth += word === "begin" ? 1 : -1;
    return depth > 0 || i === marks.length - 1;
  });
}

/** Puts the pieces together that are one formula: those of a chain are in the same column. */
function joined(region: Region, pieces: readonly Piece[]): Region[] {
  const groups: Piece[][] = [];
  const current = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const group = current.get(piece.column);
    const [first] = group ?? [];
    const last = group?.at(-1);
    const join = first && last && piece.rowEnd ? joinOf(textOf(region, { start: first.start, end: last.end }), textOf(region, piece), piece.inOneFormula) : "apart";
    if (group && join !== "apart") group.push(join === "chain" ? piece : { ...piece, rowEnd: undefined });
    else {
      const fresh = [piece];
      groups.push(fresh);
      current.set(piece.column, fresh);
    }
  }
  return groups.flatMap((group) => formulaOf(region, group) ?? []);
}

function textOf({ source }: Region, { start, end }: Span): string {
  return source.slice(start, end);
}

/** The formula that pieces make; what stands between them is blanked, but for the row ends in a chain. */
function formulaOf(region: Region, pieces: readonly Piece[]): Region | undefined {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const { source } = region;
  const offset = first.start;
  const blanks = pieces.flatMap((piece, i) => [...piece.marks, ...gapBehind(source, piece, pieces[i + 1])]);
  const within = blanks.filter(({ start, end }) => start < end).map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  const text = blankSpans(source.slice(offset, last.end), within);
  const span = withoutPunctuation(text, trim(text, { start: implicationLength(text), end: text.length }));
  if (span.start >= span.end) return undefined;
  const start = region.content.start + offset;
  return { ...region, content: { start: start + span.start, end: start + span.end }, source: text.slice(span.start, span.end) };
}

function gapBehind(source: string, piece: Piece, next: Piece | undefined): Span[] {
  if (!next) return [];
  const { rowEnd } = next;
  if (!rowEnd) return [{ start: piece.end, end: next.start }];
  const length = source.startsWith("\\\\", rowEnd.start) ? 2 : rowEnd.end - rowEnd.start;
  return [{ start: piece.end, end: rowEnd.start }, { start: rowEnd.start + length, end: next.start }];
}
