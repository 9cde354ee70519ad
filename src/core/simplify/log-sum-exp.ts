import type { Expression } from "../expression";
import { isCallOf, isOneNode, isSum, splitPower, factorsOf } from "./algebra";
import type { Algebra } from "./algebra";
import { compare, one } from "./rational";

/** The exponents of a sum of exponentials, a term 1 counting as exp(0); undefined when it is not such a sum. */
function exponentsOf(node: Expression, algebra: Algebra): Expression[] | undefined {
  if (!isSum(node) || node.operands.length > 50) return undefined;
  const exponents = node.operands.map((term) => (isOneNode(term) ? algebra.workspace.zero : isCallOf(term, "exp") ? term.operands[0] : undefined));
  const found = exponents.filter((exponent) => exponent !== undefined);
  return found.length === exponents.length ? found : undefined;
}

/** log(exp(a) + exp(b) + ...) as logsumexp(a, b, ...), which does not overflow; log of softmax as a difference. */
export function logSumExp(x: Expression, algebra: Algebra): Expression | undefined {
  const { workspace } = algebra;
  if (isCallOf(x, "softmax")) {
    const [index, ...logits] = x.operands;
    const chosen = index?.kind === "number" ? logits[Number(index.value) - 1] : undefined;
    return chosen && algebra.add([chosen, algebra.multiply([workspace.minusOne, algebra.apply("logsumexp", logits)])]);
  }
  const exponents = exponentsOf(x, algebra);
  // 1 + exp(u) is left for softplus.
  if (!exponents || (exponents.length === 2 && exponents.includes(workspace.zero))) return undefined;
  return algebra.apply("logsumexp", exponents);
}

/** A softmax of one logit is 1. */
export function softmaxOf(operands: readonly Expression[], { workspace }: Algebra): Expression | undefined {
  const [index, , ...more] = operands;
  return more.length === 0 && index !== undefined && isOneNode(index) ? workspace.one : undefined;
}

/**
 * exp(a)/(exp(a) + exp(b) + ...) in a product as softmax; exp(a + b) over the square of the sum as two of them, and a sum
 * of such exponentials above the bar term by term.
 */
export function softmaxInProduct(node: Expression, algebra: Algebra): Expression | undefined {
  const factors = factorsOf(node);
  if (factors.length > 50) return undefined;
  for (const factor of factors) {
    const { base, exponent } = splitPower(factor, algebra.workspace);
    if (exponent.kind !== "number" || exponent.value.s > 0n || exponent.value.d !== 1n) continue;
    const logits = exponentsOf(base, algebra);
    if (!logits) continue;
    const others = factors.filter((other) => other !== factor);
    const left = (taken: number): Expression => algebra.power(base, algebra.workspace.number(exponent.value.add(taken)));
    const found = exponentialOver(others, logits, exponent.value.n === 1n, left, algebra) ?? sumOver(others, logits, left, algebra);
    if (found) return found;
  }
  return undefined;
}

const entry = (index: number, logits: readonly Expression[], { workspace }: Algebra): Expression =>
  workspace.node("softmax", [workspace.number(index + 1), ...logits]);

function exponentialOver(factors: readonly Expression[], logits: readonly Expression[], onlyOne: boolean, left: (taken: number) => Expression, algebra: Algebra): Expression | undefined {
  const exponential = factors.find((factor) => isCallOf(factor, "exp"));
  const argument = exponential && splitPower(exponential, algebra.workspace).exponent;
  const chosen = argument && chooseLogits(argument, logits, onlyOne, algebra);
  if (!chosen) return undefined;
  return algebra.multiply([...factors.filter((other) => other !== exponential), left(chosen.length), ...chosen.map((i) => entry(i, logits, algebra))]);
}

