import type { Expression } from "../expression";
import { isCallOf, isZeroNode, splitPower } from "./algebra";
import type { Algebra } from "./algebra";
import { normalCondition, readBranches } from "./piecewise";
import { isNegative, isZero } from "./rational";

/** max or min: nested ones opened, repeated operands once, numbers worked out, and the one that is left in front. */
export function exactExtremum(operator: "max" | "min", operands: readonly Expression[], algebra: Algebra): Expression | undefined {
  const opened = operands.flatMap((operand) => (isCallOf(operand, operator) ? operand.operands : [operand]));
  const kept: Expression[] = [];
  let number: (Expression & { kind: "number" }) | undefined;
  for (const operand of opened) {
    if (operand.kind !== "number") {
      if (!kept.includes(operand)) kept.push(operand);
      continue;
    }
    const replaces = !number || (operator === "max" ? operand.value.compare(number.value) > 0 : operand.value.compare(number.value) < 0);
    if (replaces) number = operand;
  }
  if (number) kept.unshift(number);
  const [only] = kept;
  if (kept.length === 1 && only) return only;
  return kept.length === operands.length && kept.every((operand, i) => operand === operands[i]) ? undefined : algebra.apply(operator, kept);
}

/**
 * max(0, u) beside cases that tell u > 0 from u < 0: where u is not above 0 the product is 0 whatever they say, and so they are
 * what they are above. Undefined for other products; min(0, u) likewise below 0.
 */
export function extremumBesideCases(factors: readonly Expression[], algebra: Algebra): Expression | undefined {
  const cases = factors.find((factor) => isCallOf(factor, "piecewise"));
  const read = isCallOf(cases, "piecewise") ? readBranches(cases.operands) : undefined;
  if (!read) return undefined;
  const { zero } = algebra.workspace;
  for (const factor of factors) {
    const { base, exponent } = splitPower(factor, algebra.workspace);
    const isMaximum = isCallOf(base, "max") || isCallOf(base, "relu");
    if (base.kind !== "operation" || !(isMaximum || isCallOf(base, "min")) || exponent.kind !== "number" || isNegative(exponent.value) || isZero(exponent.value)) continue;
    const [u, ...others] = base.operands.filter((operand) => !isZeroNode(operand));
    if (!u || others.length > 0 || (base.operator !== "relu" && base.operands.length !== 2)) continue;
    const side = (operator: "greater" | "less"): Expression => normalCondition(algebra.apply(operator, [u, zero]), algebra);
    const [inside, outside] = isMaximum ? [side("greater"), side("less")] : [side("less"), side("greater")];
    const [first, second] = read.branches.map(({ condition, value }) => ({ condition: normalCondition(condition, algebra), value }));
    const chosen = first?.condition === inside ? first : first?.condition === outside && second?.condition === inside ? second : undefined;
    if (chosen) return algebra.multiply(factors.map((other) => (other === cases ? chosen.value : other)));
  }
  return undefined;
}

/** u beside cases that are a above u = 0 and nothing below, as a max(0, u); what they are at u = 0 is multiplied by 0. */
export function factorBesideCases(factors: readonly Expression[], algebra: Algebra): Expression | undefined {
  const cases = factors.find((factor) => isCallOf(factor, "piecewise"));
  const read = isCallOf(cases, "piecewise") ? readBranches(cases.operands) : undefined;
  const [first, second, ...more] = read?.branches ?? [];
  if (!first || !second || more.length > 0) return undefined;
  const { zero } = algebra.workspace;
  for (const u of factors) {
    if (u === cases || u.kind === "number") continue;
    const [above, below] = (["greater", "less"] as const).map((operator) => normalCondition(algebra.apply(operator, [u, zero]), algebra));
    const [one, other] = [first, second].map(({ condition }) => normalCondition(condition, algebra));
    const value = one === above && other === below && isZeroNode(second.value) ? first.value : one === below && other === above && isZeroNode(first.value) ? second.value : undefined;
    if (value) return algebra.multiply([...factors.filter((factor) => factor !== u && factor !== cases), value, algebra.apply("max", [zero, u])]);
  }
  return undefined;
}
