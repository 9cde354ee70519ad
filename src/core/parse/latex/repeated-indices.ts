import { splitName, type Expression } from "../../expression";
import { covering } from "../shared";
import type { Reader } from "./reader";
import { spanOf } from "./spans";

/**
 * Notes a product such as a_{ij} v_j with an index at two factors that no sum runs over: in physics it stands for a sum
 * (Einstein's convention), and is read as it is written. Only beside a factor with two indices, since w_i x_i is one of many as a rule.
 */
export function checkRepeated(reader: Reader, factors: readonly Expression[]): void {
  if (!factors.some((factor) => factor.kind === "symbol" && /_[a-z]{2}(?:_|$)|_[a-z]_[a-z]/.test(factor.name))) return;
  const seen = new Set<string>();
  for (const factor of factors) {
    const own = new Set(factor.kind === "symbol" ? splitName(factor.name)?.indices.flatMap((index) => (index.kind === "symbol" ? [index.name] : [])) : []);
    const repeated = [...own].find((name) => seen.has(name) && !reader.source.summed.has(name));
    if (repeated !== undefined) return noteRepeated(reader, factors, repeated);
    own.forEach((name) => seen.add(name));
  }
}

function noteRepeated(reader: Reader, factors: readonly Expression[], index: string): void {
  if (reader.noted.has(`sum over ${index}`)) return;
  reader.noted.add(`sum over ${index}`);
  const span = factors.map(spanOf).reduce(covering);
  reader.note(`${reader.slice(span)} is read as one product, not as a sum over the repeated index ${index}.`, span);
}
