import type { Reader } from "./reader";
import { isMark } from "./token";

/** The offset behind the script or argument at `offset`: a group, or one token. */
export function argumentEnd(reader: Reader, offset: number): number {
  const close = isMark(reader.peek(offset), "{") ? reader.source.matching.closing.get(reader.position + offset) : undefined;
  return close === undefined ? offset + 1 : close + 1 - reader.position;
}
