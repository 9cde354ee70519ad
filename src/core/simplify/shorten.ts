import type { Expression } from "../expression";
import { factorsOf, isPower, isProduct, isSum, splitPower } from "./algebra";
import type { Algebra } from "./algebra";
import { hasCommonFactor, TermsAsPowers } from "./common-factor";
import { expanded, expandFactors } from "./expand";
import { extremumBesideCases, factorBesideCases } from "./extrema";
import { intoFamily, overFamily } from "./families";
import { intoHarmonics } from "./harmonics";
import { softmaxInSum } from "./log-sum-exp";
import { joinPiecewise, scaleIntoPiecewise } from "./piecewise";
import { cancel } from "./polynomial";
import { isInteger, isNegative } from "./rational";
import { contentOf, scaleSum } from "./sums";

const termLimit = 30;
/** Sums of more terms are not searched for what only some of them share. */
const gatherLimit = 8;

/** A form that is worth a try, and how much shorter it must be. */
interface Candidate {
  readonly form: Expression;
  readonly gain: number;
}

/** What multiplying out must gain: more than the brackets. */
const unbracketed = 0.75;

const candidate = (form: Expression, gain = 0.5): Candidate => ({ form, gain });

/** The shortest of the forms of a node that are worth a try; the one given when none is shorter. */
export function shortest(node: Expression, algebra: Algebra): Expression {
  const given = algebra.length(node);
  const candidates = isSum(node) ? formsOfSum(node, given, algebra) : isProduct(node) || isPower(node) ? formsOfProduct(factorsOf(node), given, algebra) : [];
  let best = node;
  for (const { form, gain } of candidates) {
    const length = algebra.length(form);
    if (length < algebra.length(best) && length <= given - gain) best = form;
  }
  return best;
}

/** Most terms that are multiplied out in search of a form shorter than the given length. */
const termsWithin = (given: number): number => Math.min(termLimit, Math.ceil(given / 2) + 2);

/** Whether a sum is so long that no rule will make it shorter than the given length. */
const isHopeless = (sum: Expression, given: number, algebra: Algebra): boolean => algebra.length(sum) > 1.5 * given + 8;

/** Whether a factor is a sum to a whole power above the bar. */
function isSumAbove(factor: Expression, algebra: Algebra): boolean {
  const { base, exponent } = splitPower(factor, algebra.workspace);
  return isSum(base) && exponent.kind === "number" && isInteger(exponent.value) && !isNegative(exponent.value);
}

function formsOfSum(sum: Expression & { kind: "operation" }, given: number, algebra: Algebra): Candidate[] {
  if (sum.operands.length > termLimit) return [];
  const candidates: Candidate[] = [];
  for (const form of [joinPiecewise(sum, algebra), softmaxInSum(sum, algebra), overFamily(sum, algebra), intoHarmonics(sum, algebra)]) {
    if (form) candidates.push(candidate(form));
  }
  candidates.push(...overCommonFactors(sum, 1, [], given, algebra), ...gathered(sum, algebra));
  const content = contentOf(sum, algebra);
  // a/2 + 1/2 is (a + 1)/2
  if (!isInteger(content)) candidates.push(candidate(algebra.multiply([algebra.workspace.number(content), scaleSum(sum, content.inverse(), false, algebra)])));
  if (sum.operands.some((term) => factorsOf(term).some((factor) => isSumAbove(factor, algebra)))) {
    const out = expanded(sum, algebra, termsWithin(given));
    if (out !== sum && !isHopeless(out, given, algebra)) candidates.push(candidate(algebra.add([out]), unbracketed));
  }
  return candidates;
}

/** x exp(x) + exp(x) - 1 as (x + 1) exp(x) - 1: what some terms share taken out of them, if it is a function. */
function gathered(sum: Expression & { kind: "operation" }, algebra: Algebra): Candidate[] {
  if (sum.operands.length < 3 || sum.operands.length > gatherLimit) return [];
  const terms = sum.operands.map((term) => ({ term, factors: new Set(factorsOf(term)) }));
  const shared = new Set(terms.flatMap(({ factors }) => [...factors]).filter((factor) => isFunction(factor) && !terms.every((other) => other.factors.has(factor))));
  return [...shared].flatMap((factor) => {
    const having = terms.filter(({ factors }) => factors.has(factor));
    if (having.length < 2) return [];
    const inner = algebra.add(having.map(({ factors }) => algebra.multiply([...factors].filter((other) => other !== factor))));
    return [candidate(algebra.add([...terms.filter((term) => !having.includes(term)).map(({ term }) => term), algebra.multiply([inner, factor])]))];
  });
}

/** Whether a factor is a function of something, not a number, a variable, a sum or a power of one. */
function isFunction(factor: Expression): boolean {
  return factor.kind === "call" || (factor.kind === "operation" && !["add", "multiply", "power", "indexed"].includes(factor.operator));
}

