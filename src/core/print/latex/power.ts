import { type Expression, isFunctionOperatorName, type OperationExpression } from "../../expression";
import { atom, level, type Piece } from "../piece";
import { atLeast } from "./brackets";
import type { LatexContext } from "./context";
import { writeExponent } from "./exponent";
import { takesPowerBefore, writeFunction } from "./functions";
import { writeProduct } from "./product";

/** A power: a root, a fraction for negative numbers as exponents, \sin^{2} x, or base and exponent. */
export function writePower(node: OperationExpression, context: LatexContext): Piece {
  const [base, exponent] = node.operands;
  if (base === undefined || exponent === undefined) return atom("");
  if (exponent.kind === "number" && !context.isMarked(exponent)) {
    if (exponent.value.s < 0n) return writeProduct(node, context);
    const root = writeRoot(base, exponent.value.n, exponent.value.d, exponent.decimal, context);
    if (root) return root;
    const before = exponent.value.d === 1n && exponent.value.n > 1n ? writePowerOfFunction(base, String(exponent.value.n), context) : undefined;
    if (before) return before;
  }
  const raised = atLeast(context.write(base), level.atom);
  return { text: `${raised.text}^{${writeExponent(exponent, context)}}`, level: level.power, leading: raised.leading, trailing: raised.trailing === "name" ? "name" : undefined };
}

/** \sqrt[3]{x} is the real cube root, which negative numbers have too; the power 1/3 is left as one. */
function writeRoot(base: Expression, numerator: bigint, denominator: bigint, decimal: boolean, context: LatexContext): Piece | undefined {
  if (decimal || numerator !== 1n || denominator < 2n || denominator > 9n || denominator === 3n) return undefined;
  return atom(`\\sqrt${denominator === 2n ? "" : `[${denominator}]`}{${context.write(base).text}}`);
}

function writePowerOfFunction(base: Expression, exponent: string, context: LatexContext): Piece | undefined {
  if (base.kind !== "operation" || context.isMarked(base)) return undefined;
  const { operator } = base;
  return isFunctionOperatorName(operator) && takesPowerBefore(operator) ? writeFunction({ operator, operands: base.operands }, context, `^{${exponent}}`) : undefined;
}
