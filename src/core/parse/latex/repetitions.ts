import { constant, freeNames, repeated, type Expression, type SymbolExpression } from "../../expression";
import type { Span } from "../../result";
import { covering } from "../shared";
import { readArgument } from "./arguments";
import { binding } from "./infix";
import { spanOf } from "./spans";
import { readBase, symbolOf } from "./names";
import type { Reader } from "./reader";
import { isCommand, isMark, Refusal, type Token } from "./token";

/** Commands for sums and products over an index. */
const operators: ReadonlyMap<string, "sum" | "product"> = new Map([["sum", "sum"], ["prod", "product"]]);

/** Whether the token is the sign of a sum or product over an index. */
export function isRepetition(token: Token): boolean {
  return token.kind === "command" && operators.has(token.text);
}

interface Limits {
  readonly indices: readonly SymbolExpression[];
  readonly lower?: Expression;
  readonly upper?: Expression;
}

/**
 * Reads \sum_{i=1}^{n} or \prod_i with what it applies to: the product behind it, up to the next plus or minus, as people
 * mean it. Brackets around more take it in.
 */
export function readRepetition(reader: Reader): Expression {
  const head = reader.next();
  const { indices, lower, upper } = readLimits(reader, head);
  const [index] = indices;
  if (!index) throw new Refusal(`Write below ${reader.slice(head.span)} what it runs over, as in ${reader.slice(head.span)}_{i=1}^{n}.`, head.span);
  if ((lower === undefined) !== (upper === undefined) || (lower && indices.length > 1)) {
    throw new Refusal("Write both the first and the last value of the index, or neither.", covering(head.span, { start: reader.end, end: reader.end }));
  }
  if (reader.token.kind === "stop") throw new Refusal(`Expected what ${reader.slice(head.span)} applies to.`, head.span);
  const body = reader.expression(binding.product);
  noteEnd(reader, head, indices);
  const span = covering(head.span, spanOf(body));
  const operator = operators.get(head.text) ?? "sum";
  const bounds = lower && upper ? { lower, upper } : undefined;
  refuseBoundInBounds(indices, bounds ? [bounds.lower, bounds.upper] : []);
  return indices.reduceRight<Expression>((inner, each) => repeated({ operator, body: inner, index: each, bounds }, span), body);
}

function readLimits(reader: Reader, head: Token): Limits {
  let limits: Limits = { indices: [] };
  for (let sign = reader.token; isMark(sign, "_", "^"); sign = reader.token) {
    reader.next();
    if (sign.text === "_") limits = { ...limits, ...readBelow(reader, sign) };
    else limits = { ...limits, upper: readUpper(reader, head) };
  }
  return limits;
}

/** The index, several of them, or an index and its first value. */
function readBelow(reader: Reader, sign: Token): Limits {
  const open = reader.take("{");
  const indices: SymbolExpression[] = [];
  do {
    const base = readBase(reader);
    if (!base) throw notRead(reader);
    indices.push(symbolOf(reader, base));
  } while (open && reader.take(","));
  if (!open) return { indices };
  const lower = reader.take("=") ? reader.expression() : undefined;
  if (!reader.atMark("}")) throw notRead(reader);
  reader.expect("}", "a closing brace for this group", sign.span);
  return { indices, lower };
}

function notRead(reader: Reader): Refusal {
  return new Refusal("Sums and products over a set or under a condition are not read, only those over an index such as i=1.", reader.token.span);
}

function readUpper(reader: Reader, head: Token): Expression {
  const braced = reader.atMark("{") && isMark(reader.peek(2), "}");
  const token = reader.peek(braced ? 1 : 0);
  if (!isCommand(token, "infty")) return readArgument(reader, head);
  reader.position += braced ? 3 : 1;
  return constant("infinity", token.span);
}

/** A bound that holds the index itself means nothing. */
function refuseBoundInBounds(indices: readonly SymbolExpression[], bounds: readonly Expression[]): void {
  for (const bound of bounds) {
    const own = indices.find(({ name }) => freeNames(bound).includes(name));
    if (own) throw new Refusal(`The index ${own.name} cannot stand in its own bounds.`, spanOf(bound));
  }
}

/** Where the index stands again behind the plus or minus that ends the sum, its end is worth a word. */
function noteEnd(reader: Reader, head: Token, indices: readonly SymbolExpression[]): void {
  if (!reader.atMark("+", "-")) return;
  const { depth } = reader.source.matching;
  const level = depth[reader.position] ?? 0;
  for (let at = reader.position; at < reader.limit && (depth[at] ?? 0) >= level; at++) {
    const token = reader.source.tokens[at];
    if (!token || isRepetition(token)) return;
    if (token.kind === "letter" && indices.some(({ name }) => name === token.text)) return noteAt(reader, head, reader.token.span);
  }
}

function noteAt(reader: Reader, head: Token, end: Span): void {
  reader.note(`${reader.slice(head.span)} is read up to the '${reader.slice(end)}' behind it; put brackets around what else belongs to it.`, head.span);
}
