import { bindMembers, dependsOn, freeNames, splitName, transform, visit, type Expression, type SymbolExpression } from "../../expression";
import type { Span } from "../../result";
import { readBracket } from "./brackets";
import { withVariables } from "./implied";
import { binding } from "./infix";
import { decide } from "./decision";
import { functionOf, hasLoneCall, isLoneCall, variablesNamed, withFurther, withOuterVariables } from "./lone-functions";
import { scope } from "./policy";
import { joinedSpan, spanOf } from "./spans";
import { covering, negated, sumOf } from "../shared";
import type { Reader } from "./reader";
import { startsOperand } from "./starts";
import { Refusal, type Token } from "./token";

/**
 * What an operator \frac{d}{dx} applies to: the bracket behind it, or the product of factors standing side by side, up to the
 * next plus or minus. Where a reader cannot tell how far it reaches, it is refused.
 */
export function readScope(reader: Reader, sign: Span): Expression {
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

/**
 * Goes on to the whole sum where an operator without brackets ends before a plus or minus and that was chosen; notes the choice,
 * since people write more behind it without brackets, and mean it.
 */
export function widened(reader: Reader, body: Expression): Expression {
  if (!reader.atMark("+", "-") || /^[([]|^\\left/.test(reader.slice(spanOf(body)))) return body;
  const written = reader.slice(spanOf(body));
  if (decide(reader, scope, { name: written }, spanOf(body)) === "term") return body;
  const terms = [body];
  while (reader.atMark("+", "-")) {
    const sign = reader.next();
    const term = reader.expression(binding.sum + 1);
    terms.push(sign.text === "-" ? negated(term, covering(sign.span, spanOf(term))) : term);
  }
  return sumOf(terms, joinedSpan(terms));
}

/** Letters that stand for constants by custom. */
const customaryConstants = /^(?:[abckmnprACKNR]|alpha|beta|gamma|lambda|mu)$/;

/**
 * The body, where a lone name is taken as a function of the variables (the L of dL/dw), since that is why one differentiates it.
 * A body in which the variables do not appear would have the derivative zero; it is read so for plain constants alone, and
 * behind an operator: the c of \frac{d}{dx} c, not that of \frac{dc}{dx}.
 */
export function dependent(reader: Reader, written: Expression, variables: readonly SymbolExpression[], onTop: boolean): Expression {
  const isDefined = (name: string): boolean => (reader.source.context.functions?.has(name) ?? false) || (reader.source.context.variables?.has(name) ?? false);
  const isConstant = (name: string): boolean => !onTop && !isDefined(name) && customaryConstants.test(name);
  if (written.kind === "symbol" && !variables.some(({ name }) => name === written.name) && !isConstant(written.name)) {
    const named = isDefined(written.name) ? variables : variablesNamed(reader, written.name, variables);
    noteFunction(reader, written, named);
    return functionOf(written, named);
  }
  const body = withOuterVariables(reader, written, variables, isDefined);
  const names = freeNames(body);
  const bound = bindMembers(body);
  const missing = variables.find(({ name }) => !names.includes(name) && !dependsOn(bound, name));
  if (missing && hasLoneCall(body)) return transform(body, (node) => (isLoneCall(node) ? withFurther(node, variables) : node));
  if (missing && hasCall(body) && !hasBareCall(body)) noteUnsaid(reader, body, missing);
  if (!missing || hasCall(body)) return withVariables(body, variables);
  // What runs with the index of a sum is no name there but a member, which is put in with its index.
  const free = freeNames(bound);
  const members = names.filter((name) => isDefined(name) && !free.includes(name));
  const defined = free.filter((name) => isDefined(name) && !variables.some((variable) => variable.name === name));
  if (defined.length > 0) return transform(bound, (node) => (node.kind === "symbol" && defined.includes(node.name) ? functionOf(node, variables) : node));
  if (members.length > 0) {
    noteUnsaid(reader, body, missing);
    return body;
  }
  const unexplained = names.find((name) => !isConstant(name));
  if (unexplained !== undefined && !variables.some(({ name }) => names.includes(name))) throw unexplainedBody(missing, unexplained, names, spanOf(body));
  reader.note(`${reader.slice(spanOf(body))} is held constant.`, spanOf(body));
  return body;
}

/** \frac{\partial}{\partial w_j} g(v): how g depends on w_j has to come from what is defined nearby. */
function noteUnsaid(reader: Reader, body: Expression, missing: SymbolExpression): void {
  reader.note(`How ${reader.slice(spanOf(body))} depends on ${reader.slice(spanOf(missing))} is not said here: it is taken from definitions nearby, if there are any.`, spanOf(body));
}

/** Whether there is a function without its variables, which is given those of the derivative. */
function hasBareCall(body: Expression): boolean {
  let found = false;
  visit(body, (node) => {
    found ||= node.kind === "call" && node.operands.length === 0;
  });
  return found;
}

function noteFunction(reader: Reader, body: Expression, variables: readonly SymbolExpression[]): void {
  reader.note(`${reader.slice(spanOf(body))} is taken as a function of ${variables.map((variable) => (variable.span ? reader.slice(variable.span) : variable.name)).join(", ")}.`, spanOf(body));
}

/** Why a body is not read in which the variable does not appear; x_i a_{ij} x_j by x_k is a sum over i and j in physics. */
function unexplainedBody(missing: SymbolExpression, name: string, names: readonly string[], span: Span): Refusal {
  const family = splitName(missing.name)?.family;
  if (family !== undefined && names.some((other) => splitName(other)?.family === family)) {
    return new Refusal(`The variable ${missing.name} does not appear in what is differentiated; sums over repeated indices that are not written (Einstein's convention) are not read: write \\sum.`, span);
  }
  return new Refusal(`The variable ${missing.name} does not appear in what is differentiated, and how ${name} depends on it is not said.`, span);
}

function hasCall(body: Expression): boolean {
  let found = false;
  visit(body, (node) => {
    if (node.kind === "call") found = true;
  });
  return found;
}
