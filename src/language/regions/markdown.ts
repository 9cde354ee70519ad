import { ForwardSearch } from "./forward-search";
import { inlineRegions } from "./inline";
import { linesOf, type Line } from "./lines";
import { regionBetween, type Region } from "./region";

/** What a line may start with inside of quotes and list items, before the text that counts. */
const container = /^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;
const listItem = /^(?:[ \t]*>)*[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const fence = /^(`{3,}|~{3,})([^`\n]*)$/;

/**
 * The mathematics of a Markdown document in order: `$..$`, `$$..$$`, `\(..\)`, `\[..\]` and math fences,
 * nothing inside of code, comments or front matter.
 */
export function markdownRegions(text: string): Region[] {
  const lines = linesOf(text);
  const search = new ForwardSearch(text);
  const regions: Region[] = [];
  let paragraphStart: number | undefined;
  const endParagraph = (end: number): void => {
    if (paragraphStart !== undefined) regions.push(...inlineRegions(text, { start: paragraphStart, end }, search));
    paragraphStart = undefined;
  };
  let inList = false;
  for (let i = afterFrontMatter(lines); i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    const prefix = container.exec(line.text)?.[0].length ?? 0;
    const rest = line.text.slice(prefix);
    const start = line.start + prefix;
    if (rest.trim() === "") {
      endParagraph(line.start);
      continue;
    }
    if (listItem.test(line.text)) inList = true;
    else if (/^\S/.test(line.text) && paragraphStart === undefined) inList = false;
    if (paragraphStart === undefined && !inList && /^(?: {4}|\t)/.test(line.text)) continue;
    const block = fencedBlock(text, lines, i, rest) ?? displayBlock(text, lines, i, start, rest, search) ?? commentBlock(lines, i, rest);
    if (!block) {
      paragraphStart ??= line.start;
      continue;
    }
    endParagraph(line.start);
    if (block.region) regions.push(block.region);
    i = block.lastLine;
  }
  endParagraph(text.length);
  return regions;
}

interface Block {
  readonly lastLine: number;
  readonly region?: Region | undefined;
}

function afterFrontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== "---") return 0;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text));
  return end < 0 ? 0 : end + 1;
}

/** A fence and what it holds: a formula if it says math, else code. One that never closes holds all the rest. */
function fencedBlock(text: string, lines: readonly Line[], first: number, rest: string): Block | undefined {
  const opening = fence.exec(rest);
  const marks = opening?.[1];
  const line = lines[first];
  if (!opening || !marks || !line) return undefined;
  for (let i = first + 1; i < lines.length; i++) {
    const candidate = lines[i];
    const closing = candidate && fence.exec(candidate.text.replace(/^(?:[ \t]*>)*[ \t]*/, "").trimEnd());
    if (!candidate || !closing?.[1]?.startsWith(marks) || closing[2] !== "") continue;
    if (opening[2]?.trim().toLowerCase() !== "math") return { lastLine: i };
    const openEnd = line.end;
    const outerStart = line.start + line.text.length - rest.length;
    const outer = { start: outerStart, end: candidate.start + candidate.text.trimEnd().length };
    return { lastLine: i, region: regionBetween(text, outer, text.slice(outerStart, openEnd), closing[0], true) };
  }
  return { lastLine: lines.length - 1 };
}

/** `$$` at the start of a line, to the next `$$`; not when the line has text after a second `$$`: that is running text. */
function displayBlock(text: string, lines: readonly Line[], first: number, start: number, rest: string, search: ForwardSearch): Block | undefined {
  if (!rest.startsWith("$$") || rest.startsWith("$$$")) return undefined;
  const sameLine = rest.indexOf("$$", 2);
  if (sameLine >= 0) {
    if (rest.slice(sameLine + 2).trim() !== "") return undefined;
    return { lastLine: first, region: regionBetween(text, { start, end: start + sameLine + 2 }, "$$", "$$", true) };
  }
  const closing = search.find("$$", start + 2);
  if (closing === undefined) return undefined;
  let last = first;
  while ((lines[last]?.end ?? Infinity) < closing) last++;
  return { lastLine: last, region: regionBetween(text, { start, end: closing + 2 }, "$$", "$$", true) };
}

function commentBlock(lines: readonly Line[], first: number, rest: string): Block | undefined {
  if (!rest.startsWith("<!--")) return undefined;
  for (let i = first; i < lines.length; i++) if (lines[i]?.text.includes("-->")) return { lastLine: i };
  return { lastLine: lines.length - 1 };
}
