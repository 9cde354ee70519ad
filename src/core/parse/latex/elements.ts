import { covering } from "../shared";
import { decide } from "./decision";
import { namePart } from "./name-parts";
import { withScript, type Name } from "./names";
import { element } from "./policy";
import type { Reader } from "./reader";
import { isMark, Refusal, type Token } from "./token";

/** A name before a square bracket with an index, as code writes elements: the name with its index, "function" where it is applied, undefined where there is none. */
export function readElement(reader: Reader, name: Name): Name | "function" | undefined {
  const close = reader.atMark("[") ? reader.source.matching.closing.get(reader.position) : undefined;
  if (close === undefined || close > reader.position + longestIndex) return undefined;
  const content = reader.source.tokens.slice(reader.position + 1, close);
  if (!content.some(counts)) return undefined;
  const span = covering(name.span, reader.source.tokens[close]?.span ?? name.span);
  if (content.some((token) => isMark(token, "["))) {
    if (content.some((token) => isMark(token, ","))) throw new Refusal("An index that is an element itself is not read.", span);
    return undefined;
  }
  if (!content.every((token) => counts(token) || isMark(token, "+", "-", ","))) return undefined;
  const index = reader.slice(covering(content[0]?.span ?? span, content.at(-1)?.span ?? span));
  if (decide(reader, element, { name: name.name, index }, span) === "function") return "function";
  reader.position = close + 1;
  return withScript(reader, name, "below", `_${content.map(namePart).join("")}`);
}

/** Longest index that is looked for, in tokens. */
const longestIndex = 12;

/** Letters that count, and whole numbers. */
function counts({ kind, text }: Token): boolean {
  return (kind === "letter" && /^[ijklmnt]$/.test(text)) || (kind === "number" && /^\d+$/.test(text));
}
