import type { Delimited } from "../region";
import type { OpenLines, Taken } from "./blocks";
import type { LineCursor } from "./containers";

const opening = /^(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
const closing = /^(`{3,}|~{3,})[ \t]*$/;
const ofLatex: ReadonlySet<string> = new Set(["latex", "tex"]);

/** A fence and what it holds: a formula if it says math, LaTeX if it says so, else code. One that never closes holds all the rest. */
export function fencedAt(first: LineCursor, line: number, lines: OpenLines): Taken | undefined {
  const [, marks, info = ""] = opening.exec(first.rest) ?? [];
  if (marks === undefined) return undefined;
  let last = line;
  for (let content = lines.contentOf(last + 1); content; content = lines.contentOf(last + 1)) {
    last++;
    const found = content.indentation > 3 ? undefined : closing.exec(content.rest)?.[1];
    if (!found?.startsWith(marks)) continue;
    const open = lines.text.slice(first.start, first.line.end);
    const fence: Delimited = { outer: { start: first.start, end: content.start + found.length }, open, close: found, display: true };
    return { blocks: blocksIn(fence, info.trim().toLowerCase()), lastLine: last };
  }
  return { blocks: [], lastLine: last };
}

function blocksIn(fence: Delimited, info: string): Taken["blocks"] {
  if (info === "math") return [{ kind: "mathematics", delimited: fence }];
  const span = { start: fence.outer.start + fence.open.length, end: fence.outer.end - fence.close.length };
  return ofLatex.has(info) ? [{ kind: "latex", span, fence }] : [];
}
