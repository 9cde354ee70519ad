import { operation, withSpan, type Expression } from "../../expression";
import { covering } from "../shared";
import type { Reader } from "./reader";
import { relationOf } from "./relations";
import { isMark, Refusal, type Token } from "./token";
import { checkBars } from "./vector-notes";
import { closers } from "./vocabulary";

/** Brackets that only hold together. */
export const roundings: ReadonlyMap<string, "floor" | "ceil"> = new Map([["\\lfloor", "floor"], ["\\lceil", "ceil"]]);

/** Reads {...}: braces are not seen, so the content is what it is. */
export function readGroup(reader: Reader): Expression {
  const open = reader.next();
  if (reader.atMark("}")) throw new Refusal("Expected something between these braces.", covering(open.span, reader.token.span));
  const content = reader.enclosed(() => reader.expression());
  const close = reader.expect("}", "a closing brace for this group", open.span);
  return withSpan(content, covering(open.span, close.span));
}

/** Reads (...), [...], \{...\}; \lfloor and \lceil round. */
export function readBracket(reader: Reader): Expression {
  const start = reader.peek(-1);
  const open = reader.next();
  const closer = closers.get(open.text) ?? ")";
  if (reader.atMark(closer)) throw new Refusal("Expected something between these brackets.", covering(open.span, reader.token.span));
  const content = reader.enclosed(() => reader.expression());
  if (reader.atMark(",", ";")) throw new Refusal("A list, point or interval cannot be differentiated here.", covering(open.span, reader.token.span));
  const close = reader.expect(closer, `a closing '${closer}' for this bracket`, open.span);
  const span = covering(open.span, close.span);
  if (open.text === "\\{" && isSet(reader, start, content)) throw new Refusal("A set or sequence cannot be differentiated.", span);
  const rounding = roundings.get(open.text);
  return rounding ? operation(rounding, [content], span) : withSpan(content, span);
}

/** \{a_n\} is a sequence, and so is all that braces hold which are the whole of a side; other braces only hold together. */
function isSet(reader: Reader, before: Token, content: Expression): boolean {
  const opens = before.kind === "stop" || relationOf(before) !== undefined;
  return (opens && reader.atKind("stop")) || (content.kind === "symbol" && (opens || isMark(before, "+", "-", ",")));
}

/** Reads the absolute value |...| or \lvert...\rvert. */
export function readBars(reader: Reader): Expression {
  const open = reader.next();
  if (open.text === "\\lvert") {
    const content = reader.enclosed(() => reader.expression());
    const close = reader.expect("\\rvert", "a closing bar for this one", open.span);
    checkBars(reader, content);
    return operation("abs", [content], covering(open.span, close.span));
  }
  reader.bars++;
  const content = reader.expression();
  reader.bars--;
  const close = reader.expect("|", "a closing bar for this one", open.span);
  checkBars(reader, content);
  return operation("abs", [content], covering(open.span, close.span));
}

/** Reads the operands of a function in brackets: (a, b), [a, b] or \{a, b\}, and the same in braces. */
export function readList(reader: Reader): Expression[] {
  const braces = reader.take("{");
  const items = readItems(reader);
  if (braces) reader.expect("}", "a closing brace for this group", braces.span);
  return items;
}

function readItems(reader: Reader): Expression[] {
  const open = reader.next();
  const closer = closers.get(open.text) ?? ")";
  const items: Expression[] = [];
  reader.enclosed(() => {
    do items.push(reader.expression());
    while (reader.take(",") ?? reader.take(";"));
  });
  reader.expect(closer, `a closing '${closer}' for this bracket`, open.span);
  return items;
}
