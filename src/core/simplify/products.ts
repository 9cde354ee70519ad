import Fraction from "fraction.js";
import type { Expression } from "../expression";
import { isInfinity, isOneNode, isPower, isProduct, isSum, isUndefined, splitPower } from "./algebra";
import type { Algebra } from "./algebra";
import { joinAbsolute, joinFamilies } from "./families";
import { orderFactors } from "./order";
import { ProductParts } from "./product-parts";
import { absolute, isInteger, isNegative, isOne, isZero, minus, minusOne, sameValue } from "./rational";
import { scaleSum } from "./sums";

/** The product of simplified factors: nested products opened, powers of one base joined, in order. */
export function product(factors: readonly Expression[], algebra: Algebra): Expression {
  const { workspace } = algebra;
  if (factors.some(isInfinity)) return workspace.node("multiply", factors);
  const undefinedFactor = factors.find(isUndefined);
  if (undefinedFactor) return undefinedFactor;
  const parts = new ProductParts(algebra);
  factors.forEach((factor) => parts.put(factor));
  if (isZero(parts.coefficient)) return workspace.zero;
  joinFamilies(parts, algebra);
  joinAbsolute(parts, algebra);
  const roots = parts.takeRoots();
  const built: Expression[] = [];
  const again: Expression[] = [];
  for (const { base, exponent } of parts.entries()) {
    // The parts have taken out of a root what comes out; `power` would send it here again.
    const isRoot = isProduct(base) && exponent.kind === "number" && !isInteger(exponent.value);
    const isPlain = isOneNode(exponent) && base.kind !== "number" && !isProduct(base) && base !== workspace.e;
    const factor = isPlain ? base : isRoot ? workspace.node("power", [base, exponent]) : algebra.power(base, exponent);
    if (isOneNode(factor)) continue;
    const settled = factor.kind !== "number" && !isProduct(factor) && splitPower(factor, workspace).base === base;
    (settled ? built : again).push(factor);
  }
  if (again.length > 0) {
    const rootNodes = roots.map(({ base, exponent }) => workspace.node("power", [workspace.number(base), workspace.number(exponent)]));
    return algebra.multiply([workspace.number(parts.coefficient, parts.decimal), ...rootNodes, ...built, ...again]);
  }
  const withNumbers = withRoots(roots, built, parts, algebra);
  return assemble(parts.coefficient, parts.decimal, withNumbers, algebra);
}

/** Roots of numbers set beside the other factors: x sqrt(2)/2 as x/sqrt(2), sqrt(2) sqrt(pi) as sqrt(2 pi). */
function withRoots(roots: readonly { base: bigint; exponent: Fraction }[], factors: readonly Expression[], parts: ProductParts, algebra: Algebra): Expression[] {
  const { workspace } = algebra;
  let result = [...factors];
  for (const root of roots) {
    let { exponent } = root;
    const base = new Fraction(root.base);
    if (factors.length > 0 && parts.coefficient.d % root.base === 0n) {
      exponent = exponent.sub(1);
      parts.putNumber(base);
    }
    const partner = result.find((factor) => joinsRoot(factor, exponent));
    const inner = partner && isPower(partner) ? partner.operands[0] : undefined;
    const partnerExponent = partner && isPower(partner) ? partner.operands[1] : undefined;
    if (!inner || partnerExponent?.kind !== "number") {
      result.push(workspace.node("power", [workspace.number(base), workspace.number(exponent)]));
      continue;
    }
    result = result.filter((factor) => factor !== partner);
    const sameSide = isNegative(partnerExponent.value) === isNegative(exponent);
    const joined = sameSide || !isNegative(exponent) ? exponent : minus(exponent);
    const number = workspace.number(sameSide || !isNegative(exponent) ? base : base.inverse());
    const other = sameSide || isNegative(exponent) ? inner : workspace.node("power", [inner, workspace.minusOne]);
    const others = isProduct(other) ? other.operands : [other];
    result.push(workspace.node("power", [workspace.node("multiply", orderFactors([number, ...others])), workspace.number(joined)]));
  }
  return result;
}

/** Whether a root of a number goes under one sign with this factor: the same root of a symbol or constant, or of pi below. */
function joinsRoot(factor: Expression, exponent: Fraction): boolean {
  const [base, other] = isPower(factor) ? factor.operands : [];
  if (!base || other?.kind !== "number" || other.decimal) return false;
  if (base.kind === "constant") return sameValue(absolute(other.value), absolute(exponent));
  const simple = base.kind === "symbol" || (isProduct(base) && base.operands.every((inner) => inner.kind === "symbol"));
  return simple && sameValue(other.value, exponent);
}

/** Coefficient and factors as one node. */
function assemble(coefficient: Fraction, decimal: boolean, factors: Expression[], algebra: Algebra): Expression {
  const { workspace } = algebra;
  const [only] = factors;
  if (!only) return workspace.number(coefficient, decimal);
  if (factors.length === 1) {
    if (isOne(coefficient)) return only;
    if (isSum(only)) return scaledSum(coefficient, decimal, only, algebra);
  }
  const turned = isNegative(coefficient) ? turnSign(factors, algebra) : undefined;
  if (turned) return assemble(minus(coefficient), decimal, turned, algebra);
  const ordered = orderFactors(factors);
  return workspace.node("multiply", isOne(coefficient) ? ordered : [workspace.number(coefficient, decimal), ...ordered]);
}

/** -(x - 1) y is (1 - x) y: one sum takes the minus in, where that makes it no longer. */
function turnSign(given: readonly Expression[], algebra: Algebra): Expression[] | undefined {
  const factors = orderFactors(given);
  for (const [i, factor] of factors.entries()) {
    const { base, exponent } = splitPower(factor, algebra.workspace);
    if (!isSum(base) || base.operands.length > 8 || exponent.kind !== "number" || !isInteger(exponent.value) || exponent.value.n % 2n === 0n) continue;
    // The 1 - f(u) of a derivative stays: y - s turns, the 1 - s of a sigmoid does not.
    if (isComplement(base.operands)) continue;
    const opposite = scaleSum(base, minusOne, false, algebra);
    if (algebra.length(opposite) > algebra.length(base)) continue;
    const turned = isOneNode(exponent) ? opposite : algebra.workspace.node("power", [opposite, exponent]);
    return factors.map((other, j) => (i === j ? turned : other));
  }
  return undefined;
}

/** Whether the terms are 1 - f(u), or 1 - f(u)^2, of some function f. */
export function isComplement([first, second, ...more]: readonly Expression[]): boolean {
  if (more.length > 0 || first?.kind !== "number" || !isOne(first.value) || !isProduct(second)) return false;
  const [sign, factor, ...others] = second.operands;
  const base = isPower(factor) ? factor.operands[0] : factor;
  return others.length === 0 && sign?.kind === "number" && isOne(minus(sign.value)) && base?.kind === "operation";
}

/** A number times one sum, multiplied out where that is shorter. */
function scaledSum(coefficient: Fraction, decimal: boolean, sum: Expression, algebra: Algebra): Expression {
  const { workspace } = algebra;
  const out = scaleSum(sum, coefficient, decimal, algebra);
  if (isOne(minus(coefficient))) return out;
  const opposite = isNegative(coefficient) ? scaleSum(sum, minusOne, false, algebra) : undefined;
  const turned = opposite && algebra.length(opposite) <= algebra.length(sum);
  const kept = workspace.node("multiply", [workspace.number(turned ? minus(coefficient) : coefficient, decimal), turned ? opposite : sum]);
  return algebra.length(out) < algebra.length(kept) ? out : kept;
}
