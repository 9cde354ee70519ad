import { type Expression, type FunctionOperator, memberOf } from "../../expression";
import { operatorRow } from "../../operators";
import { atom, level, type Piece } from "../piece";
import { atLeast, enclose, join, operandsInBrackets } from "./brackets";
import type { LatexContext } from "./context";
import { writeExponential } from "./exponent";

type Operands = readonly Expression[];
type WriteOperands = (operands: Operands, context: LatexContext) => Piece;

/** Functions that are written \sin x and \sin^{2} x. */
const trigonometric: ReadonlySet<FunctionOperator> = new Set<FunctionOperator>(["sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "coth"]);

/** Functions whose operand may stand without brackets. */
const bare: ReadonlySet<FunctionOperator> = new Set<FunctionOperator>([...trigonometric, "log", "asin", "acos", "atan"]);

/** Functions that LaTeX writes in a way of their own. */
const ownWays: Partial<Record<FunctionOperator, WriteOperands>> = {
  exp: ([operand], context) => writeExponential(operand, context),
  abs: around("\\left|", "\\right|"),
  floor: around("\\left\\lfloor ", " \\right\\rfloor"),
  ceil: around("\\left\\lceil ", " \\right\\rceil"),
  cbrt: around("\\sqrt[3]{", "}"),
  factorial: writeFactorial,
  max: writeExtreme("\\max"),
  min: writeExtreme("\\min"),
  logBase: ([operand, base], context) => applied(`\\log_{${base ? context.write(base).text : ""}}`, operand ? [operand] : [], context, true),
  softmax: ([index, ...operands], context) => applied(`\\operatorname{softmax}_{${index ? context.write(index).text : ""}}`, operands, context, false),
};

/** Whether a power of the function is written between its name and its operand. */
export function takesPowerBefore(operator: FunctionOperator): boolean {
  return trigonometric.has(operator);
}

/** A function of the table applied to its operands; `exponent` goes between name and operands. */
export function writeFunction(node: { readonly operator: FunctionOperator; readonly operands: Operands }, context: LatexContext, exponent = ""): Piece {
  const own = ownWays[node.operator];
  if (own) return own(node.operands, context);
  const { latex } = operatorRow(node.operator);
  const name = latex.startsWith("\\") ? latex : `\\operatorname{${latex}}`;
  return applied(name + exponent, node.operands, context, bare.has(node.operator));
}

/** name(operands), or without brackets before a single symbol or number where that is the custom. */
function applied(name: string, operands: Operands, context: LatexContext, mayBeBare: boolean): Piece {
  const pieces = operands.map(context.write);
  const closed = name + operandsInBrackets(pieces);
  const [only] = pieces;
  const [operand] = operands;
  const simple = operands.length === 1 && (operand?.kind === "symbol" || operand?.kind === "constant" || (operand !== undefined && memberOf(operand) !== undefined) || (operand?.kind === "number" && only?.leading === "digit"));
  if (!mayBeBare || !simple || only === undefined || only.level !== level.atom) return mayBeBare ? { text: closed, level: level.application, leading: "function" } : atom(closed);
  const text = /[a-zA-Z]$/.test(name) ? join(name, only.text) : `${name} ${only.text}`;
  return { text: /[a-zA-Z]$/.test(name) && /^\d/.test(only.text) ? `${name} ${only.text}` : text, closed, level: level.application, leading: "function", trailing: "bare" };
}

function writeFactorial([operand]: Operands, context: LatexContext): Piece {
  if (operand === undefined) return atom("!");
  const piece = atLeast(context.write(operand), level.atom);
  return { text: `${piece.text}!`, level: level.power, leading: piece.leading };
}

/** The largest or smallest of one number is that number; \max(x) would speak of the entries of a vector. */
function writeExtreme(name: string): WriteOperands {
  return (operands, context) => {
    const [only] = operands;
    return only && operands.length === 1 ? context.write(only) : applied(name, operands, context, false);
  };
}

function around(open: string, close: string): WriteOperands {
  return ([operand], context) => atom(open + (operand ? context.write(operand).text : "") + close);
}

/** A function that has only a name: f(x), f'(x), f^{(4)}(x). */
export function writeNamedCall(name: string, primes: number, operands: Operands, context: LatexContext): Piece {
  const pieces = operands.map(context.write);
  const mark = primes === 0 ? "" : primes <= 3 ? "'".repeat(primes) : `^{(${primes})}`;
  const base = mark !== "" && /[\^']/.test(name) ? enclose(name) : name;
  // A function whose variable is not said stands alone: f'.
  return { text: base + mark + (pieces.length > 0 ? operandsInBrackets(pieces) : ""), level: mark.startsWith("^") ? level.power : level.atom };
}
