import type { Definition } from "./builder";
import { add, multiply, negate, square, subtract, sumOfProducts, weightedSum } from "./kernels";

/** The terms of a sum: weighted values, and products of two values. */
interface Terms {
  readonly operands: number[];
  readonly coefficients: number[];
  readonly factors: number[];
}

/**
 * Puts sums of many terms into one or two operations: chains of additions, subtractions and products whose parts nothing
 * else uses. Values keep their numbers; those that were taken into a sum are no longer needed by anyone.
 * A sum with both weighted values and products gets a new value for the former, so the result is longer than the input.
 */
export function fuseSums(definitions: readonly Definition[], result: number): Definition[] {
  const uses = countUses(definitions, result);
  const absorbed = new Set<number>();
  const fused: Definition[] = [...definitions];
  for (let value = definitions.length - 1; value >= 0; value--) {
    const kernel = definitions[value]?.kernel;
    if ((kernel !== add && kernel !== subtract) || !uses.has(value) || absorbed.has(value)) continue;
    const terms = collect(value, definitions, uses, absorbed);
    const sum = ofTerms(terms, fused);
    if (sum) fused[value] = sum;
  }
  return fused;
}

/** All values that the result is made of, each operand before what uses it where nothing was fused. */
export function valuesNeeded(definitions: readonly Definition[], result: number): number[] {
  const needed = new Set([result]);
  // A set hands out what is added while it is walked.
  for (const value of needed) for (const operand of definitions[value]?.operands ?? []) needed.add(operand);
  return [...needed].sort((a, b) => a - b);
}

function countUses(definitions: readonly Definition[], result: number): Map<number, number> {
  const uses = new Map([[result, 2]]);
  for (const value of valuesNeeded(definitions, result)) {
    for (const operand of definitions[value]?.operands ?? []) uses.set(operand, (uses.get(operand) ?? 0) + 1);
  }
  return uses;
}

function collect(root: number, definitions: readonly Definition[], uses: ReadonlyMap<number, number>, absorbed: Set<number>): Terms {
  const terms: Terms = { operands: [], coefficients: [], factors: [] };
  const pending: { value: number; coefficient: number }[] = [{ value: root, coefficient: 1 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, coefficient } = next;
    const definition = definitions[value];
    const [first, second] = definition?.operands ?? [];
    const own = value === root || uses.get(value) === 1;
    if (!own || first === undefined) {
      addTerm(terms, value, coefficient);
    } else if (coefficient === 1 && (definition?.kernel === add || definition?.kernel === subtract)) {
      absorbed.add(value);
      if (second !== undefined) pending.push({ value: second, coefficient: definition.kernel === add ? coefficient : -coefficient });
      pending.push({ value: first, coefficient });
    } else if (definition?.kernel === negate) {
      pending.push({ value: first, coefficient: -coefficient });
    } else if (definition?.kernel === multiply && second !== undefined) {
      addProductTerm(terms, value, coefficient, first, second, definitions);
    } else if (definition?.kernel === square && coefficient === 1) {
      terms.factors.push(first, first);
    } else {
      addTerm(terms, value, coefficient);
    }
  }
  return terms;
}

function addTerm(terms: Terms, value: number, coefficient: number): void {
  terms.operands.push(value);
  terms.coefficients.push(coefficient);
}

function addProductTerm(terms: Terms, value: number, coefficient: number, first: number, second: number, definitions: readonly Definition[]): void {
  for (const [constant, other] of [[first, second], [second, first]] as const) {
    const known = definitions[constant]?.constant;
    if (known !== undefined && Number.isFinite(known)) return addTerm(terms, other, coefficient * known);
  }
  if (coefficient === 1) terms.factors.push(first, second);
  else addTerm(terms, value, coefficient);
}

/** The operation that adds up the terms, or undefined when it is best left as it is. */
function ofTerms({ operands, coefficients, factors }: Terms, definitions: Definition[]): Definition | undefined {
  if (factors.length === 0 && operands.length <= 2 && coefficients.every((c) => Math.abs(c) === 1)) return undefined;
  const weighted = weightedSumOf(operands, coefficients);
  if (factors.length === 0) return weighted;
  if (operands.length === 0) return { kernel: sumOfProducts, operands: [definitions.push({ operands: [], constant: 0 }) - 1, ...factors] };
  const [single] = operands;
  const start = operands.length === 1 && coefficients[0] === 1 && single !== undefined ? single : definitions.push(weighted) - 1;
  return { kernel: sumOfProducts, operands: [start, ...factors] };
}

function weightedSumOf(operands: readonly number[], coefficients: readonly number[]): Definition {
  return { kernel: weightedSum, operands, coefficients };
}
