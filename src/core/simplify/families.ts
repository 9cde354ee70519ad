import Fraction from "fraction.js";
import type { Expression, OperatorName } from "../expression";
import { factorsOf, isCallOf, isSum, splitPower } from "./algebra";
import type { Algebra } from "./algebra";
import type { ProductParts } from "./product-parts";
import { isEven, isInteger, isNegative, minusOne, one, plus, times, zero } from "./rational";

/** Functions that are quotients of two: `tangent` = sine/cosine, `secant` = 1/cosine and so on. */
export interface Family {
  readonly sine: OperatorName;
  readonly cosine: OperatorName;
  readonly tangent: OperatorName;
  readonly cotangent: OperatorName;
  readonly secant: OperatorName;
  readonly cosecant: OperatorName;
}

export const families: readonly Family[] = [
  { sine: "sin", cosine: "cos", tangent: "tan", cotangent: "cot", secant: "sec", cosecant: "csc" },
  { sine: "sinh", cosine: "cosh", tangent: "tanh", cotangent: "coth", secant: "sech", cosecant: "csch" },
];

/** Each member as powers of sine and cosine. */
function membersOf(family: Family): readonly (readonly [OperatorName, sine: Fraction, cosine: Fraction])[] {
  return [
    [family.sine, one, zero], [family.cosine, zero, one], [family.tangent, one, minusOne],
    [family.cotangent, minusOne, one], [family.secant, zero, minusOne], [family.cosecant, minusOne, zero],
  ];
}

const familyOf = new Map(families.flatMap((family) => membersOf(family).map(([name]) => [name, family] as const)));
const powersOf = new Map(families.flatMap((family) => membersOf(family).map(([name, sine, cosine]) => [name, [sine, cosine] as const] as const)));

const familyFor = (base: Expression): Family | undefined => (base.kind === "operation" ? familyOf.get(base.operator) : undefined);

/** cos(x) tan(x) is sin(x), sin(x)/cos(x)^2 is tan(x) sec(x): all powers of one family in one argument, in the fewest factors. */
export function joinFamilies(parts: ProductParts, algebra: Algebra): void {
  const bases = parts.bases();
  if (!bases.some(familyFor)) return;
  const groups = new Map<Family, Map<Expression, Expression[]>>();
  for (const base of bases) {
    const family = familyFor(base);
    const argument = base.kind === "operation" ? base.operands[0] : undefined;
    if (!family || !argument || parts.exponentOf(base)?.n === 0n) continue;
    const group = groups.get(family) ?? new Map<Expression, Expression[]>();
    groups.set(family, group.set(argument, [...group.get(argument) ?? [], base]));
  }
  for (const [family, group] of groups) {
    for (const [argument, present] of group) joinFamily(family, argument, present, parts, algebra);
  }
}

/** `present` are the members of the family in this argument that the product has. */
function joinFamily(family: Family, argument: Expression, present: readonly Expression[], parts: ProductParts, algebra: Algebra): void {
  let [sine, cosine, below] = [zero, zero, false];
  for (const node of present) {
    const exponent = parts.exponentOf(node);
    if (!exponent || !isInteger(exponent)) return;
    below ||= isNegative(exponent);
    const [s, c] = (node.kind === "operation" && powersOf.get(node.operator)) || [zero, zero];
    sine = plus(sine, times(exponent, s));
    cosine = plus(cosine, times(exponent, c));
  }
  if (present.length < 2 && !below) return;
  for (const node of present) parts.setExponent(node, zero);
  for (const [name, exponent] of fewestFactors(family, sine, cosine)) {
    parts.setExponent(algebra.workspace.node(name, [argument]), exponent);
  }
}

function fewestFactors(family: Family, sine: Fraction, cosine: Fraction): [OperatorName, Fraction][] {
  const above = (value: Fraction): boolean => !isNegative(value);
  if (above(sine) && above(cosine)) return [[family.sine, sine], [family.cosine, cosine]];
  if (above(sine)) {
    // sine^s / cosine^c: as many tangents as both allow.
    const shared = sine.compare(cosine.neg()) < 0 ? sine : cosine.neg();
    return [[family.tangent, shared], [family.sine, sine.sub(shared)], [family.secant, cosine.neg().sub(shared)]];
  }
  if (above(cosine)) {
    const shared = cosine.compare(sine.neg()) < 0 ? cosine : sine.neg();
    return [[family.cotangent, shared], [family.cosine, cosine.sub(shared)], [family.cosecant, sine.neg().sub(shared)]];
  }
  return [[family.secant, cosine.neg()], [family.cosecant, sine.neg()]];
}