/** (exp(b) + exp(c)) over the sum of exp(a), exp(b), exp(c): 1 less the other entries, where those are fewer. */
function sumOver(factors: readonly Expression[], logits: readonly Expression[], left: (taken: number) => Expression, algebra: Algebra): Expression | undefined {
  const { workspace } = algebra;
  for (const factor of factors) {
    if (!isSum(factor)) continue;
    const terms = factor.operands.map((term) => {
      const exponential = factorsOf(term).find((part) => isCallOf(part, "exp") && part.operands[0] !== undefined && logits.includes(part.operands[0]));
      const index = isCallOf(exponential, "exp") && exponential.operands[0] ? logits.indexOf(exponential.operands[0]) : -1;
      return { index, scale: algebra.multiply(factorsOf(term).filter((part) => part !== exponential)) };
    });
    if (terms.some(({ index }) => index < 0)) continue;
    const plain = terms.every(({ scale }) => isOneNode(scale));
    const missing = logits.map((_, i) => i).filter((i) => !terms.some(({ index }) => index === i));
    const sum = plain && missing.length < terms.length
      ? [workspace.one, ...missing.map((i) => algebra.multiply([workspace.minusOne, entry(i, logits, algebra)]))]
      : terms.map(({ index, scale }) => algebra.multiply([scale, entry(index, logits, algebra)]));
    return algebra.multiply([...factors.filter((other) => other !== factor), left(1), algebra.add(sum)]);
  }
  return undefined;
}

/** Which one or two logits add up to the argument. */
function chooseLogits(argument: Expression, logits: readonly Expression[], onlyOne: boolean, algebra: Algebra): number[] | undefined {
  const single = logits.indexOf(argument);
  if (single >= 0) return [single];
  if (onlyOne || logits.length > 12) return undefined;
  for (let i = 0; i < logits.length; i++) {
    for (let j = i; j < logits.length; j++) {
      const [a, b] = [logits[i], logits[j]];
      if (a && b && algebra.add([a, b]) === argument) return [i, j];
    }
  }
  return undefined;
}

/** k softmax(1, a, b) + k softmax(2, a, b) = k: all entries of a softmax together. */
export function softmaxInSum(sum: Expression & { kind: "operation" }, algebra: Algebra): Expression | undefined {
  if (sum.operands.length > 50) return undefined;
  const entries = new Map<Expression, { terms: Expression[]; count: number }>();
  for (const term of sum.operands) {
    for (const entry of factorsOf(term)) {
      if (!isCallOf(entry, "softmax")) continue;
      const factor = algebra.multiply(factorsOf(term).filter((other) => other !== entry));
      const logits = entry.operands.slice(1);
      const key = algebra.workspace.node("multiply", [factor, algebra.workspace.node("logsumexp", logits)]);
      const known = entries.get(key) ?? { terms: [], count: logits.length };
      known.terms.push(term);
      entries.set(key, known);
      if (known.terms.length === known.count) {
        return algebra.add([...sum.operands.filter((other) => !known.terms.includes(other)), factor]);
      }
    }
  }
  return undefined;
}

/**
 * sigmoid(u) times a sum with exp(-u) in it, multiplied through: where exp(-u) overflows sigmoid(u) is 0, and only
 * together do they have a value.
 */
export function sigmoidOverSum(node: Expression, algebra: Algebra): Expression | undefined {
  const factors = factorsOf(node);
  if (factors.length > 50) return undefined;
  for (const factor of factors) {
    const { base, exponent } = splitPower(factor, algebra.workspace);
    const argument = isCallOf(base, "sigmoid") ? base.operands[0] : undefined;
    if (!argument || exponent.kind !== "number" || compare(exponent.value, one) < 0) continue;
    const exponential = algebra.apply("exp", [algebra.multiply([algebra.workspace.minusOne, argument])]);
    const sum = factors.find((other) => isSum(other) && other.operands.some((term) => term !== exponential && factorsOf(term).includes(exponential)));
    if (!isSum(sum)) continue;
    const through = algebra.add(sum.operands.map((term) => algebra.multiply([term, base])));
    const left = algebra.power(base, algebra.add([exponent, algebra.workspace.minusOne]));
    return algebra.multiply([...factors.filter((other) => other !== factor && other !== sum), left, through]);
  }
  return undefined;
}
