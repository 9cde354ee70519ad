import { withSpan, type Expression, type SymbolExpression } from "../../expression";
import { covering } from "../shared";
import { derivativeOfLimit } from "./difference-quotient";
import { readVariable } from "./differentials";
import { binding } from "./infix";
import { spanOf } from "./spans";
import type { Reader } from "./reader";
import { refusalOf } from "./refusals";
import { isCommand, isMark, Refusal, type Token } from "./token";

interface Approach {
  readonly variable: SymbolExpression;
  readonly target: Expression;
}

/** Whether \lim stands here, or \underset{h \to 0}{\lim}. */
export function isLimit(reader: Reader): boolean {
  return reader.atCommand("lim") || limitBehind(reader) !== undefined;
}

/** Where \lim stands behind \underset{...}; it may have braces of its own. */
function limitBehind(reader: Reader): number | undefined {
  const close = reader.atCommand("underset") ? reader.source.matching.closing.get(reader.position + 1) : undefined;
  if (close === undefined) return undefined;
  const at = close + 1 - reader.position;
  return isCommand(reader.peek(at), "lim") ? at : isMark(reader.peek(at), "{") && isCommand(reader.peek(at + 1), "lim") && isMark(reader.peek(at + 2), "}") ? at + 1 : undefined;
}

/** Reads \lim_{h \to 0} \frac{f(x + h) - f(x)}{h}, the limit that a derivative is; any other limit is refused. */
export function readLimit(reader: Reader): Expression {
  const head = reader.token;
  const behind = limitBehind(reader);
  const approach = behind === undefined ? readBelow(reader) : readUnder(reader, behind);
  if (!approach) throw new Refusal(refusalOf("lim"), head.span);
  const body = reader.expression(binding.product);
  const span = covering(head.span, spanOf(body));
  const value = derivativeOfLimit(body, approach.variable, approach.target, span);
  if (!value) throw new Refusal(refusalOf("lim"), head.span);
  return withSpan(value, span);
}

function readBelow(reader: Reader): Approach | undefined {
  const head = reader.next();
  if (!reader.atMark("_")) return undefined;
  reader.next();
  return readGroup(reader, head);
}

function readUnder(reader: Reader, behind: number): Approach | undefined {
  const head = reader.token;
  const end = reader.position + behind + (isMark(reader.peek(behind + 1), "}") && isMark(reader.peek(behind - 1), "{") ? 2 : 1);
  reader.next();
  const approach = readGroup(reader, head);
  reader.position = end;
  return approach;
}

/** Reads {h \to 0}. */
function readGroup(reader: Reader, head: Token): Approach | undefined {
  const open = reader.expect("{", "what the limit is taken by, as in \\lim_{h \\to 0}", head.span);
  const last = (reader.source.matching.closing.get(reader.position - 1) ?? 0) - 1;
  const isOneSided = isMark(reader.source.tokens[last], "+", "-") || (isMark(reader.source.tokens[last], "}") && isMark(reader.source.tokens[last - 1], "+", "-"));
  if (isOneSided) throw new Refusal("A limit from one side alone is not read.", head.span);
  const variable = readVariable(reader);
  if (!reader.atCommand("to", "rightarrow")) return undefined;
  reader.next();
  const target = reader.enclosed(() => reader.expression());
  reader.expect("}", "a closing brace for this group", open.span);
  return { variable, target };
}
