import { argumentEnd } from "./argument-end";
import { endOfName } from "./names";
import type { Reader } from "./reader";
import { isCommand, isMark } from "./token";

/**
 * Whether the bracket at hand holds a single name, number or application: y(t), P(40), D(G(z)).
 * A power behind the bracket, as in n(g(x))^{n-1}, speaks for a product.
 */
export function holdsName(reader: Reader): boolean {
  const { closing } = reader.source.matching;
  if (holdsNumber(reader)) return true;
  const close = closing.get(reader.position);
  const end = reader.peek(1).kind === "number" ? 2 : endOfName(reader, 1);
  if (close === undefined || end === undefined || !reader.atMark("(", "[")) return false;
  if (isMark(reader.source.tokens[close + 1], "^")) return false;
  // x^{(i)} and x^* are names with a label.
  if (isMark(reader.peek(end), "^") && (isMark(reader.peek(end + 1), "*") || isMark(reader.peek(end + 2), "(", "["))) return reader.position + argumentEnd(reader, end + 1) === close;
  const applied = isMark(reader.peek(end), "(", "[") ? closing.get(reader.position + end) : undefined;
  return reader.position + end === close || (applied !== undefined && applied + 1 === close);
}

/** Whether the bracket at hand holds a number that is written as more than digits: (-0.2), (1 - \frac{\sqrt{3}}{3}). */
function holdsNumber(reader: Reader): boolean {
  const close = reader.source.matching.closing.get(reader.position);
  if (close === undefined || !reader.atMark("(") || isMark(reader.source.tokens[close + 1], "^")) return false;
  const content = reader.source.tokens.slice(reader.position + 1, close);
  return content.some(({ kind }) => kind === "number") && content.every((token) => token.kind === "number" || isMark(token, "-", "+", "/", "{", "}") || isCommand(token, "frac", "dfrac", "tfrac", "sqrt"));
}

/** Whether the bracket at hand holds capitals and words alone: P(AB). */
export function holdsEvents(reader: Reader): boolean {
  const close = reader.source.matching.closing.get(reader.position);
  if (close === undefined || !reader.atMark("(")) return false;
  let at = 1;
  for (let token = reader.peek(at); token.kind === "word" || token.kind === "text" || (token.kind === "letter" && /^[A-Z]$/.test(token.text)); token = reader.peek(at)) at++;
  return at > 1 && reader.position + at === close;
}

/** Whether the bracket at hand holds nothing but names and numbers, one or several: (a), (1, 2), (x_0, y_0), (-1). */
export function holdsPoint(reader: Reader): boolean {
  const close = reader.source.matching.closing.get(reader.position);
  if (close === undefined) return false;
  let at = 1;
  for (;;) {
    if (isMark(reader.peek(at), "-")) at++;
    const end = reader.peek(at).kind === "number" ? at + 1 : endOfName(reader, at);
    if (end === undefined) return false;
    // A label such as that of w^0 belongs to the name.
    at = isMark(reader.peek(end), "^") && reader.peek(end + 1).kind === "number" ? end + 2 : end;
    if (reader.position + at === close) return true;
    if (!isMark(reader.peek(at), ",", ";")) return false;
    at++;
  }
}
