import type { Span } from "../../core";

/** A cell of a notebook. */
export interface Cell {
  readonly source: string;
  /** As the editor names languages. */
  readonly languageId: string;
}

/** Cells as one document in Markdown, code in fences, and where each begins in it. */
export interface JoinedCells {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Puts the cells of a notebook into one text, so that what one defines is known in those below. */
export function joinCells(cells: readonly Cell[]): JoinedCells {
  const starts: number[] = [];
  let text = "";
  for (const { source, languageId } of cells) {
    const fence = languageId === "markdown" ? "" : "`".repeat(Math.max(3, ...[...source.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
    text += fence === "" ? "" : `${fence}${languageId}\n`;
    starts.push(text.length);
    text += `${source}\n${fence === "" ? "" : `${fence}\n`}\n`;
  }
  return { text, starts };
}

/** The cell that a place of the joined text stands in, and where in it. */
export function placeInCell({ starts }: JoinedCells, span: Span): { readonly cell: number; readonly span: Span } {
  let cell = 0;
  while (cell + 1 < starts.length && (starts[cell + 1] ?? Infinity) <= span.start) cell++;
  const start = starts[cell] ?? 0;
  return { cell, span: { start: span.start - start, end: span.end - start } };
}
