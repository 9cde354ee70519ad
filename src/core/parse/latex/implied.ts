import { call, derivative, symbol, transform, withSpan, type Expression, type SymbolExpression } from "../../expression";
import type { Span } from "../../result";
import type { Name } from "./names";
import { decide } from "./decision";
import { dotted, subscripted } from "./policy";
import type { Reader } from "./reader";
import { covering } from "../shared";
import { Refusal } from "./token";

// Derivatives that a name itself can say: \dot x and f_x. Which of them are read so is up to the policy.

/** The derivative that a name says, applied to operands if there are any; undefined for a mere name. */
export function impliedDerivative(reader: Reader, name: Name, operands: readonly Expression[] | undefined): Expression | undefined {
  return byDots(reader, name, operands) ?? bySubscript(reader, name, operands);
}

function byDots(reader: Reader, { name, span }: Name, operands: readonly Expression[] | undefined): Expression | undefined {
  const [, base, dots] = /^(.+)_(dot|ddot)$/.exec(name) ?? [];
  if (!base || decide(reader, dotted, { name: base }, span) !== "derivative") return undefined;
  const order = dots === "dot" ? 1 : 2;
  if (operands) return call(base, operands, order, covering(span, { start: reader.end, end: reader.end }));
  const time = symbol("t", { span });
  return nested(call(base, [time], 0, span), Array.from({ length: order }, () => time), span);
}

const partial = /^([fghFGH])_([xyz]{1,3})$/;

function bySubscript(reader: Reader, { name, span }: Name, operands: readonly Expression[] | undefined): Expression | undefined {
  const [, base, letters] = partial.exec(name) ?? [];
  if (!base || !letters || decide(reader, subscripted, { name }, span) !== "derivative") return undefined;
  const by = [...letters].map((letter) => symbol(letter, { span }));
  const whole = covering(span, { start: reader.end, end: reader.end });
  const given = operands ?? by.filter(({ name: own }, i) => by.findIndex((other) => other.name === own) === i);
  if (by.some((variable) => !given.some((operand) => operand.kind === "symbol" && operand.name === variable.name))) {
    throw new Refusal(`Which of these is ${letters} is not said here: write \\frac{\\partial ${base}}{\\partial ${letters.charAt(0)}} and a point behind a bar.`, whole);
  }
  return nested(call(base, given, 0, whole), by, whole);
}

/** The body differentiated by one variable after the other, the first of them first. */
export function nested(body: Expression, by: readonly SymbolExpression[], span: Span): Expression {
  return by.reduce<Expression>((inner, variable) => withSpan(derivative(inner, variable), span), body);
}

/** The body with the variables put in where a function stands without any, as the f' of \frac{d}{dx} f'. */
export function withVariables(body: Expression, variables: readonly SymbolExpression[]): Expression {
  return transform(body, (node) => {
    if (node.kind !== "call" || node.operands.length > 0) return node;
    const { span } = node;
    return call(node.name, span ? variables.map((variable) => withSpan(variable, span)) : variables, node.primes, span);
  });
}
