import { dependsOn, operandsOf } from "../expression";
import type { Expression } from "../expression";

/** How the degrees of the operands make the degree of a sum or product. */
const degreeOf: Readonly<Partial<Record<string, (degrees: readonly number[]) => number>>> = {
  add: (degrees) => Math.max(...degrees),
  multiply: (degrees) => degrees.reduce((sum, degree) => sum + degree, 0),
};

/**
 * The degree of a polynomial in the variable (before anything cancels), Infinity for what is not one. Coefficients may be
 * anything that does not depend on the variable.
 */
export function degreeIn(node: Expression, variable: string): number {
  if (node.kind === "symbol") return node.name === variable ? 1 : 0;
  if (!dependsOn(node, variable)) return 0;
  if (node.kind !== "operation") return Infinity;
  if (node.operator === "power") return powerDegree(node, variable);
  return degreeOf[node.operator]?.(operandsOf(node).map((operand) => degreeIn(operand, variable))) ?? Infinity;
}

function powerDegree(node: Expression, variable: string): number {
  const [base, exponent] = operandsOf(node);
  const whole = exponent?.kind === "number" && exponent.value.d === 1n && exponent.value.compare(0) > 0;
  return base && whole ? degreeIn(base, variable) * exponent.value.valueOf() : Infinity;
}
