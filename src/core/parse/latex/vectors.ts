import type { Expression } from "../../expression";
import { covering } from "../shared";
import type { Reader } from "./reader";
import { isCommand, isMark, Refusal, type Token } from "./token";

const matrices = /^(?:[bp]?matrix|smallmatrix|array)\*?$/;

/** Whether the range at hand is a vector and nothing else: (2x, 2y), [2x, 2y]^T, \langle a, b \rangle, a matrix of one row or column. */
export function isVector(reader: Reader): boolean {
  return shapeOf(reader) !== undefined;
}

interface Shape {
  /** The bracket or \begin that holds the entries. */
  readonly open: number;
  readonly close: number;
  readonly isMatrix: boolean;
}

/** Where the entries stand, as indices of tokens. */
function shapeOf(reader: Reader): Shape | undefined {
  const { tokens, matching } = reader.source;
  const first = reader.position;
  const close = matching.closing.get(first);
  if (close === undefined || !endsBehind(reader, close + 1)) return undefined;
  if (isMatrix(tokens[first])) return { open: first, close, isMatrix: true };
  if (!isMark(tokens[first], "(", "[", "\\langle")) return undefined;
  // \left[\begin{array}{c}...\end{array}\right]: the bracket only stands around the matrix.
  if (isMatrix(tokens[first + 1]) && matching.closing.get(first + 1) === close - 1) return { open: first + 1, close: close - 1, isMatrix: true };
  return matching.lists.has(first) ? { open: first, close, isMatrix: false } : undefined;
}

function isMatrix(token: Token | undefined): boolean {
  return token?.kind === "begin" && matrices.test(token.text);
}

/** Whether nothing follows, or only what turns a row to a column: ^T, ^\top, ^{\mathsf T}. */
function endsBehind(reader: Reader, at: number): boolean {
  const { tokens } = reader.source;
  if (at >= reader.limit) return true;
  const script = tokens.slice(at + 1, reader.limit).filter((token) => !isMark(token, "{", "}") && !isCommand(token, "mathsf", "mathrm", "intercal"));
  const isTransposed = script.length === 0 ? reader.limit > at + 1 : script.length === 1 && (script[0]?.text === "T" || isCommand(script[0], "top"));
  return isMark(tokens[at], "^") && isTransposed;
}

/** Reads the entries of a vector. Throws a Refusal for a matrix of several rows and columns. */
export function readVector(reader: Reader): Expression[] {
  const shape = shapeOf(reader);
  if (!shape) throw reader.unexpected("a vector");
  const begin = reader.token.span;
  reader.position = shape.open + 1;
  const entries: Expression[] = [];
  const between: string[] = [];
  const glued: boolean[] = [];
  while (reader.position < shape.close) {
    entries.push(reader.limited(shape.close, () => reader.enclosed(() => reader.expression())));
    if (reader.position >= shape.close) break;
    const sign = reader.next();
    if (!isSeparator(sign, shape.isMatrix)) throw new Refusal("Expected the next entry of this vector.", sign.span);
    if (reader.position < shape.close || sign.kind !== "row") between.push(sign.kind === "row" || (isMark(sign, ";") && isMark(reader.source.tokens[shape.open], "[")) ? "row" : "column");
    if (isMark(sign, ",") && reader.token.kind === "number" && reader.peek(-2).kind === "number") glued.push(sign.glued && reader.token.glued);
  }
  if (new Set(glued).size > 1) throw new Refusal("Whether one of these commas is that of a decimal number is not said here.", begin);
  if (new Set(between).size > 1) throw new Refusal("Matrices and tables cannot be differentiated here.", begin);
  if (isMark(reader.source.tokens[shape.open], "\\langle") && entries.length === 2) {
    reader.note("Two entries in angle brackets are read as a vector, not as an inner product.", covering(begin, { start: begin.start, end: reader.source.tokens[shape.close]?.span.end ?? begin.end }));
  }
  reader.position = reader.limit;
  return entries;
}

function isSeparator(token: Token, isMatrix: boolean): boolean {
  return isMatrix ? token.kind === "row" || isMark(token, "&") : isMark(token, ",", ";");
}
