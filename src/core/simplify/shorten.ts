import type { Expression } from "../expression";
import { factorsOf, isProduct, isSum, splitPower } from "./algebra";
import type { Algebra } from "./algebra";
import { takeCommonFactor } from "./common-factor";
import { expanded } from "./expand";
import { joinPiecewise, scaleIntoPiecewise } from "./piecewise";
import { cancel } from "./polynomial";
import { isInteger, isNegative } from "./rational";
import { softmaxInProduct, softmaxInSum } from "./log-sum-exp";

/** Longer expressions than this are not searched for other forms. */
const searchLimit = 260;
const termLimit = 60;
/** What multiplying out must save: factors that were there stay. */
const expandingGain = 0.75;

/** The shortest of the forms of a sum or product that are worth a try; the one given when none is shorter. */
export function shortest(node: Expression, algebra: Algebra): Expression {
  if (algebra.length(node) > searchLimit) return node;
  const candidates = isSum(node) ? formsOfSum(node, algebra) : isProduct(node) ? formsOfProduct(node, algebra) : [];
  let [best, length] = [node, algebra.length(node)];
  for (const { form, gain } of candidates) {
    const other = algebra.length(form);
    if (other < length && other <= algebra.length(node) - gain) [best, length] = [form, other];
  }
  return best;
}

interface Candidate {
  readonly form: Expression;
  /** What it must be shorter by. */
  readonly gain: number;
}

const containsSum = (term: Expression, algebra: Algebra): boolean =>
  factorsOf(term).some((factor) => {
    const { base, exponent } = splitPower(factor, algebra.workspace);
    return isSum(base) && exponent.kind === "number" && isInteger(exponent.value) && !isNegative(exponent.value);
  });

function formsOfSum(sum: Expression & { kind: "operation" }, algebra: Algebra): Candidate[] {
  if (sum.operands.length > termLimit) return [];
  const candidates: Candidate[] = [];
  for (const form of [joinPiecewise(sum, algebra), softmaxInSum(sum, algebra)]) {
    if (form) candidates.push({ form, gain: 0.5 });
  }
  for (const denominators of [false, true]) {
    const taken = takeCommonFactor(sum, denominators, algebra);
    if (!taken) continue;
    const inner = algebra.collect(taken.terms);
    candidates.push({ form: algebra.multiply([...taken.shared, algebra.add(taken.terms)]), gain: 0.5 });
    const multiplied = expanded(inner, algebra, termLimit);
    if (multiplied !== inner) candidates.push({ form: algebra.multiply([...taken.shared, algebra.add([multiplied])]), gain: 0.5 });
  }
  if (sum.operands.some((term) => containsSum(term, algebra))) {
    candidates.push({ form: algebra.add([expanded(sum, algebra, termLimit)]), gain: 0.5 });
  }
  return candidates;
}

function formsOfProduct(product: Expression & { kind: "operation" }, algebra: Algebra): Candidate[] {
  const candidates: Candidate[] = [];
  for (const form of [softmaxInProduct(product, algebra), scaleIntoPiecewise(product, algebra)]) {
    if (form) candidates.push({ form, gain: 0 });
  }
  const [above, below] = [[] as Expression[], [] as Expression[]];
  for (const factor of product.operands) {
    const { exponent } = splitPower(factor, algebra.workspace);
    (exponent.kind === "number" && isNegative(exponent.value) ? below : above).push(factor);
  }
  candidates.push(...cancelled(above, below, algebra), ...withoutCommonFactors(above, below, algebra));
  if (above.some((factor) => factor.kind !== "number" && containsSum(factor, algebra)) && above.length < 12) {
    const numerator = algebra.multiply(above);
    const out = expanded(numerator, algebra, termLimit);
    if (out !== numerator) candidates.push({ form: algebra.multiply([algebra.add([out]), ...below]), gain: expandingGain });
  }
  return candidates;
}

/** What the terms of a sum above the bar share, taken out to meet what stands below it. */
function withoutCommonFactors(above: readonly Expression[], below: readonly Expression[], algebra: Algebra): Candidate[] {
  const candidates: Candidate[] = [];
  for (const factor of above) {
    if (!isSum(factor) || factor.operands.length > termLimit) continue;
    const others = [...above.filter((other) => other !== factor), ...below];
    for (const denominators of [false, true]) {
      const taken = takeCommonFactor(factor, denominators, algebra);
      if (!taken) continue;
      const inner = algebra.collect(taken.terms);
      candidates.push({ form: algebra.multiply([...taken.shared, algebra.add(taken.terms), ...others]), gain: 0.5 });
      const out = expanded(inner, algebra, termLimit);
      if (out !== inner) candidates.push({ form: algebra.multiply([...taken.shared, algebra.add([out]), ...others]), gain: 0.5 });
    }
  }
  return candidates;
}

/** Polynomials above and below the bar without their common divisor. */
function cancelled(above: readonly Expression[], below: readonly Expression[], algebra: Algebra): Candidate[] {
  const candidates: Candidate[] = [];
  for (const numerator of above) {
    const top = splitPower(numerator, algebra.workspace);
    if (!isSum(top.base)) continue;
    for (const denominator of below) {
      const bottom = splitPower(denominator, algebra.workspace);
      if (!isSum(bottom.base)) continue;
      const left = cancel(top.base, bottom.base, algebra);
      if (!left) continue;
      const { workspace } = algebra;
      const form = algebra.multiply([
        ...above.filter((factor) => factor !== numerator), ...below.filter((factor) => factor !== denominator),
        left.numerator, algebra.power(left.denominator, workspace.minusOne),
        algebra.power(top.base, algebra.add([top.exponent, workspace.minusOne])),
        algebra.power(bottom.base, algebra.add([bottom.exponent, workspace.one])),
      ]);
      candidates.push({ form, gain: 0.5 });
    }
  }
  return candidates;
}
