import { bareEnvironmentAt } from "../environments";
import type { OpenLines, Taken } from "./blocks";
import type { LineCursor } from "./containers";

/** `$$` or `\[` at the start of a line, to the line that closes it. A line with text after a second `$$` is running text. */
export function displayAt(first: LineCursor, line: number, lines: OpenLines): Taken | undefined {
  const { rest, start } = first;
  const open = /^(?:\$\$(?!\$)|\\\[)/.exec(rest)?.[0];
  if (open === undefined) return undefined;
  const close = open === "$$" ? "$$" : "\\]";
  const sameLine = rest.indexOf(close, 2);
  if (sameLine >= 0) return sameLine > 2 && rest.slice(sameLine + 2).trim() === "" ? displayTo(start, open, close, start + sameLine + 2, line) : undefined;
  if ((lines.unclosed.get(close) ?? -1) > line) return undefined;
  let i = line + 1;
  for (let content = lines.contentOf(i); content; content = lines.contentOf(++i)) {
    const closing = content.rest.indexOf(close);
    const end = content.start + closing + 2;
    if (closing >= 0) return { ...displayTo(start, open, close, end, i), rest: content.line.end > end ? end : undefined };
    if (open !== "$$" && content.isBlank) break;
  }
  lines.unclosed.set(close, i);
  return undefined;
}

function displayTo(start: number, open: string, close: string, end: number, lastLine: number): Taken {
  return { blocks: [{ kind: "mathematics", delimited: { outer: { start, end }, open, close, display: true } }], lastLine };
}

/** An environment at the start of a paragraph, which may have blank lines in it. */
export function environmentAt(first: LineCursor, line: number, lines: OpenLines): Taken | undefined {
  if (lines.inParagraph || !first.rest.startsWith("\\begin")) return undefined;
  const delimited = bareEnvironmentAt(lines.text, first.start, lines.text.length, lines.environments);
  if (!delimited) return undefined;
  const { end } = delimited.outer;
  let last = line;
  for (let content: LineCursor | undefined = first; content; content = lines.contentOf(++last)) {
    if (end <= content.line.end) return { blocks: [{ kind: "mathematics", delimited }], lastLine: last, rest: end < content.line.end ? end : undefined };
  }
  return undefined;
}
