import type { Span } from "../core";

/** A part of a text by lines and columns, both from 1; columns count UTF-16 units, as editors do. */
export interface LineRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines and columns of offsets in a text. */
export class LinePlaces {
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
  }

  rangeOf({ start, end }: Span): LineRange {
    const [line, column] = this.placeOf(start);
    const [endLine, endColumn] = this.placeOf(end);
    return { line, column, endLine, endColumn };
  }

  private placeOf(offset: number): readonly [line: number, column: number] {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - (this.starts[low] ?? 0) + 1];
  }
}
