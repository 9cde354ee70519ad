import type { Expression } from "../../expression";
import type { Span } from "../../result";
import { covering } from "../shared";
import type { Reader } from "./reader";
import { spanOf } from "./spans";
import { Refusal } from "./token";

// Vectors and matrices are read as numbers, which is right for what is done to each entry. Where that may be wrong, a note
// says so; what numbers do not have at all is refused.

/** A bold letter, or what stands in brackets that begin with one. */
const bold = /^[\s({[-]*(?:\\left\s*[([])?[\s({[]*\\(?:mathbf|boldsymbol|bm|pmb|bold|vec)(?![a-zA-Z])/;

const set = /^[\s{]*\\(?:mathcal|mathscr|mathbb)\s*\{?\s*[A-Z]\s*\}?[\s}]*$/;

function isBold(reader: Reader, expression: Expression): boolean {
  return expression.kind !== "number" && bold.test(reader.slice(spanOf(expression)));
}

/** The source without what only sets the size of brackets, one of which may stand outside of the span. */
function written(reader: Reader, span: Span): string {
  return reader.slice(span).replaceAll(/\\(?:left|right)(?![a-zA-Z])\s*/g, "");
}

function note(reader: Reader, subject: string, message: string, span: Span): void {
  if (reader.noted.has(subject)) return;
  reader.noted.add(subject);
  reader.note(message, span);
}

/** Notes a product of vectors and matrices, which is read as one of numbers. Throws a Refusal for the cross product of two vectors. */
export function checkProduct(reader: Reader, factors: readonly Expression[], crosses: readonly number[]): void {
  if (!reader.source.hasBold) return;
  const vectors = factors.filter((factor) => isBold(reader, factor));
  const [first, second] = vectors;
  if (!first || !second) return;
  for (const at of crosses) {
    const [left, right] = [factors[at - 1], factors[at]];
    if (left && right && isBold(reader, left) && isBold(reader, right)) throw new Refusal("The cross product of vectors is not read.", covering(spanOf(left), spanOf(right)));
  }
  const span = covering(spanOf(first), spanOf(second));
  note(reader, "product of vectors", `${written(reader, span)} is read as a product of numbers, not of vectors or matrices.`, span);
}

/** Notes the bars around a vector. Throws a Refusal for those around a set. */
export function checkBars(reader: Reader, content: Expression): void {
  const inside = reader.slice(spanOf(content));
  if (content.kind === "symbol" && set.test(inside)) throw new Refusal("The size of a set is not read.", spanOf(content));
  if (content.kind === "symbol" && /^[A-Z]$/.test(content.name)) note(reader, "bars at a capital", `The bars around ${inside} are read as an absolute value, not as a size or a determinant.`, spanOf(content));
  if (isBold(reader, content)) note(reader, "bars at a vector", `The bars around ${inside} are read as an absolute value, not as the length of a vector.`, spanOf(content));
}

/** Notes what is raised to -1 where that may be the inverse of a matrix: A^{-1}, (I - A)^{-1}. */
export function checkInverse(reader: Reader, base: Expression, exponent: Expression): void {
  if (exponent.kind !== "number" || !exponent.value.equals(-1)) return;
  const span = spanOf(base);
  const operands = base.kind === "operation" && base.operator === "add" ? base.operands : [base];
  if (!operands.some((operand) => isMatrixLike(operand) || isBold(reader, operand))) return;
  note(reader, "inverse of a matrix", `${written(reader, covering(span, spanOf(exponent)))} is read as one divided by ${written(reader, span)}, not as the inverse of a matrix.`, span);
}

function isMatrixLike(expression: Expression): boolean {
  return (expression.kind === "symbol" || expression.kind === "call") && /^[A-Z](?:_|$)/.test(expression.name);
}
