import type { Line } from "../lines";

/** A quote, or an item of a list with the columns that its text is indented by. */
export type Container = { readonly kind: "quote" } | { readonly kind: "item"; readonly indent: number };

/** Where the reading of a line stands; indentation counts in columns, a tab reaching to the next multiple of four. */
export class LineCursor {
  /** Index in the line's text. */
  at = 0;
  /** The column of the character at `at`, and the column reached, which can lie within a tab. */
  private columnAt = 0;
  private column = 0;

  constructor(readonly line: Line) {}

  get rest(): string {
    return this.line.text.slice(this.at).trimStart();
  }

  /** Offset in the document of the first character that is no blank. */
  get start(): number {
    return this.line.end - this.rest.length;
  }

  get isBlank(): boolean {
    return this.rest === "";
  }

  get indentation(): number {
    let column = this.columnAt;
    for (let i = this.at; i < this.line.text.length; i++) {
      const character = this.line.text[i];
      if (character !== " " && character !== "\t") break;
      column = afterBlank(column, character);
    }
    return Math.max(0, column - this.column);
  }

  /** Goes past blanks, by that many columns at most. */
  skipColumns(count: number): void {
    const target = this.column + count;
    for (let character = this.line.text[this.at]; character === " " || character === "\t"; character = this.line.text[this.at]) {
      const after = afterBlank(this.columnAt, character);
      if (after > target) break;
      this.columnAt = after;
      this.at++;
    }
    this.column = this.columnAt < target && this.line.text[this.at] === "\t" ? target : this.columnAt;
  }

  /** Goes past the blanks here and that many characters behind them. */
  skipMark(length: number): void {
    this.skipColumns(this.indentation);
    this.at += length;
    this.columnAt += length;
    this.column = this.columnAt;
  }
}

function afterBlank(column: number, character: string): number {
  return character === "\t" ? column - (column % 4) + 4 : column + 1;
}

/** Goes past what keeps a line in a container; false when the line has left it. */
export function staysIn(container: Container, cursor: LineCursor): boolean {
  if (container.kind === "quote") return openQuote(cursor);
  if (!cursor.isBlank && cursor.indentation < container.indent) return false;
  cursor.skipColumns(container.indent);
  return true;
}

/** Goes past the mark of a quote, if one is here. */
export function openQuote(cursor: LineCursor): boolean {
  if (cursor.indentation > 3 || !cursor.rest.startsWith(">")) return false;
  cursor.skipMark(1);
  cursor.skipColumns(1);
  return true;
}

const marker = /^(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/;
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** A line of dashes, stars or underscores. */
export function isRule(text: string): boolean {
  return rule.test(text);
}

/**
 * Goes past the mark of a list item, if one is here.
 * @param interrupts whether it stands in a paragraph, which only an item with text, bulleted or numbered 1, can end
 */
export function openItem(cursor: LineCursor, interrupts: boolean): Container | undefined {
  const { indentation, rest } = cursor;
  const found = indentation > 3 || isRule(rest) ? null : marker.exec(rest);
  if (!found) return undefined;
  const isEmpty = rest.slice(found[0].length).trim() === "";
  if (interrupts && (isEmpty || (found[1] !== undefined && Number(found[1]) !== 1))) return undefined;
  cursor.skipMark(found[0].length);
  const space = isEmpty || cursor.indentation > 4 ? 1 : cursor.indentation;
  cursor.skipColumns(space);
  return { kind: "item", indent: indentation + found[0].length + space };
}
