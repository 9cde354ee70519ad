import type { Region } from "../regions";
import { linesOf } from "../regions/lines";
import type { Heading, SaidAround } from "./types";

/** Longest stretch of text before and behind a formula that is looked at. */
const reach = 300;

/** Ends of sentences before a formula: the mark of an option, "(a)" or "a.", goes on with its question. */
const sentenceEnd = /(?<!\n\s*[a-eA-E])[.!]\s|\n\s*\n(?!\s*$|[-*+\s]*(?:\[[ x]?\]|\(?[a-eA-E][).])\s)/;

/** The words around the formula of a region: those of its sentence, without other formulas, and the heading that it stands under. */
export function saidAround(text: string, regions: readonly Region[], i: number, headings: readonly Heading[]): SaidAround {
  const { start, end } = regions[i]?.outer ?? { start: 0, end: 0 };
  const before = withoutFormulas(text, regions, i, Math.max(0, start - reach), start);
  const behind = text.slice(end, Math.min(regions[i + 1]?.outer.start ?? Infinity, end + reach));
  const under = headings.filter(({ offset }) => offset <= start).at(-1);
  return {
    // A display goes on with the sentence of the paragraph before it, unless that is at its end.
    before: before.replace(/([^.!?\s][ \t]*)\n\s*\n\s*$/, "$1\n").split(sentenceEnd).at(-1) ?? "",
    behind: behind.split(/(?<=[.!?])(?:\s|$)|\n[ \t]*\n(?=[\s\S]*\S)/)[0] ?? "",
    heading: under ? linesOf(text.slice(under.offset, under.offset + reach))[0]?.text ?? "" : "",
  };
}

function withoutFormulas(text: string, regions: readonly Region[], i: number, from: number, to: number): string {
  let [result, at] = ["", to];
  for (let k = i - 1; k >= 0 && at > from; k--) {
    const { start, end } = regions[k]?.outer ?? { start: 0, end: 0 };
    if (end <= from) break;
    // The rows of one display share their outer place.
    if (end > at) continue;
    result = ` ${text.slice(end, at)}${result}`;
    at = start;
  }
  return `${text.slice(Math.min(from, at), at)}${result}`;
}
