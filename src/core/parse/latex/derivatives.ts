import { derivative, withSpan, type Expression, type SymbolExpression } from "../../expression";
import type { Span } from "../../result";
import { covering } from "../shared";
import { readList } from "./brackets";
import { dependent, readScope, widened } from "./derivative-body";
import { differentiated, distinct, readOrder, readVariables, type By, type Shape } from "./differentials";
import { binding } from "./infix";
import { spanOf } from "./spans";
import { holdsPoint } from "./lookahead";
import type { Reader } from "./reader";
import { Refusal } from "./token";

/** Reads a derivative written as a quotient, with what it applies to, on the quotient or behind it: \frac{d}{dx} x^2, \frac{d^2 y}{dx^2}, dy/dx. */
export function readDerivative(reader: Reader, shape: Shape): Expression {
  const start = reader.position;
  const head = reader.token;
  reader.position = start + shape.top[0] + 1;
  const order = readOrder(reader);
  const onTop = reader.position < start + shape.top[1] ? readNumerator(reader, start + shape.top[1]) : undefined;
  reader.position = start + shape.bottom[0];
  const by = readVariables(reader, start + shape.bottom[1]);
  reader.position = start + shape.end;
  const sign = covering(head.span, { start: reader.end, end: reader.end });
  const times = by.reduce((sum, { times }) => sum + times, 0);
  if (order !== times) throw new Refusal(`The order of this derivative is ${order} above and ${times} below.`, sign);
  const variables = distinct(by);
  const body = onTop ?? widened(reader, readScope(reader, sign));
  const read = dependent(reader, body, variables, onTop !== undefined);
  const result = differentiated(read, by, covering(sign, spanOf(body)));
  return onTop?.kind === "symbol" && reader.atMark("(", "[") ? readPointBehind(reader, result, by) : result;
}

function readNumerator(reader: Reader, end: number): Expression {
  const body = reader.limited(end, () => reader.expression(binding.product));
  if (reader.position !== end) throw reader.unexpected("a product or one function above the fraction bar");
  return body;
}

/** \frac{df}{dx}(a): the derivative at a. Anything but a name or number in the bracket could as well be a factor. */
function readPointBehind(reader: Reader, value: Expression, by: readonly By[]): Expression {
  const [only, ...more] = by;
  if (!reader.atMark("(") || !holdsPoint(reader) || !only) {
    throw new Refusal("Whether the derivative is taken at this point or multiplied by it is not said here.", reader.token.span);
  }
  const open = reader.token;
  const [point, ...others] = readList(reader);
  const span = covering(spanOf(value), { start: reader.end, end: reader.end });
  if (!point || others.length > 0 || more.length > 0) {
    throw new Refusal("Which of these is which variable is not said here: write the point behind a bar, as in |_{x=1, y=2}.", covering(open.span, { start: reader.end, end: reader.end }));
  }
  return atPoint(reader, value, only.variable, point, span);
}

function atPoint(reader: Reader, value: Expression, variable: SymbolExpression, point: Expression, span: Span): Expression {
  const [body] = value.kind === "operation" ? value.operands : [];
  if (!body || (point.kind === "symbol" && point.name === variable.name)) return withSpan(value, span);
  reader.note(`${reader.slice(spanOf(point))} is read as the point where the derivative is taken, not as a factor.`, spanOf(point));
  return withSpan(derivative(body, variable, point), span);
}
