import { symbol, withSpan, type Expression } from "../../expression";
import { covering } from "../shared";
import { readArgument } from "./arguments";
import { spanOf } from "./spans";
import { argumentEnd } from "./argument-end";
import type { Reader } from "./reader";
import { isBoldFace, isMark, Refusal } from "./token";
import { wrappers } from "./vocabulary";

/** Reads \boxed{x}, \textcolor{red}{x}, \underbrace{x}_{...}: what they stand around. */
export function readWrapper(reader: Reader): Expression {
  const head = reader.next();
  for (let i = wrappers.get(head.text) ?? 0; i > 0; i--) reader.position += argumentEnd(reader, 0);
  const content = readArgument(reader, head);
  if (/brace$/.test(head.text) && reader.atMark("_", "^")) reader.position += argumentEnd(reader, 1);
  return withSpan(content, covering(head.span, { start: reader.end, end: reader.end }));
}

/** Reads \mathbf{2x}, a face over more than a name; a bold number is a vector of its own. */
export function readFace(reader: Reader): Expression {
  const head = reader.next();
  const content = readArgument(reader, head);
  // A bold π is a vector by that name, as in \boldsymbol{\pi}.
  if (content.kind === "constant" && isBoldFace(head)) return symbol(content.name, { latex: reader.slice(covering(head.span, spanOf(content))), span: covering(head.span, spanOf(content)) });
  if (content.kind === "number") throw new Refusal("Vectors of equal numbers are not read.", covering(head.span, spanOf(content)));
  return withSpan(content, covering(head.span, { start: reader.end, end: reader.end }));
}

/** Reads \overset{}{x} with nothing over it; with something, its meaning is not known. */
export function readOverset(reader: Reader): Expression {
  const head = reader.next();
  if (!(reader.atMark("{") && isMark(reader.peek(1), "}"))) throw new Refusal("Text set over or under a sign is not read.", head.span);
  reader.position += 2;
  return withSpan(readArgument(reader, head), covering(head.span, { start: reader.end, end: reader.end }));
}
