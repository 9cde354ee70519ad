import type { Expression } from "../../expression";
import { operatorRow } from "../../operators";
import type { Piece } from "../piece";
import { applied } from "./brackets";
import type { CodeContext, CodeFunction } from "./dialect";

/** A function in the target's own words, or through simpler ones, or by its bare name where neither exists. */
export function writeFunction(operator: CodeFunction, operands: readonly Expression[], context: CodeContext): Piece {
  const native = context.dialect.native(operator, operands, context);
  if (native) return native;
  const expansion = operator === "sqrt" ? undefined : operatorRow(operator).expansion;
  return expansion ? context.write(expansion(operands)) : applied(operator, operands.map(context.write));
}

/** The logarithm to the bases that libraries have functions for. */
export function namedBase(operands: readonly Expression[]): "log2" | "log10" | undefined {
  const [, base] = operands;
  if (base?.kind !== "number") return undefined;
  return base.value.equals(2) ? "log2" : base.value.equals(10) ? "log10" : undefined;
}