/** sum^exponent beside other factors, what its terms share taken out of it: what all have, or also what any has below the bar. */
function overCommonFactors(sum: Expression & { kind: "operation" }, exponent: number, others: readonly Expression[], given: number, algebra: Algebra): Candidate[] {
  const candidates: Candidate[] = [];
  const power = algebra.workspace.number(exponent);
  const put = (shared: readonly Expression[], inner: Expression): void => {
    const raised = exponent === 1 ? [...shared, inner] : [...shared, inner].map((factor) => algebra.power(factor, power));
    candidates.push(candidate(algebra.multiply([...raised, ...others])));
  };
  const terms = new TermsAsPowers(sum.operands, algebra);
  let before = 0;
  for (const denominators of terms.haveDenominators ? [false, true] : [false]) {
    const shared = terms.shared(denominators);
    if (shared.size === before) continue;
    before = shared.size;
    const taken = terms.taken(shared);
    const collected = algebra.collect(taken.terms);
    const inner = algebra.add([collected]);
    put(taken.shared, inner);
    const opened = expanded(collected, algebra, termsWithin(given));
    if (opened === collected || isHopeless(opened, given, algebra)) continue;
    const out = algebra.add([opened]);
    if (algebra.length(out) <= algebra.length(inner) - unbracketed) put(taken.shared, out);
  }
  return candidates;
}

function formsOfProduct(factors: readonly Expression[], given: number, algebra: Algebra): Candidate[] {
  if (!factors.some((factor) => isSum(splitPower(factor, algebra.workspace).base) || factor.kind === "operation" && factor.operator === "piecewise")) return [];
  const candidates: Candidate[] = [];
  const scaled = scaleIntoPiecewise(factors, algebra);
  const divided = intoFamily(factors, algebra);
  if (divided) candidates.push(candidate(divided));
  if (scaled) candidates.push(candidate(scaled, 0));
  const settled = extremumBesideCases(factors, algebra) ?? factorBesideCases(factors, algebra);
  if (settled) candidates.push(candidate(settled));
  const above: Expression[] = [];
  const below: Expression[] = [];
  for (const factor of factors) {
    const { base, exponent } = splitPower(factor, algebra.workspace);
    (exponent.kind === "number" && isNegative(exponent.value) ? below : above).push(factor);
    if (!isSum(base) || base.operands.length > termLimit || exponent.kind !== "number" || !isInteger(exponent.value)) continue;
    const others = factors.filter((other) => other !== factor);
    candidates.push(...overCommonFactors(base, exponent.value.valueOf(), others, given, algebra));
  }
  candidates.push(...cancelled(above, below, algebra), ...multipliedOut(above, below, given, algebra), ...conjugatesBelow(above, below, algebra));
  return candidates;
}

/** The factors above the bar multiplied out, unless that only hides a factor: x (x^2 + 1) stays. */
function multipliedOut(above: readonly Expression[], below: readonly Expression[], given: number, algebra: Algebra): Candidate[] {
  const open = above.filter((factor) => factor.kind !== "number");
  if (open.length < 2 || open.length > 6 || !open.some((factor) => isSumAbove(factor, algebra))) return [];
  const terms = expandFactors(above, algebra, termsWithin(given));
  const out = terms && algebra.collect(terms);
  if (!isSum(out) || isHopeless(out, given, algebra) || hasCommonFactor(out, algebra)) return [];
  return [candidate(algebra.multiply([algebra.add([out]), ...below]), unbracketed)];
}

/** (x + 1)(1 - x) below the bar as 1 - x^2: two sums whose middle terms cancel, raised alike. */
function conjugatesBelow(above: readonly Expression[], below: readonly Expression[], algebra: Algebra): Candidate[] {
  const { workspace } = algebra;
  return below.flatMap((left, i) => below.slice(i + 1).flatMap((right) => {
    const [a, b] = [left, right].map((factor) => splitPower(factor, workspace));
    if (!a || !b || a.exponent !== b.exponent || !isSum(a.base) || !isSum(b.base) || a.base.operands.length !== 2 || b.base.operands.length !== 2) return [];
    const terms = expandFactors([a.base, b.base], algebra, 4);
    if (terms?.length !== 2) return [];
    const others = [...above, ...below].filter((factor) => factor !== left && factor !== right);
    return [candidate(algebra.multiply([...others, algebra.power(algebra.collect(terms), a.exponent)]))];
  }));
}

/** Polynomials above and below the bar without their common divisor. */
function cancelled(above: readonly Expression[], below: readonly Expression[], algebra: Algebra): Candidate[] {
  const { workspace } = algebra;
  const candidates: Candidate[] = [];
  for (const numerator of above) {
    const top = splitPower(numerator, workspace);
    if (!isSum(top.base)) continue;
    for (const denominator of below) {
      const bottom = splitPower(denominator, workspace);
      const left = isSum(bottom.base) ? cancel(top.base, bottom.base, algebra) : undefined;
      if (!left) continue;
      candidates.push(candidate(algebra.multiply([
        ...above.filter((factor) => factor !== numerator), ...below.filter((factor) => factor !== denominator),
        left.numerator, algebra.power(left.denominator, workspace.minusOne),
        algebra.power(top.base, algebra.add([top.exponent, workspace.minusOne])),
        algebra.power(bottom.base, algebra.add([bottom.exponent, workspace.one])),
      ])));
    }
  }
  return candidates;
}
