import { call, freeNames, symbol, transform, visit, withSpan, type CallExpression, type Expression, type SymbolExpression } from "../../expression";
import type { Reader } from "./reader";
import { spanOf } from "./spans";
import { isMark } from "./token";

// Functions that only have a name, the f of \frac{\partial f}{\partial x}, and what they are functions of.

/** A lone name as a function of variables: a call whose variables stand where it does. */
export function functionOf({ name, span }: SymbolExpression, variables: readonly SymbolExpression[]): CallExpression {
  return call(name, span ? variables.map((variable) => withSpan(variable, span)) : variables, 0, span);
}

/** Whether a call was made of a lone name. */
export function isLoneCall(node: Expression): node is CallExpression {
  return node.kind === "call" && node.operands.length > 0 && node.operands.every((operand) => operand.kind === "symbol" && operand.span?.start === node.span?.start && operand.span?.end === node.span?.end);
}

export function hasLoneCall(body: Expression): boolean {
  let found = false;
  visit(body, (node) => {
    found ||= isLoneCall(node);
  });
  return found;
}

/** A lone function with the variables, too, that it does not have yet. */
export function withFurther(node: CallExpression, variables: readonly SymbolExpression[]): CallExpression {
  const known = new Set(freeNames(node));
  const { span } = node;
  const absent = variables.filter(({ name }) => !known.has(name)).map((variable) => (span ? withSpan(variable, span) : variable));
  return absent.length === 0 ? node : call(node.name, [...absent, ...node.operands], node.primes, span);
}

/**
 * What an outer derivative is taken of, where functions stand in it whose partial derivative is taken: they have further
 * variables, as \partial says, and the outer ones may be among them. Else \frac{\partial}{\partial y} of \frac{\partial f}{\partial x} would be zero.
 */
export function withOuterVariables(reader: Reader, body: Expression, variables: readonly SymbolExpression[], isDefined: (name: string) => boolean): Expression {
  const lone = new Set<Expression>();
  visit(body, (node) => {
    if (node.kind !== "operation" || node.operator !== "derivative") return;
    const [of, by] = node.operands;
    if (of && by?.kind === "symbol" && isPartialBy(reader, by)) visit(of, (each) => isLoneCall(each) && !isDefined(each.name) && lone.add(each));
  });
  return lone.size === 0 ? body : transform(body, (node) => (node.kind === "call" && lone.has(node) ? withFurther(node, variables) : node));
}

/** The variables that the formula itself names for a function, as f(x, y) does, where those of its partial derivative are among them. */
export function variablesNamed(reader: Reader, name: string, variables: readonly SymbolExpression[]): readonly SymbolExpression[] {
  if (!variables.every((variable) => isPartialBy(reader, variable))) return variables;
  const { tokens, matching } = reader.source;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.text !== name || !isMark(tokens[i + 1], "(") || !matching.lists.has(i + 1)) continue;
    const close = matching.closing.get(i + 1) ?? i + 1;
    const listed = tokens.slice(i + 2, close);
    const letters = listed.filter((token, at) => at % 2 === 0 && token.kind === "letter").map(({ text }) => text);
    const isList = listed.length === 2 * letters.length - 1 && listed.every((token, at) => at % 2 === 0 || isMark(token, ",", ";"));
    if (isList && variables.every((variable) => letters.includes(variable.name))) return letters.map((letter) => variables.find((variable) => variable.name === letter) ?? symbol(letter));
  }
  return variables;
}

/** Whether \partial stands before the variable that a derivative is taken by. */
function isPartialBy(reader: Reader, variable: SymbolExpression): boolean {
  const { start } = spanOf(variable);
  return /(?:\\partial|∂)[\s_{]*$/.test(reader.source.text.slice(Math.max(0, start - 20), start));
}
