import type { ForwardSearch } from "./forward-search";
import type { Delimited } from "./region";

const pairs = [["\\\\(", "\\\\)", false], ["\\\\[", "\\\\]", true], ["\\(", "\\)", false], ["\\[", "\\]", true]] as const;

/** `\(...\)` or `\[...\]` that opens at `at`, also with the backslash doubled. */
export function bracketsAt(text: string, at: number, end: number, search: ForwardSearch): Delimited | undefined {
  for (const [open, close, display] of pairs) {
    if (!text.startsWith(open, at)) continue;
    const closing = search.find(close, at + open.length, end);
    if (closing !== undefined) return { outer: { start: at, end: closing + close.length }, open, close, display };
  }
  return undefined;
}
