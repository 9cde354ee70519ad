import { argumentEnd } from "./argument-end";
import type { Reader } from "./reader";
import { isMark } from "./token";

/** A letter or number raised at a name, that may count it as well as raise it: the k of x^k, the k - 1 of h^{k-1}, the ss of K^{ss}. */
export interface Count {
  /** The exponent as a part of a name: k, km1. */
  readonly label: string;
  /** What it is about: the k of k - 1. */
  readonly core: string;
  /** Offset of the token behind it. */
  readonly end: number;
}

/** The letter, letters or number raised where the reader stands; undefined where nothing is, or what cannot count. */
export function countAt(reader: Reader): Count | undefined {
  if (!reader.atMark("^")) return undefined;
  const end = argumentEnd(reader, 1);
  const braced = isMark(reader.peek(1), "{");
  const tokens = Array.from({ length: Math.min(braced ? end - 3 : 1, 4) }, (_, i) => reader.peek(i + (braced ? 2 : 1)));
  const [first, sign, by, ...more] = tokens;
  if (!first || more.length > 0) return undefined;
  if (first.kind === "number" && !first.text.includes(".")) return sign ? undefined : { label: first.text, core: first.text, end };
  if (first.kind !== "letter") return undefined;
  if (!sign) return { label: first.text, core: first.text, end };
  if (sign.kind === "letter" && !by) return { label: first.text + sign.text, core: first.text + sign.text, end };
  if (!isMark(sign, "+", "-") || by?.kind !== "number") return undefined;
  return { label: `${first.text}${sign.text === "-" ? "m" : "p"}${by.text}`, core: first.text, end };
}