/**
 * |u| and sign(u) beside u: |u| sign(u) = u, u/|u| = sign(u), |u|^2 = u^2, sign(u)^3 = sign(u). sign(u)^2 is 1 only
 * where u is not 0, so it goes only beside a power of u, which says as much there.
 */
export function joinAbsolute(parts: ProductParts, algebra: Algebra): void {
  const { workspace } = algebra;
  for (const base of parts.bases()) {
    const argument = isCallOf(base, "abs") || isCallOf(base, "sign") ? base.operands[0] : undefined;
    if (!argument) continue;
    const [abs, sign] = [workspace.node("abs", [argument]), workspace.node("sign", [argument])];
    const [p, a, s] = [parts.exponentOf(argument), parts.exponentOf(abs), parts.exponentOf(sign)];
    if (!p || !a || !s || !isInteger(p) || !isInteger(a) || !isInteger(s) || (p.n === 0n && s.n === 0n)) continue;
    const [power, absolute, signs] = fewest(p, a, s);
    parts.setExponent(argument, power);
    parts.setExponent(abs, absolute);
    parts.setExponent(sign, signs);
  }
}

/** Exponents of u, |u| and sign(u) with the same product and the fewest factors. */
function fewest(p: Fraction, a: Fraction, s: Fraction): [Fraction, Fraction, Fraction] {
  const degree = p.add(a);
  const odd = !isEven(p.add(s));
  // Only signs: sign^2 stays, for it is 0 at 0; higher ones fall to 1 or 2.
  if (p.n === 0n && a.n === 0n) return [zero, zero, odd ? one : new Fraction(2)];
  // The value is |u|^degree, with the sign of u if odd.
  if (odd !== isEven(degree)) return [degree, zero, zero];
  if (!odd) return [zero, degree, zero];
  if (degree.n === 0n) return [zero, zero, one];
  return isNegative(degree) ? [degree, zero, one] : [degree.sub(1), one, zero];
}

/** For tan(u)^n or sec(u)^n the powers cos(u)^n and sec(u)^n; likewise for the other side of a family. */
function denominatorOf(factor: Expression, algebra: Algebra): { below: Expression; inverse: Expression } | undefined {
  const { base, exponent } = splitPower(factor, algebra.workspace);
  if (base.kind !== "operation" || exponent.kind !== "number" || !isInteger(exponent.value) || isNegative(exponent.value)) return undefined;
  const family = familyOf.get(base.operator);
  const [argument] = base.operands;
  if (!family || !argument) return undefined;
  // 1 - tanh(u)^2 is how the derivative of tanh is written: it is not put over cosh(u)^2.
  if (base.operator === "tanh") return undefined;
  const overCosine = base.operator === family.tangent || base.operator === family.secant;
  if (!overCosine && base.operator !== family.cotangent && base.operator !== family.cosecant) return undefined;
  const raised = (name: OperatorName): Expression => algebra.power(algebra.workspace.node(name, [argument]), exponent);
  return { below: raised(overCosine ? family.cosine : family.sine), inverse: raised(overCosine ? family.secant : family.cosecant) };
}

/**
 * A sum in which quotients of one family stand, over their common denominator: sec(x) - sin(x) tan(x) is
 * (1 - sin(x)^2) sec(x), which is cos(x).
 */
export function overFamily(sum: Expression & { kind: "operation" }, algebra: Algebra): Expression | undefined {
  if (sum.operands.length > 8) return undefined;
  for (const term of sum.operands) {
    for (const factor of factorsOf(term)) {
      const denominator = denominatorOf(factor, algebra);
      if (denominator) return algebra.multiply([denominator.inverse, algebra.add(sum.operands.map((each) => algebra.multiply([each, denominator.below])))]);
    }
  }
  return undefined;
}

/** The other way for a product with a sum: cot(x)^2 (cos(x)^2 + 4 sin(x)^2) as cos(x)^2 (cot(x)^2 + 4). */
export function intoFamily(factors: readonly Expression[], algebra: Algebra): Expression | undefined {
  const sum = factors.find((factor) => isSum(factor) && factor.operands.length <= 8);
  if (!isSum(sum)) return undefined;
  for (const factor of factors) {
    const denominator = denominatorOf(factor, algebra);
    if (!denominator) continue;
    const through = algebra.add(sum.operands.map((term) => algebra.multiply([term, denominator.inverse])));
    return algebra.multiply([...factors.filter((other) => other !== sum), denominator.below, through]);
  }
  return undefined;
}
