import type Fraction from "fraction.js";
import { number, operation, power } from "../../expression";
import type { Expression } from "../../expression";

/** The base and the exact exponent of a power; roots are powers too. Undefined for all else. */
export function exactPower(node: Expression): { readonly base: Expression; readonly exponent: Fraction } | undefined {
  if (node.kind !== "operation") return undefined;
  const [base, exponent] = node.operands;
  if (node.operator === "cbrt" && base) return { base, exponent: number("1/3").value };
  return node.operator === "power" && base && exponent?.kind === "number" ? { base, exponent: exponent.value } : undefined;
}

/** The base and exponent of a power with a whole exponent of at least 2. */
export function wholeExponent(node: Expression): { readonly base: Expression; readonly exponent: number } | undefined {
  const found = exactPower(node);
  if (found?.exponent.d !== 1n || found.exponent.compare(2) < 0) return undefined;
  return { base: found.base, exponent: found.exponent.valueOf() };
}

/** A root as it was written, raised to a whole power: the square of the cube root of x is x^(2/3), or cbrt(x)^2. */
export function rootPower(written: Expression, base: Expression, degree: number, times: number): Expression {
  if (times === 0) return number(1);
  if (times % degree === 0) return times === degree ? base : power(base, number(times / degree));
  if (written.kind === "operation" && written.operator === "cbrt") {
    const root = operation("cbrt", [base]);
    return times === 1 ? root : power(root, number(times));
  }
  return power(base, number(`${times}/${degree}`));
}
