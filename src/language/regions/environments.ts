import type { Span } from "../../core";
import type { Delimited } from "./region";

/** Environments that stand for themselves in text that is not LaTeX: previews set them without dollars around them. */
const bare = /\\begin\s*\{(align|equation|gather|alignat|multline|eqnarray|flalign|aligned|gathered|alignedat|split|cases|displaymath|math|array|[pbvBV]?matrix)(\*?)\}/y;
const ends = /\\(begin|end)\s*\{([^{}]*)\}/g;

/** An environment of mathematics that begins at `at`, up to the \end that belongs to it; undefined when there is none within the span. */
export function bareEnvironmentAt(text: string, at: number, end: number): Delimited | undefined {
  bare.lastIndex = at;
  const begin = bare.exec(text);
  if (!begin) return undefined;
  const close = matchingEnd(text, { start: at, end });
  if (!close) return undefined;
  const [found, name = "", star = ""] = begin;
  const outer = { start: at, end: close.end };
  // What is part of something larger elsewhere is a formula as a whole; its own \begin says how it is read.
  if (!displays.has(name)) return { outer, open: "", close: "", display: true };
  const written = text.slice(close.start, close.end);
  const open = found + (name === "alignat" ? /^\s*\{\d+\}/.exec(text.slice(at + found.length, at + found.length + 20))?.[0] ?? "" : "");
  return written.endsWith(`{${name}${star}}`) ? { outer, open, close: written, display: true } : undefined;
}

const displays: ReadonlySet<string> = new Set(["align", "equation", "gather", "alignat", "multline", "eqnarray", "flalign", "displaymath", "math"]);

function matchingEnd(text: string, within: Span): Span | undefined {
  const scanner = new RegExp(ends);
  scanner.lastIndex = within.start;
  let depth = 0;
  for (let mark = scanner.exec(text); mark && scanner.lastIndex <= within.end; mark = scanner.exec(text)) {
    depth += mark[1] === "begin" ? 1 : -1;
    if (depth === 0) return { start: mark.index, end: scanner.lastIndex };
  }
  return undefined;
}
