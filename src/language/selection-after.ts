import type { Span } from "../core";
import type { Edit } from "./insertion";

/**
 * Where a selection of the text before stands after edits: on the same characters. An editor lets a selection grow over what
 * is inserted at its end; after an insertion below it, it is to stay what it was. What is replaced stays selected.
 * @param edits without overlaps
 */
export function selectionAfter(selection: Span, edits: readonly Edit[]): Span {
  const isEmpty = selection.start === selection.end;
  const end = moved(selection.end, edits, ({ span }) => span.end < selection.end || (span.end === selection.end && span.start < span.end));
  return isEmpty ? { start: end, end } : { start: moved(selection.start, edits, ({ span }) => span.end <= selection.start), end };
}

function moved(offset: number, edits: readonly Edit[], comesBefore: (edit: Edit) => boolean): number {
  return edits.filter(comesBefore).reduce((at, { span, text }) => at + text.length - (span.end - span.start), offset);
}
