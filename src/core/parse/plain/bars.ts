import { refuse } from "../reading";
import type { Normalized } from "./normalize";

const closer: Readonly<Record<string, string>> = { "(": ")", "[": "]" };

/**
 * Writes |x| as abs(x), for mathjs has no such bars. A bar behind an operand closes the one that is open, and opens behind an
 * operator or bracket. Stops reading where a bar could as well do the other, as in |a|b|c|, and where one has no partner.
 */
export function withAbsoluteValues(source: Normalized): Normalized {
  const { text } = source;
  if (!text.includes("|")) return source;
  const open: string[] = [];
  const offsets: number[] = [];
  let written = "";
  const put = (piece: string, i: number): void => {
    written += piece;
    offsets.push(...Array.from(piece, () => source.offsets[i] ?? 0));
  };
  const last = text.lastIndexOf("|");
  let isOperandBefore = false;
  for (const [i, character] of text.split("").entries()) {
    if (character !== "|") {
      put(character, i);
      if (closer[character]) open.push(closer[character] ?? "");
      else if (character === ")" || character === "]") {
        if (open.at(-1) === "|") refuseBar(source, text.lastIndexOf("|", i));
        open.pop();
      }
      if (!/\s/.test(character)) isOperandBefore = /[\w.)\]'!%]|[^\x00-\x7f]/.test(character);
      continue;
    }
    const closes: boolean = open.at(-1) === "|" && isOperandBefore;
    const next = /\S/.exec(text.slice(i + 1, i + 50))?.[0] ?? "";
    // A bar between two operands closes only if no other is left to do so.
    if (closes && /[\w.([]/.test(next) && i < last) refuseBar(source, i);
    if (!closes && next === "|") refuseBar(source, i);
    if (closes) open.pop();
    else open.push("|");
    put(closes ? ")" : isOperandBefore ? " abs(" : "abs(", i);
    isOperandBefore = closes;
  }
  if (open.includes("|")) refuseBar(source, last);
  return { text: written, offsets: [...offsets, source.offsets[text.length] ?? 0] };
}

function refuseBar({ offsets }: Normalized, at: number): never {
  const start = offsets[at] ?? 0;
  return refuse("Where this bar belongs is not clear: write the absolute value as abs(x).", { start, end: start + 1 });
}
