import type { Span } from "../../../core";
import { silent, type Substitute } from "../blank";
import type { OpenLines, Taken } from "./blocks";
import type { LineCursor } from "./containers";
import { startsBlock } from "./starts";

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** A table of GitHub's Markdown: its cells are read one by one, so no mathematics reaches across a bar. */
export function tableAt(first: LineCursor, line: number, lines: OpenLines): Taken | undefined {
  if (!first.rest.includes("|")) return undefined;
  const second = lines.contentOf(line + 1);
  if (!second?.rest.includes("|") && !second?.rest.includes(":")) return undefined;
  const columns = cellsOf(second).length;
  if (!delimiterRow.test(second.rest) || cellsOf(first).length !== columns) return undefined;
  const rows = [first];
  let last = line + 1;
  for (let row = lines.contentOf(last + 1); row && !row.isBlank && !startsBlock(row); row = lines.contentOf(last + 1)) {
    rows.push(row);
    last++;
  }
  return { blocks: rows.flatMap((row) => cellsOf(row).slice(0, columns)).map((span) => ({ kind: "text", span })), marks: rows.flatMap(escapesOf), lastLine: last };
}

/** The cells of a row, between bars that are not escaped. */
function cellsOf({ rest, start }: LineCursor): Span[] {
  const bars = [...rest.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const ends = [...bars, rest.length];
  const cells = ends.map((end, i) => ({ start: start + (i === 0 ? 0 : (ends[i - 1] ?? 0) + 1), end: start + end }));
  const isEmpty = (cell: Span | undefined): boolean => cell !== undefined && rest.slice(cell.start - start, cell.end - start).trim() === "";
  return cells.slice(isEmpty(cells[0]) ? 1 : 0, cells.length > 1 && isEmpty(cells.at(-1)) ? -1 : undefined);
}

/** The backslashes before bars that divide no cells. */
function escapesOf({ rest, start }: LineCursor): Substitute[] {
  return [...rest.matchAll(/\\\|/g)].map(({ index }) => ({ start: start + index, end: start + index + 1, text: silent }));
}
