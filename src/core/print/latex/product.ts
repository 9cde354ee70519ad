import { type Expression, number, type OperationExpression, repetitionOf } from "../../expression";
import { decimalOf } from "../decimal";
import { level, type Piece } from "../piece";
import { readQuotient } from "../product";
import { atLeast, join } from "./brackets";
import type { LatexContext } from "./context";

/** A product, with a fraction for what is below the line and the sign in front. */
export function writeProduct(node: OperationExpression, context: LatexContext): Piece {
  const whole = (value: { readonly decimal: boolean } & Parameters<typeof decimalOf>[0]): boolean => value.value.d === 1n || decimalOf(value, context.options.digits) !== undefined;
  const { negative, numerator, denominator } = readQuotient(node, whole, context.isMarked);
  const body = denominator.length === 0 ? writeFactors(numerator, context) : writeFraction(numerator, denominator, context);
  if (!negative) return body;
  const operand = body.minus === undefined ? body : atLeast(body, level.product);
  const negated = operand.level < level.minus ? atLeast(operand, level.product) : operand;
  return { ...negated, text: join("-", negated.text), closed: negated.closed && `-${negated.closed}`, minus: negated.text, level: level.minus, leading: undefined };
}

function writeFraction(numerator: readonly Expression[], denominator: readonly Expression[], context: LatexContext): Piece {
  const below = writeLine(denominator, context);
  const last = numerator.at(-1);
  if (last && repetitionOf(last) && !context.isMarked(last)) {
    return joinFactors([fraction(writeLine(numerator.slice(0, -1), context), below), context.write(last)]);
  }
  const [coefficient, rest] = splitCoefficient(numerator);
  if (rest.some((factor) => isPowerOfSum(factor)) && denominator.every((factor) => factor.kind === "number")) {
    const front = fraction(coefficient ? context.write(coefficient).text : "1", below);
    return joinFactors([front, ...rest.map((factor) => context.write(factor))]);
  }
  return fraction(writeLine(numerator, context), below);
}

function fraction(above: string, below: string): Piece {
  return { text: `\\frac{${above}}{${below}}`, level: level.product, leading: "fraction", trailing: "fraction" };
}

/** What stands above or below a line; the line itself brackets a single factor. */
function writeLine(factors: readonly Expression[], context: LatexContext): string {
  const [only] = factors;
  return factors.length === 1 && only ? context.write(only).text : writeFactors(factors, context).text;
}

/** 1/2 (a - b)^2 reads better with the number in front than with the square above a line. */
function isPowerOfSum(factor: Expression): boolean {
  return factor.kind === "operation" && factor.operator === "power" && factor.operands[0]?.kind === "operation" && factor.operands[0].operator === "add";
}

function splitCoefficient(factors: readonly Expression[]): readonly [Expression | undefined, readonly Expression[]] {
  const [first, ...rest] = factors;
  return first?.kind === "number" ? [first, rest] : [undefined, factors];
}

function writeFactors(factors: readonly Expression[], context: LatexContext): Piece {
  const [only] = factors;
  if (only === undefined) return context.write(number(1));
  const apart = context.options.grouped === true && factors.some((factor) => factor.kind === "operation" && factor.operator === "multiply");
  return factors.length === 1 ? context.write(only) : joinFactors(factors.map((factor) => context.write(factor)), apart);
}

/** Factors side by side, with \cdot wherever plain juxtaposition could be read as something else, or everywhere when kept `apart`. */
export function joinFactors(pieces: readonly Piece[], apart = false): Piece {
  let text = "";
  let closed: string | undefined;
  let before: Piece | undefined;
  pieces.forEach((piece, i) => {
    const next = pieces[i + 1];
    const fitted = piece.trailing === "open" && next !== undefined ? atLeast(piece, level.atom) : fit(piece);
    const follows = next !== undefined && !(next.leading === "function" && fitted.trailing === "bare");
    const shown = follows && fitted.closed !== undefined ? { ...fitted, text: fitted.closed, trailing: undefined } : fitted;
    const joined = before === undefined ? "" : text + (apart ? " \\cdot " : separator(before, shown));
    text = joined + shown.text;
    closed = shown.closed && joined + shown.closed;
    before = shown;
  });
  const [first] = pieces;
  return { text, closed, level: level.product, leading: first && fit(first).leading, trailing: before?.trailing };
}

function fit(piece: Piece): Piece {
  if (piece.level >= level.product) return piece;
  return { ...atLeast(piece, level.product), leading: piece.level === level.minus ? "signed" : "bracket" };
}

/** Behind any name, a bracket with nothing but numbers is taken for its argument, whatever follows but a power: V(2 - 1) x, V(1/2)!. */
const numbersInBracket = /^\\left\((?:[-+/\d.\s{}]|\\frac|\\sqrt)*\\right\)(?!\^)/;

function separator(before: Piece, after: Piece): string {
  if (after.leading === "digit" || after.leading === "signed") return " \\cdot ";
  if (after.leading === "bracket" && (before.trailing === "name" || numbersInBracket.test(after.text))) return " \\cdot ";
  if (after.leading === "fraction" && (before.trailing === "digit" || before.trailing === "fraction")) return " \\cdot ";
  if (before.trailing === "digit" && !after.text.startsWith("\\text")) return "";
  return after.leading === "bracket" ? "" : " ";
}
