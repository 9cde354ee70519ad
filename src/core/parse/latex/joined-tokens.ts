import type { ReadingContext } from "../types";
import { readingOf } from "./decision";
import { pairOfCapitals } from "./policy";
import { isMark, type Token } from "./token";
import { closers } from "./vocabulary";

// Tokens that are one thing although they were scanned apart: 10,000 and PE.

/** Numbers with commas between their thousands as one token each. Within brackets only where zeros say so: (100,200) is a list. */
export function withThousands(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token, i) => isMark(token, ",") && isThousand(tokens, i))) return tokens;
  const joined: Token[] = [];
  const open: string[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === "mark" && closers.has(token.text)) open.push(token.text);
    else if (token.kind === "mark" && token.text === closers.get(open.at(-1) ?? "")) open.pop();
    const comma = joined.at(-1);
    const number = joined.at(-2);
    const isFree = open.length === 0 || open.at(-1) === "{";
    if (number && comma && isMark(comma, ",") && number.kind === "number" && isThousand(tokens, i - 1) && (isFree || token.text === "000")) {
      joined.splice(-2, 2, { ...number, text: number.text + token.text, span: { start: number.span.start, end: token.span.end } });
    } else joined.push(token);
  });
  return joined;
}

/** Whether a comma has up to three digits right before it, or thousands already, and three right behind. */
function isThousand(tokens: readonly Token[], comma: number): boolean {
  const [before, sign, behind] = [tokens[comma - 1], tokens[comma], tokens[comma + 1]];
  const isLead = before?.kind === "number" && /^\d{1,3}$/.test(before.text) && before.text !== "0" && !isMark(tokens[comma - 2], "/");
  return isLead && isMark(sign, ",") && sign?.glued === true && behind?.kind === "number" && behind.glued && /^\d{3}(?:\.\d+)?$/.test(behind.text);
}

/** Two capitals that are one name, since they are applied elsewhere, have a list of indices, or are defined: the PE of PE_{i,2k}. */
export function withCapitalPairs(tokens: readonly Token[], context: ReadingContext): readonly Token[] {
  const pairs: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (isPairOfCapitals(tokens, i)) pairs.push(i);
  if (pairs.length === 0) return tokens;
  const named = new Set(pairs.filter((i) => readingOf(pairOfCapitals, situationOfPair(tokens, i), context).taken === "name"));
  if (named.size === 0) return tokens;
  return tokens.flatMap((token, i): Token[] => {
    const next = tokens[i + 1];
    if (named.has(i - 1)) return [];
    return named.has(i) && next ? [{ ...token, kind: "word", joined: true, text: token.text + next.text, span: { start: token.span.start, end: next.span.end } }] : [token];
  });
}

/** Whether two capitals stand together at an index, and no further letter with them. */
export function isPairOfCapitals(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!isCapital(first) || !isCapital(second) || !second?.glued) return false;
  const [before, behind] = [tokens[at - 1], tokens[at + 2]];
  return !(before?.kind === "letter" && first?.glued) && !(behind?.kind === "letter" && behind.glued);
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === "letter" && token.text >= "A" && token.text <= "Z";
}

/** What speaks for one name where two capitals stand together. */
export function situationOfPair(tokens: readonly Token[], at: number): { readonly name: string; readonly isNamedElsewhere: boolean; readonly hasIndices: boolean } {
  const name = `${tokens[at]?.text ?? ""}${tokens[at + 1]?.text ?? ""}`;
  const script = isMark(tokens[at + 2], "_") && isMark(tokens[at + 3], "{") ? tokens.slice(at + 4, at + 12) : [];
  const end = script.findIndex((token) => isMark(token, "}"));
  return { name, isNamedElsewhere: tokens.some((token) => token.kind === "word" && token.text === name), hasIndices: script.slice(0, end < 0 ? 8 : end).some((token) => isMark(token, ",")) };
}
