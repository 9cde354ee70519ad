import { derivative, withSpan, type Expression, type SymbolExpression } from "../../expression";
import type { Span } from "../../result";
import { argumentEnd } from "./argument-end";
import { endOfName, readBase, readNameScripts, symbolOf } from "./names";
import { readingOf } from "./decision";
import { differential } from "./policy";
import type { Reader } from "./reader";
import { relationOf } from "./relations";
import { opensList } from "./starts";
import { isCommand, isMark, Refusal } from "./token";

/** Where the parts of a derivative written as a quotient stand, as offsets from the token at hand. */
export interface Shape {
  /** First token of the numerator behind its brace, if it has one, and the brace or token behind it. */
  readonly top: readonly [from: number, to: number];
  readonly bottom: readonly [from: number, to: number];
  readonly end: number;
}

/** A variable that is differentiated by, and how often. */
export interface By {
  readonly variable: SymbolExpression;
  readonly times: number;
}

/** Whether d or \partial stands at `offset` as the sign of a differential. */
export function isDifferential(reader: Reader, offset: number): boolean {
  const token = reader.peek(offset);
  if (isCommand(token, "partial")) return true;
  return (token.kind === "letter" || token.kind === "text") && token.text === "d" && readingOf(differential, { name: "d" }, reader.source.context).taken === "differential";
}

/** Whether the \frac at hand is a derivative: both parts begin with d or \partial, and the lower one goes on to a variable. */
export function fractionShape(reader: Reader): Shape | undefined {
  const top = partAt(reader, 1);
  const bottom = partAt(reader, top.end);
  const isDerivative = isDifferential(reader, top.from) && isDifferential(reader, bottom.from) && bottom.to > bottom.from + 1
    && !isMark(reader.peek(bottom.from + 1), "^", "_", "+", "-") && !isMark(reader.peek(top.from + 1), "_");
  return isDerivative ? { top: [top.from, top.to], bottom: [bottom.from, bottom.to], end: bottom.end } : undefined;
}

function partAt(reader: Reader, offset: number): { from: number; to: number; end: number } {
  const end = argumentEnd(reader, offset);
  const braced = isMark(reader.peek(offset), "{");
  return { from: braced ? offset + 1 : offset, to: braced ? end - 1 : end, end };
}

/** Longest numerator of a derivative written with a slash, in tokens. */
const longestNumerator = 60;

/** Whether a derivative with a slash begins here: dy/dx, d/dx, df(x)/dx, \partial L/\partial w, d^2y/dx^2. */
export function slashShape(reader: Reader): Shape | undefined {
  if (!isDifferential(reader, 0)) return undefined;
  const slash = slashAt(reader);
  if (slash === undefined || !isDifferential(reader, slash + 1)) return undefined;
  let end = slash + 1;
  while (isDifferential(reader, end)) {
    const name = endOfName(reader, end + 1);
    if (name === undefined) return undefined;
    end = isMark(reader.peek(name), "^") ? argumentEnd(reader, name + 1) : name;
    // Only a partial derivative goes on to further variables: dy/dx dz is none.
    if (!isCommand(reader.peek(slash + 1), "partial")) break;
  }
  return { top: [0, slash], bottom: [slash + 1, end], end };
}

/** The slash behind d, its order, and one name with or without brackets, or one bracket. */
function slashAt(reader: Reader): number | undefined {
  let at = isMark(reader.peek(1), "^") ? argumentEnd(reader, 2) : 1;
  if (isMark(reader.peek(at), "_")) return undefined;
  for (const limit = at + longestNumerator; at < limit; at++) {
    const token = reader.peek(at);
    if (isMark(token, "/")) return at;
    const close = reader.source.matching.closing.get(reader.position + at);
    if (close !== undefined && opensList(reader, at)) at = close - reader.position;
    else if (close === undefined && (token.kind === "stop" || token.kind === "row" || token.apart || relationOf(token) || isMark(token, "+", "-", "*", ",", ";", ")", "]", "}"))) return undefined;
  }
  return undefined;
}

/** The n of d^n; 1 without one. */
export function readOrder(reader: Reader): number {
  const sign = reader.take("^");
  if (!sign) return 1;
  const braced = reader.take("{") !== undefined;
  const token = reader.next();
  if (braced) reader.expect("}", "a closing brace for this group", sign.span);
  const order = token.kind === "number" ? Number(token.text) : NaN;
  if (!Number.isInteger(order) || order < 1 || order > 10) throw new Refusal("Expected the order of the derivative, a whole number up to 10.", token.span);
  return order;
}

/** dx, dx^2, \partial x \partial y: what stands below the bar. */
export function readVariables(reader: Reader, end: number): By[] {
  const by: By[] = [];
  while (reader.position < end) {
    if (!isDifferential(reader, 0)) throw new Refusal("Expected d and a variable below the fraction bar.", reader.token.span);
    reader.next();
    by.push({ variable: readVariable(reader), times: readOrder(reader) });
  }
  return by;
}

/** A variable to differentiate by. */
export function readVariable(reader: Reader): SymbolExpression {
  const base = readBase(reader);
  if (!base) throw reader.unexpected("a variable to differentiate by");
  return symbolOf(reader, readNameScripts(reader, base));
}

/** The variables, each once. */
export function distinct(by: readonly By[]): SymbolExpression[] {
  return [...new Map(by.map(({ variable }) => [variable.name, variable])).values()];
}

/** The body differentiated by all variables, those that are written last first. */
export function differentiated(body: Expression, by: readonly By[], span: Span): Expression {
  let result = body;
  for (const { variable, times } of [...by].reverse()) {
    for (let i = 0; i < times; i++) result = withSpan(derivative(result, variable), span);
  }
  return result;
}
