import { call, type Expression, type SymbolExpression } from "../../expression";
import { covering } from "../shared";
import { readList } from "./brackets";
import { dependent, readScope, widened } from "./derivative-body";
import { differentiated, distinct, readOrder, readVariable, type By } from "./differentials";
import { spanOf } from "./spans";
import { endOfName, readBase, readNameScripts, symbolOf } from "./names";
import { decide } from "./decision";
import { operatorD } from "./policy";
import { readPowers } from "./powers";
import type { Reader } from "./reader";
import { isFunctionCommand, opensList } from "./starts";
import { isMark, Refusal } from "./token";

/** Whether \partial_x or D_x stands here, and D is not a factor. */
export function isDerivativeSign(reader: Reader): boolean {
  if (reader.atCommand("partial")) return isMark(reader.peek(1), "_");
  if (reader.token.kind !== "letter" || reader.token.text !== "D") return false;
  const isSign = isMark(reader.peek(1), "_") ? isSubscripted(reader) : isFunctionLetter(reader, 1) && opensListBehind(reader, 1);
  return isSign && decide(reader, operatorD, { name: "D" }, reader.token.span) === "derivative";
}

const functionLetter = /^[fghFGHy]$/;

function isFunctionLetter(reader: Reader, offset: number): boolean {
  const token = reader.peek(offset);
  return token.kind === "letter" && (functionLetter.test(token.text) || (reader.source.context.functions?.has(token.text) ?? false));
}

/** Whether a name with a list of operands, or with nothing behind it, stands at the offset: the f(x) of Df(x). */
function opensListBehind(reader: Reader, offset: number): boolean {
  const end = endOfName(reader, offset);
  return end !== undefined && (opensList(reader, end) || reader.peek(end).kind === "stop");
}

/** D_x before a function or a bracket: D with a subscript is a name at any other place. */
function isSubscripted(reader: Reader): boolean {
  const braced = isMark(reader.peek(2), "{");
  const end = endOfName(reader, braced ? 3 : 2);
  if (end === undefined || (braced && !isMark(reader.peek(end), "}")) || reader.peek(braced ? 3 : 2).kind === "word" || reader.peek(braced ? 3 : 2).kind === "text") return false;
  const behind = braced ? end + 1 : 3;
  return isFunctionLetter(reader, behind) || isFunctionCommand(reader.peek(behind)) || isMark(reader.peek(behind), "[");
}

/** Reads \partial_x f, \partial_{xy} f(x, y), D_x[x^2], or Df(x), which is f'(x). */
export function readDerivativeSign(reader: Reader): Expression {
  const head = reader.next();
  if (!reader.atMark("_")) return readPrimedBy(reader);
  reader.next();
  const by = readSubscript(reader);
  const sign = covering(head.span, { start: reader.end, end: reader.end });
  const variables = distinct(by);
  const body = widened(reader, readScope(reader, sign));
  return differentiated(dependent(reader, body, variables, false), by, covering(sign, spanOf(body)));
}

/** The variables of \partial_{xy}, and the order of \partial_x^2. */
function readSubscript(reader: Reader): By[] {
  const open = reader.take("{");
  const variables = [open ? readVariable(reader) : readSingle(reader)];
  while (open && !reader.atMark("}")) {
    reader.take(",");
    variables.push(readVariable(reader));
  }
  if (open) reader.expect("}", "a closing brace for this group", open.span);
  const sign = reader.token.span;
  const times = readOrder(reader);
  if (times > 1 && variables.length > 1) throw new Refusal("Which of the variables this order counts is not said here.", sign);
  return variables.map((variable) => ({ variable, times }));
}

/** A subscript without braces is one character. */
function readSingle(reader: Reader): SymbolExpression {
  const base = readBase(reader);
  if (!base) throw reader.unexpected("a variable to differentiate by");
  return symbolOf(reader, base);
}

/** Df(x): the derivative of f at x. */
function readPrimedBy(reader: Reader): Expression {
  const sign = reader.peek(-1);
  const base = readBase(reader);
  if (!base) throw reader.unexpected("a function behind D");
  const name = readNameScripts(reader, base);
  const operands = opensList(reader, 0) ? reader.asArguments(() => readList(reader)) : [];
  return readPowers(reader, call(name.name, operands, 1, covering(sign.span, { start: reader.end, end: reader.end })));
}
