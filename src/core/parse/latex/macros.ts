import type { Span } from "../../result";
import { parseLimits, type Macro } from "../types";
import { Refusal } from "./token";

/** A formula with its macros put in, and where it comes from. */
export interface Expanded {
  readonly text: string;
  /** Set where there was no macro to put in, so that all places are those of the source. */
  readonly isSource: boolean;
  /** The place in the source that a place in the text came from; what a macro brought with it stands where the macro is used. */
  readonly placeOf: (span: Span) => Span;
}

/** A text under way, with the place in the source that each character came from. */
interface Piece {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Macros within macros deeper than this, or more of them, are taken to go on without end. */
const limits = { depth: 60, uses: 5_000 } as const;

const nothing: Piece = { text: "", starts: [], ends: [] };
const command = /\\(?:[A-Za-z]+|[^A-Za-z])/g;

/**
 * Puts user macros in their places, before anything is read: what they bring may be half of a command. As in TeX, arguments
 * are a group or one character, #1 to #9 stand for them, and a macro may use others.
 * Throws a Refusal for a macro that lacks an argument, or that goes on without end.
 */
export function expandMacros(source: string, macros: ReadonlyMap<string, Macro> = new Map()): Expanded {
  const used = macros.size > 0 && (source.match(command)?.some((written) => macros.has(written.slice(1))) ?? false);
  if (!used) return { text: source, isSource: true, placeOf: (span) => span };
  const starts = Array.from({ length: source.length }, (_, i) => i);
  const piece = new Expander(macros).expand({ text: source, starts, ends: starts.map((start) => start + 1) }, 0);
  return { text: piece.text, isSource: false, placeOf: (span) => placeIn(piece, span, source.length) };
}

function placeIn({ starts, ends }: Piece, span: Span, length: number): Span {
  if (span.end <= span.start) {
    const at = starts[span.start] ?? ends.at(-1) ?? length;
    return { start: at, end: at };
  }
  let [start, end] = [length, 0];
  for (let i = span.start; i < span.end; i++) [start, end] = [Math.min(start, starts[i] ?? length), Math.max(end, ends[i] ?? 0)];
  return { start: Math.min(start, end), end };
}

class Expander {
  private uses = 0;
  private written = 0;

  constructor(private readonly macros: ReadonlyMap<string, Macro>) {}

  /** The piece with all macros in it put in their places, those that they bring among them. */
  expand(piece: Piece, depth: number): Piece {
    const parts: Piece[] = [];
    let from = 0;
    for (const found of piece.text.matchAll(command)) {
      const macro = found.index < from ? undefined : this.macros.get(found[0].slice(1));
      if (!macro) continue;
      const { args, end } = argumentsOf(piece, found.index, found[0], macro);
      const use: Span = { start: piece.starts[found.index] ?? 0, end: piece.ends[end - 1] ?? 0 };
      if (++this.uses > limits.uses || depth >= limits.depth) throw endless(found[0], use);
      const body = filled(macro, args, use);
      this.written += body.text.length;
      if (this.written > parseLimits.length) throw endless(found[0], use);
      parts.push(slice(piece, from, found.index), this.expand(body, depth + 1));
      from = end;
    }
    return joined([...parts, slice(piece, from, piece.text.length)]);
  }
}

function endless(written: string, span: Span): Refusal {
  return new Refusal(`The macro ${written} brings too much into this formula, or itself again and again.`, span);
}

/** The body of a macro with its arguments in it. */
function filled(macro: Macro, args: readonly Piece[], use: Span): Piece {
  const parts = macro.body.split(/(#\d|##)/).map((part): Piece => {
    if (/^#\d$/.test(part)) return args[Number(part.charAt(1)) - 1] ?? nothing;
    const text = part === "##" ? "#" : part;
    return at(text, use);
  });
  return joined(parts);
}

function at(text: string, { start, end }: Span): Piece {
  return { text, starts: new Array<number>(text.length).fill(start), ends: new Array<number>(text.length).fill(end) };
}

/** Reads what a macro is given: groups, single characters or commands, and the first in [..] where it may be left out. */
function argumentsOf(piece: Piece, start: number, written: string, macro: Macro): { args: Piece[]; end: number } {
  const args: Piece[] = [];
  let end = start + written.length;
  const { text } = piece;
  if (macro.optional !== undefined) {
    const opened = pastSpace(text, end);
    const close = text.charAt(opened) === "[" ? closingOf(text, opened, "]") : undefined;
    args.push(close === undefined ? at(macro.optional, { start: piece.starts[start] ?? 0, end: piece.ends[end - 1] ?? 0 }) : slice(piece, opened + 1, close));
    if (close !== undefined) end = close + 1;
  }
  while (args.length < macro.parameters) {
    const from = pastSpace(text, end);
    const close = text.charAt(from) === "{" ? closingOf(text, from, "}") : undefined;
    const single = close === undefined ? /^(?:\\(?:[A-Za-z]+|.)|[^{}&])/su.exec(text.slice(from, from + 60))?.[0] : undefined;
    if (close === undefined && single === undefined) {
      throw new Refusal(`The macro ${written} takes ${macro.parameters} argument${macro.parameters === 1 ? "" : "s"}.`, { start: piece.starts[start] ?? 0, end: piece.ends[start + written.length - 1] ?? 0 });
    }
    args.push(close === undefined ? slice(piece, from, from + (single?.length ?? 0)) : slice(piece, from + 1, close));
    end = close === undefined ? from + (single?.length ?? 0) : close + 1;
  }
  return { args, end };
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

/** Where the group or the [..] that opens at `open` is closed, outside of groups within it. */
function closingOf(text: string, open: number, closer: "}" | "]"): number | undefined {
  let depth = 0;
  for (let i = open + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === "\\") i++;
    else if (char === closer && depth === 0) return i;
    else if (char === "{") depth++;
    else if (char === "}") depth--;
  }
  return undefined;
}

function slice({ text, starts, ends }: Piece, from: number, to: number): Piece {
  return { text: text.slice(from, to), starts: starts.slice(from, to), ends: ends.slice(from, to) };
}

/** The pieces one behind the other. Where letters of two meet, a mark without width keeps them apart, as they are for TeX. */
function joined(pieces: readonly Piece[]): Piece {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = "";
  for (const piece of pieces) {
    if (piece.text === "") continue;
    if (/[A-Za-z]$/.test(last) && /^[A-Za-z0-9]/.test(piece.text)) {
      text.push("\u200b");
      starts.push(piece.starts[0] ?? 0);
      ends.push(piece.starts[0] ?? 0);
    }
    last = piece.text;
    text.push(piece.text);
    // One by one: an argument list of this length could overflow the stack.
    for (const start of piece.starts) starts.push(start);
    for (const end of piece.ends) ends.push(end);
  }
  return { text: text.join(""), starts, ends };
}
