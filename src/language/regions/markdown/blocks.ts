import type { Span } from "../../../core";
import type { Substitute } from "../blank";
import { EnvironmentPairs } from "../environments";
import { linesOf, type Line } from "../lines";
import type { Delimited } from "../region";
import { isRule, LineCursor, openItem, openQuote, staysIn, type Container } from "./containers";
import { displayAt, environmentAt } from "./displays";
import { fencedAt } from "./fences";
import { htmlBlockAt } from "./html";
import { startsBlock } from "./starts";
import { tableAt } from "./tables";

/** A part of a document that is looked at by itself. */
export type Block =
  /** Running text: a paragraph, a heading, a cell of a table. */
  | { readonly kind: "text"; readonly span: Span }
  /** LaTeX source between fences. */
  | { readonly kind: "latex"; readonly span: Span; readonly fence: Delimited }
  | { readonly kind: "mathematics"; readonly delimited: Delimited };

/** What the marks around a document's text are, and what they leave. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** What the marks of quotes, lists and tables are read as: they are no part of the text. */
  readonly marks: readonly Substitute[];
}

/** Splits a document into its blocks, as CommonMark (section 4 and 5) and the preview's mathematics do. Code and HTML are left out. */
export function blocksOf(text: string): Blocks {
  return new BlockReader(text).read();
}

/** What a block of several lines took. */
export interface Taken {
  readonly blocks: readonly Block[];
  readonly lastLine: number;
  readonly marks?: readonly Substitute[];
  /** Where text goes on, on the last line. */
  readonly rest?: number;
}

/** The lines of the open containers, for blocks that take several. */
export interface OpenLines {
  readonly text: string;
  readonly inParagraph: boolean;
  readonly environments: EnvironmentPairs;
  /** The last line for which it is known that a delimiter does not close up to there. */
  readonly unclosed: Map<string, number>;
  /** What is left of a line behind the marks of the containers; undefined when it has left them, and past the last line. */
  contentOf(line: number): LineCursor | undefined;
}

/** A block that begins on a line, if it is of this kind. */
export type BlockAt = (first: LineCursor, line: number, lines: OpenLines) => Taken | undefined;

const kinds: readonly BlockAt[] = [tableAt, fencedAt, displayAt, environmentAt, htmlAt];

class BlockReader implements OpenLines {
  readonly environments: EnvironmentPairs;
  readonly unclosed = new Map<string, number>();
  private readonly lines: readonly Line[];
  private readonly blocks: Block[] = [];
  private readonly marks = new Map<number, Substitute>();
  private containers: Container[] = [];
  private paragraphStart: number | undefined;

  constructor(readonly text: string) {
    this.lines = linesOf(text);
    this.environments = new EnvironmentPairs(text);
  }

  get inParagraph(): boolean {
    return this.paragraphStart !== undefined;
  }

  read(): Blocks {
    for (let i = afterFrontMatter(this.lines); i < this.lines.length; i = this.readLine(i) + 1);
    this.endParagraph(this.text.length);
    return { blocks: this.blocks, marks: [...this.marks.values()].sort((a, b) => a.start - b.start) };
  }

  contentOf(line: number): LineCursor | undefined {
    const cursor = this.cursorOf(line);
    if (!cursor || !this.containers.every((container) => staysIn(container, cursor))) return undefined;
    this.rememberPrefix(cursor);
    return cursor;
  }

  private cursorOf(line: number): LineCursor | undefined {
    const found = this.lines[line];
    return found && new LineCursor(found);
  }

  private rememberPrefix({ at, line: { start } }: LineCursor): void {
    if (at > 0) this.marks.set(start, { start, end: start + at, text: " ".repeat(at) });
  }

  /** Reads a line, and those that belong to a block which begins on it; the last of them. */
  private readLine(i: number): number {
    const cursor = this.cursorOf(i);
    if (!cursor) return i;
    const left = this.containers.findIndex((container) => !staysIn(container, cursor));
    const kept = left < 0 ? this.containers.length : left;
    if (left >= 0 && this.isLazy(cursor)) return i;
    if (left >= 0) this.endParagraph(cursor.line.start);
    this.containers = this.containers.slice(0, kept);
    this.openContainers(cursor);
    this.rememberPrefix(cursor);
    return this.readLeaf(cursor, i);
  }

  /** Whether a line that has left a container goes on with the paragraph in it. */
  private isLazy(cursor: LineCursor): boolean {
    return this.inParagraph && !cursor.isBlank && !startsBlock(cursor);
  }

  private openContainers(cursor: LineCursor): void {
    for (;;) {
      const container: Container | undefined = openQuote(cursor) ? { kind: "quote" } : openItem(cursor, this.inParagraph);
      if (!container) return;
      this.endParagraph(cursor.line.start);
      this.containers.push(container);
    }
  }

  private readLeaf(cursor: LineCursor, i: number): number {
    if (cursor.isBlank) {
      this.endParagraph(cursor.line.start);
      return i;
    }
    if (cursor.indentation > 3) return i;
    for (const kind of kinds) {
      const taken = kind(cursor, i, this);
      if (!taken) continue;
      this.endParagraph(cursor.line.start);
      this.blocks.push(...taken.blocks);
      for (const mark of taken.marks ?? []) this.marks.set(mark.start, mark);
      this.paragraphStart = taken.rest;
      return taken.lastLine;
    }
    this.readText(cursor);
    return i;
  }

  private readText({ rest, start, line }: LineCursor): void {
    if (isRule(rest) || (this.inParagraph && /^(?:=+|-+)[ \t]*$/.test(rest))) return this.endParagraph(line.start);
    if (/^#{1,6}(?:[ \t]|$)/.test(rest)) {
      this.endParagraph(line.start);
      this.blocks.push({ kind: "text", span: { start, end: line.end } });
    } else this.paragraphStart ??= start;
  }

  private endParagraph(end: number): void {
    if (this.paragraphStart !== undefined) this.blocks.push({ kind: "text", span: { start: this.paragraphStart, end } });
    this.paragraphStart = undefined;
  }
}

function afterFrontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== "---") return 0;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text));
  return end < 0 ? 0 : end + 1;
}

function htmlAt(first: LineCursor, line: number, lines: OpenLines): Taken | undefined {
  const kind = htmlBlockAt(first.rest, lines.inParagraph);
  if (!kind) return undefined;
  let last = line;
  for (let content: LineCursor | undefined = first; content; content = lines.contentOf(++last)) {
    if (kind.end ? kind.end.test(content.rest) : content.isBlank) return { blocks: [], lastLine: kind.end ? last : last - 1 };
  }
  return { blocks: [], lastLine: last - 1 };
}
