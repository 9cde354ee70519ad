import { type Expression, isFunctionOperation, transform } from "../../expression";
import { operatorRow } from "../../operators";
import type { Piece } from "../piece";
import { applied } from "./brackets";
import type { CodeContext, CodeFunction } from "./dialect";

/** A function in the target's own words, or by its bare name where it has none. */
export function writeFunction(operator: CodeFunction, operands: readonly Expression[], context: CodeContext): Piece {
  return context.dialect.native(operator, operands, context) ?? applied(operator, operands.map(context.write));
}

/** The expression with functions that the target has no name for written through simpler ones, where that can be done. */
export function expandUnknown(expression: Expression, context: CodeContext): Expression {
  return transform(expression, (node) => {
    if (!isFunctionOperation(node) || context.dialect.native(node.operator, node.operands, context)) return node;
    const expansion = operatorRow(node.operator).expansion?.(node.operands);
    return expansion ? expandUnknown(expansion, context) : node;
  });
}

/** The logarithm to the bases that libraries have functions for. */
export function namedBase(operands: readonly Expression[]): "log2" | "log10" | undefined {
  const [, base] = operands;
  if (base?.kind !== "number") return undefined;
  return base.value.equals(2) ? "log2" : base.value.equals(10) ? "log10" : undefined;
}
