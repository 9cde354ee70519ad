import { bindMembers, call, dependsOn, derivative, freeNames, visit, withSpan, type Expression, type SymbolExpression } from "../../expression";
import { covering } from "../shared";
import { readBracket } from "./brackets";
import { binding, spanOf } from "./infix";
import { argumentEnd, readBase, readNameScripts, symbolOf } from "./names";
import type { Reader } from "./reader";
import { startsOperand } from "./starts";
import { isCommand, isMark, Refusal, type Token } from "./token";
import type { Span } from "../../result";

/** Where the parts of a fraction that is a derivative stand, as offsets from the \frac at hand. */
interface Shape {
  /** First token of the numerator behind its brace, if it has one, and the brace or token behind it. */
  readonly top: readonly [from: number, to: number];
  readonly bottom: readonly [from: number, to: number];
  readonly end: number;
}

/** A variable that is differentiated by, and how often. */
interface By {
  readonly variable: SymbolExpression;
  readonly times: number;
}

/** Whether the fraction at hand is a derivative: both parts begin with d or \partial, and the lower one goes on to a variable. */
export function derivativeShape(reader: Reader): Shape | undefined {
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

function isDifferential(reader: Reader, offset: number): boolean {
  const token = reader.peek(offset);
  return isCommand(token, "partial") || ((token.kind === "letter" || token.kind === "text") && token.text === "d");
}

/** Reads \frac{d}{dx} with what it applies to, on the fraction or behind it; \frac{d^2}{dx^2} and mixed ones as well. */
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
  if (onTop && reader.atMark("(")) throw new Refusal("Whether the derivative is taken at this point or multiplied by it is not said here.", reader.token.span);
  const body = onTop ?? readScope(reader, sign);
  const span = covering(sign, spanOf(body));
  return nest(dependent(reader, body, by), by, span);
}

function readNumerator(reader: Reader, end: number): Expression {
  const body = reader.expression(binding.product);
  if (reader.position !== end) throw reader.unexpected("a product or one function above the fraction bar");
  return body;
}

/** The n of d^n; 1 without one. */
function readOrder(reader: Reader): number {
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
function readVariables(reader: Reader, end: number): By[] {
  const by: By[] = [];
  while (reader.position < end) {
    if (!isDifferential(reader, 0)) throw new Refusal("Expected d and a variable below the fraction bar.", reader.token.span);
    reader.next();
    const base = readBase(reader);
    if (!base) throw reader.unexpected("a variable to differentiate by");
    const variable = symbolOf(reader, readNameScripts(reader, base));
    by.push({ variable, times: readOrder(reader) });
  }
  return by;
}

/**
 * What an operator \frac{d}{dx} applies to: the bracket behind it, or the product of factors standing side by side.
 * Where a reader cannot tell how far it reaches, it is refused.
 */
function readScope(reader: Reader, sign: Span): Expression {
  if (reader.atMark("[", "\\{")) {
    const body = readBracket(reader);
    if (reader.atMark("^", "'", "!")) throw new Refusal("Whether the derivative or its body is raised here is not said: put another bracket.", reader.token.span);
    return body;
  }
  if (!startsOperand(reader)) {
    if (reader.token.kind === "stop" || reader.token.kind === "mark") throw new Refusal("Expected what to differentiate behind this.", sign);
    throw reader.unexpected("what to differentiate");
  }
  if (!reader.atMark("(")) {
    const body = reader.expression(binding.juxtaposition);
    if (reader.atMark("*", "/") || reader.atCommand("cdot", "times", "ast", "div")) throw unclear(reader.token);
    return body;
  }
  const body = reader.operand();
  if (startsOperand(reader)) throw unclear(reader.token);
  return body;
}

function unclear(token: Token): Refusal {
  return new Refusal("Whether this is still to be differentiated is not said here: put brackets.", token.span);
}

/** Letters that stand for constants by custom. */
const customaryConstants = /^(?:[abckmnprACKNR]|alpha|beta|gamma|lambda|mu)$/;

/**
 * The body, where a lone name is taken as a function of the variables (the L of dL/dw), since that is why one differentiates it.
 * A body in which the variables do not appear would have the derivative zero; it is read so for plain constants alone.
 */
function dependent(reader: Reader, body: Expression, by: readonly By[]): Expression {
  const variables = by.map(({ variable }) => variable);
  const isVariable = body.kind === "symbol" && variables.some(({ name }) => name === body.name);
  if (body.kind === "symbol" && !isVariable && !customaryConstants.test(body.name)) {
    reader.note(`${reader.slice(spanOf(body))} is taken as a function of ${variables.map((variable) => reader.slice(spanOf(variable))).join(", ")}.`, spanOf(body));
    return call(body.name, variables.map((variable) => withSpan(variable, spanOf(body))), 0, body.span);
  }
  const names = freeNames(body);
  const bound = bindMembers(body);
  const missing = variables.find(({ name }) => !names.includes(name) && !dependsOn(bound, name));
  if (!missing || hasCall(body)) return body;
  const unexplained = names.find((name) => !customaryConstants.test(name));
  if (unexplained !== undefined && !variables.some(({ name }) => names.includes(name))) {
    throw new Refusal(`The variable ${missing.name} does not appear in what is differentiated, and how ${unexplained} depends on it is not said.`, spanOf(body));
  }
  reader.note(`${reader.slice(spanOf(body))} is held constant.`, spanOf(body));
  return body;
}

function hasCall(body: Expression): boolean {
  let found = false;
  visit(body, (node) => {
    if (node.kind === "call") found = true;
  });
  return found;
}

function nest(body: Expression, by: readonly By[], span: Span): Expression {
  let result = body;
  for (const { variable, times } of [...by].reverse()) {
    for (let i = 0; i < times; i++) result = withSpan(derivative(result, variable), span);
  }
  return result;
}
