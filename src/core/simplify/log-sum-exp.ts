import type { Expression } from "../expression";
import { isCallOf, isOneNode, isSum, splitPower, factorsOf } from "./algebra";
import type { Algebra } from "./algebra";

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

/** exp(a)/(exp(a) + exp(b) + ...) in a product as softmax; exp(a + b) over the square of the sum as two of them. */
export function softmaxInProduct(node: Expression, algebra: Algebra): Expression | undefined {
  const { workspace } = algebra;
  const factors = factorsOf(node);
  const exponential = factors.find((factor) => isCallOf(factor, "exp"));
  const argument = exponential && splitPower(exponential, workspace).exponent;
  if (!argument || factors.length > 50) return undefined;
  for (const factor of factors) {
    const { base, exponent } = splitPower(factor, workspace);
    if (exponent.kind !== "number" || exponent.value.s > 0n || exponent.value.d !== 1n) continue;
    const logits = exponentsOf(base, algebra);
    const chosen = logits && chooseLogits(argument, logits, exponent.value.n === 1n, algebra);
    if (!logits || !chosen) continue;
    const entries = chosen.map((i) => workspace.node("softmax", [workspace.number(i + 1), ...logits]));
    const left = algebra.power(base, workspace.number(exponent.value.add(chosen.length)));
    return algebra.multiply([...factors.filter((other) => other !== factor && other !== exponential), left, ...entries]);
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
