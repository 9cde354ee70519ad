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
 * \frac{\partial f}{\partial x} for a function of several variables that has only a name.
 */
function writeDerivative(node: OperationExpression, context: LatexContext): Piece {
  const [body, variable, point] = node.operands;
  if (body === undefined || variable === undefined) return atom("");
  const d = context.options.differential ?? differentialFor(body, variable);
  const below = join(d, context.write(variable).text);
  const named = nameOf(body);
  const quotient = named ? `\\frac{${join(d, context.write(named).text)}}{${below}}` : `\\frac{${d}}{${below}}\\left[${context.write(body).text}\\right]`;
  if (point === undefined) return { text: quotient, level: level.product, leading: "fraction", trailing: named ? "fraction" : undefined };
  return atom(`\\left.${quotient}\\right|_{${context.write(variable).text}=${context.write(point).text}}`);
}

function differentialFor(body: Expression, variable: Expression): DifferentialSign {
  return freeNames(body).some((name) => !(variable.kind === "symbol" && variable.name === name)) && body.kind !== "symbol" ? "\\partial" : "d";
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
