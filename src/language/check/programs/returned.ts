import type { Span } from "../../../core";
import type { CodeLanguageName } from "../../code-bindings";

/** A component of what a function returns, by its place in the text of the function. */
export interface ReturnedPart {
  readonly span: Span;
  /** All that is returned. */
  readonly whole: Span;
  readonly text: string;
}

/** Calls that make an array of a list. */
const arrayCall = /^(?:(?:np|numpy|torch|jnp|tf)\.)?(?:array|asarray|tensor|stack|hstack|concatenate|constant)\(\s*/;

/** What a function returns at its end, taken apart where it is a tuple or a list. */
export function returnedParts(source: string, language: CodeLanguageName): ReturnedPart[] {
  const whole = returnedSpan(source, language);
  if (!whole) return [];
  const inner = withoutList(source, whole);
  const parts = splitAtCommas(source, inner);
  return parts.map((span) => ({ span, whole, text: source.slice(span.start, span.end) }));
}

function returnedSpan(source: string, language: CodeLanguageName): Span | undefined {
  const keyword = [...source.matchAll(/(?<![\w.])return\b[ \t]*/g)].at(-1);
  const lambda = language === "python" ? /=\s*lambda\b[^:]*:\s*/.exec(source) : /=>\s*(?!\{)/.exec(source);
  const found = keyword ?? lambda;
  if (!found) return undefined;
  const start = found.index + found[0].length;
  const end = language === "python" ? endOfPython(source, start) : endOfJavascript(source, start);
  return trimmed(source, { start, end });
}

/** To the end of the line, or of the brackets that are open there. */
function endOfPython(source: string, start: number): number {
  let depth = 0;
  for (let i = start; i < source.length; i++) {
    const character = source[i] ?? "";
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (character === "#") return i;
    else if (character === "\n" && depth <= 0) return i;
  }
  return source.length;
}

function endOfJavascript(source: string, start: number): number {
  let depth = 0;
  for (let i = start; i < source.length; i++) {
    const character = source[i] ?? "";
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) {
      if (depth === 0) return i;
      depth--;
    } else if (character === ";" && depth === 0) return i;
  }
  return source.length;
}

/** What stands in the brackets of a list that is returned, in an array made of one, or in the brackets of a tuple. */
function withoutList(source: string, span: Span): Span {
  const text = source.slice(span.start, span.end);
  const call = arrayCall.exec(text);
  if (call && text.endsWith(")")) {
    const list = trimmed(source, { start: span.start + call[0].length, end: span.end - 1 });
    const first = splitAtCommas(source, list)[0];
    return first && /^[[(]/.test(source.slice(first.start, first.end)) ? withoutList(source, first) : span;
  }
  const isList = text.startsWith("[") && closes(text) && text.endsWith("]");
  const isTuple = text.startsWith("(") && closes(text) && text.endsWith(")") && splitAtCommas(source, { start: span.start + 1, end: span.end - 1 }).length > 1;
  return isList || isTuple ? trimmed(source, { start: span.start + 1, end: span.end - 1 }) : span;
}

/** Whether the bracket that opens a text closes at its end. */
function closes(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if ("([{".includes(text[i] ?? "")) depth++;
    else if (")]}".includes(text[i] ?? "")) depth--;
    if (depth === 0) return i === text.length - 1;
  }
  return false;
}

function splitAtCommas(source: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let [depth, from] = [0, start];
  for (let i = start; i <= end; i++) {
    const character = i < end ? source[i] ?? "" : ",";
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (character === "," && (depth === 0 || i === end)) {
      const part = trimmed(source, { start: from, end: i });
      if (part.end > part.start) parts.push(part);
      from = i + 1;
    }
  }
  return parts;
}

function trimmed(source: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(source[from] ?? "")) from++;
  while (to > from && /\s/.test(source[to - 1] ?? "")) to--;
  return { start: from, end: to };
}
