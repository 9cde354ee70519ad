import { call, dependsOn, derivative, symbol, withSpan, type Expression, type SymbolExpression } from "../../expression";
import type { Span } from "../../result";
import { covering } from "../shared";
import { readBracket, readList } from "./brackets";
import { dependent, readScope, widened } from "./derivative-body";
import { differentiated, distinct, readOrder, readVariables, type By, type Shape } from "./differentials";
import { binding } from "./infix";
import { spanOf } from "./spans";
import { holdsPoint } from "./lookahead";
import type { Reader } from "./reader";
import { takenAt } from "./taken-at";
import { isCommand, Refusal } from "./token";

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
  if (onTop?.kind === "symbol" && reader.atMark("[")) return readOperatorBracket(reader, sign, by);
  const parameters = onTop?.kind === "symbol" && reader.atMark("(") && isList(reader) ? reader.source.context.parameters?.get(onTop.name) : undefined;
  if (onTop?.kind === "symbol" && parameters) return readParameters(reader, onTop, by, parameters, sign);
  const read = dependent(reader, body, variables, onTop !== undefined);
  const result = differentiated(read, by, covering(sign, spanOf(body)));
  if (onTop?.kind === "symbol" && read.kind === "call" && !isCommand(reader.source.tokens[start + shape.top[0]], "partial")) reader.dependents = new Map([...(reader.dependents ?? []), [onTop.name, variables]]);
  return onTop?.kind === "symbol" && reader.atMark("(") ? readPointBehind(reader, result, by) : result;
}

function readNumerator(reader: Reader, end: number): Expression {
  const body = reader.limited(end, () => reader.expression(binding.product));
  if (reader.position !== end) throw reader.unexpected("a product or one function above the fraction bar");
  return body;
}

/** \frac{df}{dx}(a): the derivative at a. Anything but a name or number in the bracket could as well be a factor. */
function readPointBehind(reader: Reader, value: Expression, by: readonly By[]): Expression {
  const [only, ...more] = by;
  if (!holdsPoint(reader) || !only) {
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

function isList(reader: Reader): boolean {
  return reader.source.matching.lists.has(reader.position);
}

/** \frac{\partial f}{\partial x}(1, 2) of a function that is defined nearby: the values are those of its parameters, in order. */
function readParameters(reader: Reader, f: SymbolExpression, by: readonly By[], parameters: readonly string[], sign: Span): Expression {
  const open = reader.token.span;
  const values = readList(reader);
  const [span, place] = [sign, open].map((from) => covering(from, { start: reader.end, end: reader.end }));
  if (values.length !== parameters.length) throw new Refusal(`${f.name} is defined with ${parameters.length === 1 ? "one variable" : `${parameters.length} variables`} nearby, not ${values.length}.`, place ?? open);
  const other = by.find(({ variable }) => !parameters.includes(variable.name));
  if (other) throw new Refusal(`${other.variable.name} is none of the variables that ${f.name} is defined with nearby: ${parameters.join(", ")}.`, spanOf(other.variable));
  // The variables stand in the bracket: a call whose operands stand where its name does is one of which they are not said.
  const named = parameters.map((name) => symbol(name, { span: place }));
  const body = differentiated(call(f.name, named, 0, spanOf(f)), by, span ?? sign);
  return takenAt(body, parameters.flatMap((variable, i) => (values[i] && !isNamed(values[i], variable) ? [{ variable, value: values[i] }] : [])), span ?? sign);
}

function isNamed(value: Expression, name: string): boolean {
  return value.kind === "symbol" && value.name === name;
}

/** \frac{\partial f}{\partial x}[y \cos(xy)]: what stands in square brackets is differentiated, as behind \frac{\partial}{\partial x}. */
function readOperatorBracket(reader: Reader, sign: Span, by: readonly By[]): Expression {
  const open = reader.token;
  const body = readBracket(reader);
  const span = covering(sign, { start: reader.end, end: reader.end });
  const depends = by.every(({ variable }) => dependsOn(body, variable.name));
  if (body.size === 1 || !depends || reader.atMark("^", "'")) throw new Refusal("Whether the derivative is taken at this point or multiplied by it is not said here.", open.span);
  const place = covering(open.span, { start: reader.end, end: reader.end });
  reader.note(`${reader.slice(sign)} before a square bracket is read as the derivative of what stands in it.`, place);
  return differentiated(body, by, span);
}

function atPoint(reader: Reader, value: Expression, variable: SymbolExpression, point: Expression, span: Span): Expression {
  const [body] = value.kind === "operation" ? value.operands : [];
  if (!body || (point.kind === "symbol" && point.name === variable.name)) return withSpan(value, span);
  reader.note(`${reader.slice(spanOf(point))} is read as the point where the derivative is taken, not as a factor.`, spanOf(point));
  return withSpan(derivative(body, variable, point), span);
}
