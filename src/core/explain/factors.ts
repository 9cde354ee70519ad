import { multiply } from "../expression";
import type { Expression } from "../expression";

/**
 * A factor that stays one when a product is written: 1/B goes under no line that it shares with the factors beside it, and a
 * 1 that has its reason is not left out.
 */
export function asFactor(factor: Expression): Expression {
  const isDivided = factor.kind === "operation" ? factor.operator === "power" : factor.kind === "number" && (factor.value.d !== 1n || factor.value.equals(1));
  return isDivided ? multiply(factor) : factor;
}
