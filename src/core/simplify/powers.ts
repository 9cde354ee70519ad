import type Fraction from "fraction.js";
import type { Expression } from "../expression";
import { isCallOf, isOneNode, isPower, isProduct, isSum, isUndefined, isZeroNode, splitTerm } from "./algebra";
import type { Algebra } from "./algebra";
import { absolute, exactPower, isEven, isInteger, isNegative, isOne, wholePower } from "./rational";
import { isPositive } from "./signs";
import { contentOf, scaleSum } from "./sums";

/**
 * `base` to `exponent`, both simplified. Holds over the reals: (x^2)^(1/2) is |x|, and (x^a)^b is x^(ab) only where
 * that has the same value wherever the left side has one.
 */
export function powerOf(base: Expression, exponent: Expression, algebra: Algebra): Expression {
  const { workspace } = algebra;
  if (isUndefined(base) || isUndefined(exponent)) return workspace.undefinedValue;
  if (isOneNode(exponent) || isOneNode(base)) return base;
  if (isZeroNode(exponent)) return workspace.one;
  if (base === workspace.e) return algebra.apply("exp", [exponent]);
  if (isCallOf(base, "exp")) return algebra.apply("exp", [algebra.multiply([exponent, ...base.operands])]);
  const special = exponent.kind === "number" ? numericPower(base, plainExponent(exponent), algebra) : symbolicPower(base, exponent, algebra);
  return special ?? workspace.node("power", [base, exponent.kind === "number" ? plainExponent(exponent, algebra) : exponent]);
}

type NumberNode = Expression & { kind: "number" };

/** x^2.0 and x^0.5 are x^2 and sqrt(x); other decimal exponents stay decimals. */
function plainExponent(exponent: NumberNode, algebra?: Algebra): NumberNode {
  if (!exponent.decimal || exponent.value.d > 2n) return exponent;
  const plain = algebra?.workspace.number(exponent.value);
  return plain?.kind === "number" ? plain : { ...exponent, decimal: false };
}

function symbolicPower(base: Expression, exponent: Expression, algebra: Algebra): Expression | undefined {
  const { workspace } = algebra;
  if (base.kind === "number" && base.value.n === 1n && base.value.d > 1n && base.value.s > 0n && !base.decimal) {
    return algebra.power(workspace.number(base.value.inverse()), algebra.multiply([workspace.minusOne, exponent]));
  }
  const [inner, innerExponent] = isPower(base) ? base.operands : [];
  if (inner && innerExponent && isPositive(inner)) return algebra.power(inner, algebra.multiply([innerExponent, exponent]));
  return undefined;
}

function numericPower(base: Expression, exponent: NumberNode, algebra: Algebra): Expression | undefined {
  const { workspace } = algebra;
  const { value } = exponent;
  if (base.kind === "number") return powerOfNumber(base, exponent, algebra);
  if (isPower(base)) return powerOfPower(base.operands, value, algebra);
  if (isCallOf(base, "abs") && isEven(value)) return algebra.power(operand(base), workspace.number(value));
  if (isProduct(base)) return powerOfProduct(base, exponent, algebra);
  if (isSum(base)) return powerOfSum(base, value, algebra);
  return undefined;
}

const operand = (node: Expression & { kind: "operation" }): Expression => node.operands[0] ?? node;

function powerOfNumber(base: NumberNode, exponent: NumberNode, algebra: Algebra): Expression | undefined {
  const { workspace } = algebra;
  if (isZeroNode(base)) return isNegative(exponent.value) ? workspace.undefinedValue : workspace.zero;
  const decimal = base.decimal || exponent.decimal;
  const exact = exactPower(base.value, exponent.value);
  if (exact) return workspace.number(exact, decimal);
  if (isInteger(exponent.value) || isNegative(base.value) || base.decimal || exponent.decimal || exponent.value.d > 12n) return undefined;
  if (exponent.value.compare(12) > 0 || exponent.value.compare(-12) < 0) return undefined;
  return algebra.multiply([workspace.node("power", [base, exponent])]);
}

/** (x^a)^b; see the comment on `powerOf`. */
function powerOfPower([inner, innerExponent]: readonly Expression[], outer: Fraction, algebra: Algebra): Expression | undefined {
  const { workspace } = algebra;
  if (!inner || !innerExponent) return undefined;
  const product = algebra.multiply([innerExponent, workspace.number(outer)]);
  if (isInteger(outer) || isPositive(inner)) return algebra.power(inner, product);
  if (innerExponent.kind !== "number") return undefined;
  // An even power has lost the sign of its base.
  if (innerExponent.value.n % 2n === 0n) return algebra.power(algebra.apply("abs", [inner]), product);
  return algebra.power(inner, product);
}

function powerOfProduct(base: Expression & { kind: "operation" }, exponent: NumberNode, algebra: Algebra): Expression | undefined {
  const { workspace } = algebra;
  const each = (factors: readonly Expression[]): Expression[] => factors.map((factor) => algebra.power(factor, exponent));
  if (isInteger(exponent.value)) {
    const [first] = base.operands;
    if (first?.kind === "number" && !wholePower(first.value, exponent.value)) return undefined;
    return algebra.multiply(each(base.operands));
  }
  // What comes out of the root is for the product to say: it joins roots of numbers again, sqrt(2) sqrt(pi) to sqrt(2 pi).
  return algebra.multiply([workspace.node("power", [base, exponent])]);
}

function powerOfSum(base: Expression, exponent: Fraction, algebra: Algebra): Expression | undefined {
  const { workspace } = algebra;
  const content = contentOf(base, algebra);
  if (isOne(content)) return undefined;
  // A root takes out only what is a perfect power, and no sign.
  const outside = isInteger(exponent) ? content : absolute(content);
  const factor = exactPower(outside, exponent);
  if (factor === undefined || isOne(outside)) return undefined;
  const inside = scaleSum(base, outside.inverse(), false, algebra);
  const decimal = base.kind === "operation" && base.operands.some((term) => splitTerm(term, workspace).decimal);
  return algebra.multiply([workspace.number(factor, decimal), workspace.node("power", [inside, workspace.number(exponent)])]);
}

