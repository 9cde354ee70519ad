import { linesOf, type Line } from "../regions/lines";
import type { Heading, Layout } from "./types";

/** Lines that end a paragraph: blank, or blank but for the mark of a quote. */
const blank = /^[>\s]*$/;

/** Words that tie a paragraph to the one before: "where \sigma(z) = ...". */
const continues = /^[>\s]*(?:where|with)\b/i;

/** Levels of headings that are none by their mark: a line in bold, the title of a box. */
const lowestLevel = 7;

const latexLevels: readonly string[] = ["part", "chapter", "section", "subsection", "subsubsection", "paragraph"];
const latexHeading = /^\s*\\(part|chapter|section|subsection|subsubsection|paragraph)\*?\s*[[{]/;

/** Where paragraphs begin and headings stand, by the customs of Markdown, LaTeX and reStructuredText. Linear in the text. */
export function layoutOf(text: string, languageId: string): Layout {
  const lines = linesOf(text);
  return { paragraphs: paragraphsOf(lines), headings: headingsOf(lines, languageId) };
}

function paragraphsOf(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  let inside = false;
  for (const { text, start } of lines) {
    const isBlank = blank.test(text);
    if (!isBlank && !inside && !(starts.length > 0 && continues.test(text))) starts.push(start);
    inside = !isBlank;
  }
  return starts;
}

function headingsOf(lines: readonly Line[], languageId: string): Heading[] {
  const headings: Heading[] = [];
  const underlines: string[] = [];
  let fence: string | undefined;
  lines.forEach((line, i) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line.text)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined;
    if (fence !== undefined) return;
    const level = languageId === "latex" || languageId === "tex" ? latexLevel(line.text) : markedLevel(line.text) ?? underlinedLevel(lines, i, underlines);
    if (level !== undefined) headings.push({ offset: line.start, level });
  });
  return headings;
}

function latexLevel(line: string): number | undefined {
  const name = latexHeading.exec(line)?.[1];
  return name === undefined ? undefined : latexLevels.indexOf(name) + 1;
}

function markedLevel(line: string): number | undefined {
  const marks = /^(#{1,6})\s/.exec(line)?.[1];
  if (marks !== undefined) return marks.length;
  return /^\s*(?:\*\*[^*]+\*\*[:.]?|(?:!!!|\?\?\?|:::)\s*\S.*)\s*$/.test(line) ? lowestLevel : undefined;
}

/** A title with a line of one and the same mark below it; which mark is which level is told by the order in which they come. */
function underlinedLevel(lines: readonly Line[], i: number, underlines: string[]): number | undefined {
  const [title, below] = [lines[i]?.text ?? "", lines[i + 1]?.text ?? ""];
  const mark = /^([=\-~^"*+#])\1{2,}\s*$/.exec(below)?.[1];
  if (mark === undefined || !/^\S/.test(title) || /^(?:[-*+|$>]|\d+[.)])\s?/.test(title) || below.trimEnd().length < Math.min(3, title.trimEnd().length)) return undefined;
  if (!underlines.includes(mark)) underlines.push(mark);
  return underlines.indexOf(mark) + 1;
}

/** The number of the paragraph that an offset stands in. */
export function paragraphAt({ paragraphs }: Layout, offset: number): number {
  return countUpTo(paragraphs, offset, (start) => start) - 1;
}

/**
 * Whether what stands at `earlier` holds at `offset`: no heading between them, save those that only divide the section of
 * `earlier` further.
 */
export function sharesSection({ headings }: Layout, earlier: number, offset: number): boolean {
  const from = countUpTo(headings, earlier, (heading) => heading.offset);
  const to = countUpTo(headings, offset, (heading) => heading.offset);
  const level = headings[from - 1]?.level ?? 0;
  return headings.slice(from, to).every((heading) => heading.level > level);
}

/** How many of a list in order stand at or before an offset. */
function countUpTo<T>(list: readonly T[], offset: number, place: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && place(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
