import type { Definition } from "./builder";
import { add, multiply, negate, square, subtract, sumOfProducts, sumOfSquares, weightedSum } from "./kernels";

/** Values, each with the constant that it is multiplied by. */
interface Weighted {
  readonly operands: number[];
  readonly coefficients: number[];
}

/** The terms of a sum: weighted values, squares of weighted values, and products of two values. */
interface Terms {
  readonly values: Weighted;
  readonly squares: Weighted;
  readonly factors: number[];
}

/**
 * Puts sums of many terms into few operations: chains of additions, subtractions and products whose parts nothing
 * else uses. Values keep their numbers; those that were taken into a sum are no longer needed by anyone.
 * A sum with terms of several kinds gets a new value for each kind but the last, so the result is longer than the input.
 */
export function fuseSums(definitions: readonly Definition[], result: number): Definition[] {
  const uses = usesOf(definitions, result);
  const absorbed = new Set<number>();
  const fused: Definition[] = [...definitions];
  for (let value = definitions.length - 1; value >= 0; value--) {
    const kernel = definitions[value]?.kernel;
    if ((kernel !== add && kernel !== subtract) || !uses[value] || absorbed.has(value)) continue;
    const terms = collect(value, definitions, uses, absorbed);
    const sum = ofTerms(terms, fused);
    if (sum) fused[value] = sum;
  }
  return fused;
}

/** All values that the result is made of, each operand before what uses it where nothing was fused. */
export function valuesNeeded(definitions: readonly Definition[], result: number): number[] {
  const needed: number[] = [];
  usesOf(definitions, result).forEach((count, value) => {
    if (count > 0) needed.push(value);
  });
  return needed;
}

/** How often each value is used in the result, which itself counts as used twice: it is never part of another. */
function usesOf(definitions: readonly Definition[], result: number): number[] {
  const uses = definitions.map(() => 0);
  uses[result] = 2;
  const pending = [result];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    for (const operand of definitions[value]?.operands ?? []) {
      const before = uses[operand] ?? 0;
      uses[operand] = before + 1;
      if (before === 0) pending.push(operand);
    }
  }
  return uses;
}

function collect(root: number, definitions: readonly Definition[], uses: readonly number[], absorbed: Set<number>): Terms {
  const terms: Terms = { values: weighted(), squares: weighted(), factors: [] };
  const pending: { value: number; coefficient: number }[] = [{ value: root, coefficient: 1 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, coefficient } = next;
    const definition = definitions[value];
    const [first, second] = definition?.operands ?? [];
    const own = value === root || uses[value] === 1;
    if (!own || first === undefined) {
      put(terms.values, value, coefficient);
    } else if (coefficient === 1 && (definition?.kernel === add || definition?.kernel === subtract)) {
      absorbed.add(value);
      if (second !== undefined) pending.push({ value: second, coefficient: definition.kernel === add ? coefficient : -coefficient });
      pending.push({ value: first, coefficient });
    } else if (definition?.kernel === negate) {
      pending.push({ value: first, coefficient: -coefficient });
    } else if (definition?.kernel === multiply && second !== undefined) {
      const scaled = scaledBy(first, second, coefficient, definitions);
      if (scaled && uses[scaled.value] === 1 && definitions[scaled.value]?.kernel === square) pending.push(scaled);
      else if (scaled) put(terms.values, scaled.value, scaled.coefficient);
      else if (coefficient === 1) terms.factors.push(first, second);
      else put(terms.values, value, coefficient);
    } else if (definition?.kernel === square) {
      put(terms.squares, first, coefficient);
    } else {
      put(terms.values, value, coefficient);
    }
  }
  return terms;
}

const weighted = (): Weighted => ({ operands: [], coefficients: [] });

function put({ operands, coefficients }: Weighted, value: number, coefficient: number): void {
  operands.push(value);
  coefficients.push(coefficient);
}

/** A product with a constant as the other factor, weighted. */
function scaledBy(first: number, second: number, coefficient: number, definitions: readonly Definition[]): { value: number; coefficient: number } | undefined {
  for (const [constant, value] of [[first, second], [second, first]] as const) {
    const known = definitions[constant]?.constant;
    if (known !== undefined && Number.isFinite(known)) return { value, coefficient: coefficient * known };
  }
  return undefined;
}

/** The operation that adds up the terms, or undefined when it is best left as it is. */
function ofTerms({ values, squares, factors }: Terms, definitions: Definition[]): Definition | undefined {
  const isPlain = squares.operands.length === 0 && factors.length === 0;
  if (isPlain && values.operands.length <= 2 && values.coefficients.every((c) => Math.abs(c) === 1)) return undefined;
  const defined = (definition: Definition): number => definitions.push(definition) - 1;
  const [single] = values.operands;
  // Each kind begins with the sum of those before it, and with nothing where there are none.
  let sum: Definition = { kernel: weightedSum, ...values };
  let start = (): number => defined(sum);
  if (single === undefined) start = () => defined({ operands: [], constant: 0 });
  else if (values.operands.length === 1 && values.coefficients[0] === 1) start = () => single;
  if (squares.operands.length > 0) {
    sum = { kernel: sumOfSquares, operands: [start(), ...squares.operands], coefficients: [1, ...squares.coefficients] };
    start = () => defined(sum);
  }
  return factors.length > 0 ? { kernel: sumOfProducts, operands: [start(), ...factors] } : sum;
}
