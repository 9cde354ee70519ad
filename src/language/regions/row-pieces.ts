import type { Span } from "../../core";
import { silent } from "./blank";
import { trim } from "./region";
import { endsWithRelation, holdsRelation, layoutLength, startsWithRelation } from "./row-joins";

/** Text in which rows stand, and the beginning of the environment around. */
export interface Body extends Span {
  readonly begin: string;
}

/** A row, or one of the formulas side by side in it. */
export interface Piece extends Span {
  readonly column: number;
  /** The `\\` before its row; none in the first. */
  readonly rowEnd?: Span | undefined;
  /** The alignment marks in it. */
  readonly marks: readonly Span[];
  /** Whether all rows of its environment are one formula, broken into lines. */
  readonly inOneFormula: boolean;
}

/** Environments with several formulas side by side: every second alignment mark divides two. */
const withColumns = /\{(?:x?alignat|alignedat|align|aligned|flalign)\*?\}/;
const ofOneFormula = /\{(?:multline|multlined|dmath)\*?\}/;
const tokens = /\\begin|\\end|\\\\\*?(?:\s*\[[^\][&]*\])?|\\(?:cr|newline)(?![a-zA-Z])|\\[^]|[{}&]/g;
/** How far behind a mark a relation is looked for, in characters of layout. */
const farthest = 100;
const rowEnds = /^\\(?:\\|cr$|newline$)/;

/** Splits text at `\\` and between columns, at the top level: neither in braces nor in an environment of its own. */
export function piecesOf(source: string, body: Body): Piece[] {
  const builder = new PieceBuilder(source, body);
  let depth = 0;
  for (const token of source.slice(body.start, body.end).matchAll(tokens)) {
    const [found] = token;
    const place = { start: body.start + token.index, end: body.start + token.index + found.length };
    if (found === "{" || found === "\\begin") depth++;
    else if (found === "}" || found === "\\end") depth--;
    else if (depth === 0 && found === "&") builder.mark(place);
    else if (depth === 0 && rowEnds.test(found)) builder.endRow(place);
  }
  return builder.finish();
}

class PieceBuilder {
  private readonly pieces: Piece[] = [];
  private readonly hasColumns: boolean;
  private readonly inOneFormula: boolean;
  private start: number;
  private column = 0;
  private marks: Span[] = [];
  private rowEnd: Span | undefined;

  constructor(private readonly source: string, private readonly body: Body) {
    this.start = body.start;
    this.hasColumns = withColumns.test(body.begin);
    this.inOneFormula = ofOneFormula.test(body.begin);
  }

  /** An alignment mark: the second of a formula divides it from the next, unless a relation says that it goes on. */
  mark(place: Span): void {
    const before = this.source.slice(this.start, place.start);
    const behind = this.source.slice(place.end, Math.min(place.end + farthest, this.body.end));
    const divides = this.hasColumns && this.marks.length === 1 && !endsWithRelation(before) && (holdsRelation(before) || !startsWithRelation(behind));
    if (!divides) {
      this.marks.push(place);
      return;
    }
    this.add(place.start);
    this.column++;
    this.start = place.end;
  }

  endRow(place: Span): void {
    this.add(place.start);
    this.column = 0;
    this.start = place.end;
    this.rowEnd = place;
  }

  finish(): Piece[] {
    this.add(this.body.end);
    return this.pieces;
  }

  private add(end: number): void {
    const { source, column, rowEnd, marks, inOneFormula } = this;
    const written = trim(source, { start: this.start, end: endBeforeEscape(source, end) });
    const start = written.start + layoutLength(source.slice(written.start, written.end));
    this.marks = [];
    if (start < end) this.pieces.push({ start, end: Math.max(start, written.end), column, rowEnd, marks: marks.filter((mark) => mark.start >= start), inOneFormula });
  }
}

/** A silent character before a command belongs to that: to the `\\` behind a row, say. */
function endBeforeEscape(source: string, end: number): number {
  let before = end;
  while (source[before - 1] === silent) before--;
  return before;
}
