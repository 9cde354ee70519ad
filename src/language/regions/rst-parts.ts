import type { Span } from "../../core";
import { linesOf, type Line } from "./lines";
import type { Delimited } from "./region";

/** What a text in reStructuredText consists of, as far as mathematics can be in it. */
export interface RstParts {
  readonly directives: readonly Delimited[];
  /** Running text. */
  readonly paragraphs: readonly Span[];
  /** Options of math directives, which are no mathematics. */
  readonly options: readonly Span[];
  /** Whether text between single backquotes is mathematics. */
  readonly defaultRole: boolean;
}

const directive = /^\.\.[ \t]+(?:\|[^|]+\|[ \t]+)?([a-zA-Z][\w:.+-]*)::(?=\s|$)/;
/** Directives whose content is not text. */
const ofCode = /^(?:code|code-block|sourcecode|literalinclude|parsed-literal|highlight|ipython|doctest|testcode|testoutput|testsetup|raw|plot|prompt|graphviz|digraph|mermaid|productionlist|jupyter-execute|program-output|tabularcolumns|index|include)$/;
/** A comment: what begins with dots and is no directive, target, footnote or citation. */
const comment = /^\.\.(?=\s|$)(?![ \t]+(?:_|\[|\|[^|]+\|))/;

/** Splits a part of a text; literal blocks, code and comments are left out. */
export function partsOfRst(text: string, within: Span): RstParts {
  return new PartReader(text, within).read();
}

class PartReader {
  private readonly lines: readonly Line[];
  private readonly directives: Delimited[] = [];
  private readonly paragraphs: Span[] = [];
  private readonly options: Span[] = [];
  private defaultRole = false;

  constructor(private readonly text: string, { start, end }: Span) {
    this.lines = linesOf(text.slice(start, end)).map((line) => ({ text: line.text, start: line.start + start, end: line.end + start }));
  }

  read(): RstParts {
    for (let i = 0; i < this.lines.length;) i = this.readFrom(i);
    const { directives, paragraphs, options, defaultRole } = this;
    return { directives, paragraphs, options, defaultRole };
  }

  /** Reads what begins on a line; the number of the line behind it. */
  private readFrom(i: number): number {
    const rest = this.restOf(i);
    if (rest === "") return i + 1;
    const name = directive.exec(rest)?.[1]?.toLowerCase();
    if (name === "math") return this.readMath(i);
    if (name === "default-role") this.defaultRole = /::[ \t]*math[ \t]*$/.test(rest);
    if (name === undefined ? comment.test(rest) : ofCode.test(name)) return this.behindIndented(i);
    if (rest.startsWith(">>>")) return this.behindParagraph(i);
    return this.readParagraph(i, name !== undefined);
  }

  private restOf(i: number): string {
    return this.lines[i]?.text.trim() ?? "";
  }

  private indentOf(i: number): number {
    return /^[ \t]*/.exec(this.lines[i]?.text ?? "")?.[0].length ?? 0;
  }

  /** Behind the lines that are blank or indented more than line `i`; a comment of two dots before a blank line has none. */
  private behindIndented(i: number): number {
    if (this.restOf(i) === ".." && this.restOf(i + 1) === "") return i + 1;
    const indent = this.indentOf(i);
    let next = i + 1;
    while (next < this.lines.length && (this.restOf(next) === "" || this.indentOf(next) > indent)) next++;
    return next;
  }

  private behindParagraph(i: number): number {
    let next = i + 1;
    while (this.restOf(next) !== "") next++;
    return next;
  }

  /** `.. math::` with its formulas, which may begin on the same line, and options before them. */
  private readMath(i: number): number {
    const first = this.lines[i];
    const next = this.behindIndented(i);
    let last = next - 1;
    while (last > i && this.restOf(last) === "") last--;
    if (!first) return next;
    const start = first.start + this.indentOf(i);
    for (let line = i + 1; line <= last && isOption(this.restOf(line)); line++) this.options.push(spanOf(this.lines[line]));
    const open = this.text.slice(start, start + first.text.trimStart().indexOf("::") + 2);
    this.directives.push({ outer: { start, end: this.lines[last]?.end ?? first.end }, open, close: "", display: true });
    return next;
  }

  /** Text to the next blank line or directive; a literal block behind it is left out, and so are the options of a directive. */
  private readParagraph(i: number, isDirective: boolean): number {
    let next = i + 1;
    if (isDirective && isOption(this.restOf(next))) {
      this.paragraphs.push(spanOf(this.lines[i]));
      while (isOption(this.restOf(next))) next++;
      return next;
    }
    while (this.restOf(next) !== "" && !this.restOf(next).startsWith("..")) next++;
    this.paragraphs.push({ start: spanOf(this.lines[i]).start, end: spanOf(this.lines[next - 1]).end });
    if (!this.restOf(next - 1).endsWith("::") || isDirective) return next;
    const indent = Math.min(...Array.from({ length: next - i }, (_, k) => this.indentOf(i + k)));
    while (next < this.lines.length && (this.restOf(next) === "" || this.indentOf(next) > indent)) next++;
    return next;
  }
}

function isOption(text: string): boolean {
  return /^:[\w-]+:(?!`)/.test(text);
}

function spanOf(line: Line | undefined): Span {
  return { start: line?.start ?? 0, end: line?.end ?? 0 };
}
