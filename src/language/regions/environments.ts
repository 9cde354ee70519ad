import type { Span } from "../../core";
import type { Delimited } from "./region";

/** Environments that stand for themselves in text that is not LaTeX: previews set them without dollars around them. */
const bare = /\\begin\s*\{(align|equation|gather|alignat|multline|eqnarray|flalign|aligned|gathered|alignedat|split|cases|displaymath|math|array|[pbvBV]?matrix)(\*?)\}/y;
const marks = /\\(begin|end)\s*\{[^{}]*\}/g;

/** Which \end belongs to each \begin of a text, found in one pass when first asked for. */
export class EnvironmentPairs {
  private ends: ReadonlyMap<number, Span> | undefined;

  constructor(private readonly text: string) {}

  /** The \end that belongs to the \begin at an offset. */
  endOf(begin: number): Span | undefined {
    this.ends ??= this.pair();
    return this.ends.get(begin);
  }

  private pair(): ReadonlyMap<number, Span> {
    const ends = new Map<number, Span>();
    const open: number[] = [];
    for (const mark of this.text.matchAll(marks)) {
      if (mark[1] === "begin") open.push(mark.index);
      else {
        const begin = open.pop();
        if (begin !== undefined) ends.set(begin, { start: mark.index, end: mark.index + mark[0].length });
      }
    }
    return ends;
  }
}

/** An environment of mathematics that begins at `at`, up to the \end that belongs to it; undefined when there is none within the span. */
export function bareEnvironmentAt(text: string, at: number, end: number, pairs: EnvironmentPairs): Delimited | undefined {
  bare.lastIndex = at;
  const begin = bare.exec(text);
  if (!begin) return undefined;
  const close = pairs.endOf(at);
  if (!close || close.end > end) return undefined;
  const [found, name = "", star = ""] = begin;
  const outer = { start: at, end: close.end };
  // What is part of something larger elsewhere is a formula as a whole; its own \begin says how it is read.
  if (!displays.has(name)) return { outer, open: "", close: "", display: true };
  const written = text.slice(close.start, close.end);
  const open = found + (name === "alignat" ? /^\s*\{\d+\}/.exec(text.slice(at + found.length, at + found.length + 20))?.[0] ?? "" : "");
  return written.endsWith(`{${name}${star}}`) ? { outer, open, close: written, display: true } : undefined;
}

const displays: ReadonlySet<string> = new Set(["align", "equation", "gather", "alignat", "multline", "eqnarray", "flalign", "displaymath", "math"]);
