import { type Expression, isFunctionOperation, transform } from "../../expression";
import { operatorRow } from "../../operators";
import type { Piece } from "../piece";
import { applied } from "./brackets";
import type { CodeContext, CodeFunction } from "./dialect";

/** A function in the target's own words, or by its bare name where it has none. */
export function writeFunction(operator: CodeFunction, operands: readonly Expression[], context: CodeContext): Piece {
  const exponential = operator === "log" ? exponentialBesideOne(operands[0]) : undefined;
  const precise = exponential && context.dialect.native("log1p", [exponential], context);
  return precise ?? context.dialect.native(operator, operands, context) ?? applied(operator, operands.map(context.write));
}

/** The expression with functions that the target has no name for written through simpler ones, where that can be done. */
export function expandUnknown(expression: Expression, context: CodeContext): Expression {
  return transform(expression, (node) => {
    if (!isFunctionOperation(node) || context.dialect.native(node.operator, node.operands, context)) return node;
    const expansion = operatorRow(node.operator).expansion?.(node.operands);
    return expansion ? expandUnknown(expansion, context) : node;
  });
}

/** exp(x) of 1 + exp(x): beside 1 its digits vanish, and from exp(-37) on all of them. */
function exponentialBesideOne(sum: Expression | undefined): Expression | undefined {
  if (sum?.kind !== "operation" || sum.operator !== "add" || sum.operands.length !== 2) return undefined;
  const others = sum.operands.filter((term) => !(term.kind === "number" && term.value.equals(1)));
  const [other] = others;
  return others.length === 1 && other && isExponential(other) ? other : undefined;
}

function isExponential(node: Expression): boolean {
  if (node.kind !== "operation") return false;
  const [base] = node.operands;
  return node.operator === "exp" || (node.operator === "power" && base?.kind === "constant" && base.name === "e");
}

/** The logarithm to the bases that libraries have functions for. */
export function namedBase(operands: readonly Expression[]): "log2" | "log10" | undefined {
  const [, base] = operands;
  if (base?.kind !== "number") return undefined;
  return base.value.equals(2) ? "log2" : base.value.equals(10) ? "log10" : undefined;
}
