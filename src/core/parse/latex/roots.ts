import type { Expression } from "../../expression";
import { number } from "../../expression";
import { covering, powerOf, rootOf } from "../shared";
import { readArgument } from "./arguments";
import { readBracket } from "./brackets";
import type { Reader } from "./reader";

/** Reads \sqrt{x} and \sqrt[n]{x}; \sqrt(x) is read as \sqrt{x}, which people mean by it. */
export function readRoot(reader: Reader): Expression {
  const head = reader.next();
  const open = reader.take("[");
  const index = open && reader.enclosed(() => reader.expression());
  if (open) reader.expect("]", "a closing ']' for the index of this root", open.span);
  if (reader.atMark("(")) reader.note("\\sqrt before a bracket is read as the root of what stands in it.", head.span);
  const operand = reader.atMark("(") ? readBracket(reader) : readArgument(reader, head);
  const span = covering(head.span, { start: reader.end, end: reader.end });
  return index ? rootOf(operand, index, span) : powerOf(operand, number("1/2", { span: head.span }), span);
}
