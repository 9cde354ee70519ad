import { type Expression, freeNames, operation, type OperationExpression, type OperatorName, type StructuralOperator, symbol } from "../../expression";
import type { DifferentialSign } from "../types";
import { atom, level, type Level, type Piece } from "../piece";
import { atLeast, join } from "./brackets";
import type { LatexContext } from "./context";
import { indexList, writeMember, writeRepetition } from "./indices";
import { writePower } from "./power";
import { writeProduct } from "./product";
import { writeSum } from "./sum";

type WriteNode = (node: OperationExpression, context: LatexContext) => Piece;

/** How each operator of structure is written. */
export const structures: Record<StructuralOperator, WriteNode> = {
  add: writeSum,
  multiply: writeProduct,
  power: writePower,
  piecewise: writeCases,
  less: infix(" < ", level.comparison),
  lessEqual: infix(" \\le ", level.comparison),
  greater: infix(" > ", level.comparison),
  greaterEqual: infix(" \\ge ", level.comparison),
  equal: infix(" = ", level.comparison),
  unequal: infix(" \\ne ", level.comparison),
  and: infix(" \\land ", level.and),
  or: infix(" \\lor ", level.or),
  not: writeNot,
  derivative: writeDerivative,
  limit: writeLimit,
  sum: writeRepetition,
  product: writeRepetition,
  indexed: writeMember,
  kronecker: (node, context) => atom(`\\delta_{${indexList(node.operands, context)}}`),
  vector: (node, context) => atom(`\\begin{pmatrix}${node.operands.map((component) => context.write(component).text).join(" \\\\ ")}\\end{pmatrix}`),
};

function infix(sign: string, own: Level): WriteNode {
  return (node, context) => ({ text: node.operands.map((operand) => atLeast(context.write(operand), above(own)).text).join(sign), level: own });
}

function above(own: Level): Level {
  return own === level.comparison ? level.sum : own;
}

/** The comparison that holds where another does not. */
const opposites: Partial<Record<OperatorName, OperatorName>> = {
  less: "greaterEqual", lessEqual: "greater", greater: "lessEqual", greaterEqual: "less", equal: "unequal", unequal: "equal",
};

/** not a < b is written as a \\ge b. */
function writeNot(node: OperationExpression, context: LatexContext): Piece {
  const [operand] = node.operands;
  const opposite = operand?.kind === "operation" ? opposites[operand.operator] : undefined;
  if (opposite && operand?.kind === "operation") return context.write(operation(opposite, operand.operands));
  return { text: `\\lnot ${operand ? atLeast(context.write(operand), level.atom).text : ""}`, level: level.not };
}

/** A case for each condition; operands are condition, value, condition, value, ..., otherwise. */
function writeCases(node: OperationExpression, context: LatexContext): Piece {
  const texts = node.operands.map((operand) => context.write(operand).text);
  const rows: string[] = [];
  for (let i = 0; i + 1 < texts.length; i += 2) rows.push(`${texts[i + 1] ?? ""} & \\text{if } ${texts[i] ?? ""}`);
  if (texts.length % 2 === 1) rows.push(`${texts[texts.length - 1] ?? ""} & \\text{otherwise}`);
  return { text: `\\begin{cases} ${rows.join(" \\\\ ")} \\end{cases}`, level: level.conditional };
}

/**
 * \frac{d}{dx}[...], with \partial where the body depends on more than the variable; \frac{dA}{dB} for a symbol, and
 * \frac{\partial f}{\partial x} for a function of several variables that has only a name. Derivatives of derivatives are one:
 * \frac{\partial^{2} f}{\partial y \partial x} by x first.
 */
function writeDerivative(node: OperationExpression, context: LatexContext): Piece {
  const [, , point] = node.operands;
  const { body, variables } = inTurn(node, context);
  const [outermost] = variables;
  if (body === undefined || outermost === undefined) return atom("");
  const d = context.options.differential ?? differentialFor(body, variables);
  const above = variables.length === 1 ? d : `${d}^{${variables.length}}`;
  const below = runsOf(variables.map((variable) => context.write(variable).text)).map((run) => join(d, run)).join(" ");
  const named = nameOf(body);
  const quotient = named ? `\\frac{${join(above, context.write(named).text)}}{${below}}` : `\\frac{${above}}{${below}}\\left[${context.write(body).text}\\right]`;
  if (point === undefined) return { text: quotient, level: level.product, leading: "fraction", trailing: named ? "fraction" : undefined };
  return atom(`\\left.${quotient}\\right|_{${context.write(outermost).text}=${context.write(point).text}}`);
}

/** What is differentiated in the end, and the variables, that of the last derivative first. One at a point stands alone, and so does one that is coloured. */
function inTurn(node: OperationExpression, context: LatexContext): { readonly body: Expression | undefined; readonly variables: readonly Expression[] } {
  const [body, variable, point] = node.operands;
  const isSimple = body?.kind === "operation" && body.operator === "derivative" && body.operands.length === 2 && point === undefined && !context.isMarked(body);
  const inner = isSimple ? inTurn(body, context) : { body, variables: [] };
  return { body: inner.body, variables: variable ? [variable, ...inner.variables] : inner.variables };
}

/** Equal variables that follow one another as a power: x, x is x^{2}. What has a raised index takes no exponent. */
function runsOf(variables: readonly string[]): string[] {
  const runs: { readonly variable: string; times: number }[] = [];
  for (const variable of variables) {
    const last = runs.at(-1);
    if (last?.variable === variable && !variable.includes("^")) last.times++;
    else runs.push({ variable, times: 1 });
  }
  return runs.map(({ variable, times }) => (times === 1 ? variable : `${variable}^{${times}}`));
}

function differentialFor(body: Expression, variables: readonly Expression[]): DifferentialSign {
  const isVariable = (name: string): boolean => variables.every((variable) => variable.kind === "symbol" && variable.name === name);
  return body.kind !== "symbol" && freeNames(body).some((name) => !isVariable(name)) ? "\\partial" : "d";
}

/** The name that stands for the body above the line, where the body is no more than a name. */
function nameOf(body: Expression): Expression | undefined {
  if (body.kind === "symbol") return body;
  if (body.kind !== "call" || body.primes > 0 || body.operands.length < 2) return undefined;
  return body.operands.every((operand) => operand.kind === "symbol") ? symbol(body.name) : undefined;
}

/** \lim_{h \to 0} reaches as far as it can to the right, so it is bracketed inside anything else. */
function writeLimit(node: OperationExpression, context: LatexContext): Piece {
  const [body, variable, target] = node.operands.map(context.write);
  if (!body || !variable || !target) return atom("");
  return { text: `\\lim_{${variable.text} \\to ${target.text}} ${atLeast(body, level.product).text}`, level: level.conditional };
}
