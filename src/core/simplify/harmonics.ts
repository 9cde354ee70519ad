import type Fraction from "fraction.js";
import type { Expression } from "../expression";
import { factorsOf, isCallOf, splitPower, splitTerm } from "./algebra";
import type { Algebra } from "./algebra";
import { halfOf, isInteger, isNegative, minus, one, plus, times } from "./rational";

/** coefficient sin(frequency u) or coefficient cos(frequency u). */
interface Harmonic {
  readonly coefficient: Fraction;
  readonly isSine: boolean;
  readonly frequency: Fraction;
}

/** Most sines and cosines in one term. */
const factorLimit = 4;

/** The product of two harmonics as two, by the formulas for sin(a) sin(b), cos(a) cos(b) and sin(a) cos(b). */
function multiplied(left: Harmonic, right: Harmonic): Harmonic[] {
  if (!left.isSine && right.isSine) return multiplied(right, left);
  const isSine = left.isSine !== right.isSine;
  const coefficient = halfOf(times(left.coefficient, right.coefficient));
  const turned = left.isSine && right.isSine ? minus(coefficient) : coefficient;
  return [
    { coefficient, isSine, frequency: plus(left.frequency, minus(right.frequency)) },
    { coefficient: turned, isSine, frequency: plus(left.frequency, right.frequency) },
  ];
}

interface Wave {
  readonly harmonic: Harmonic;
  readonly variable: Expression;
}

/** sin(3x)^2 as sin(3x) twice; undefined for what is no whole power of a sine or cosine. */
function wavesOf(factor: Expression, algebra: Algebra): Wave[] | undefined {
  const { base, exponent } = splitPower(factor, algebra.workspace);
  const argument = isCallOf(base, "sin") || isCallOf(base, "cos") ? base.operands[0] : undefined;
  if (!argument || exponent.kind !== "number" || !isInteger(exponent.value) || isNegative(exponent.value) || exponent.value.n > BigInt(factorLimit)) return undefined;
  const { coefficient, decimal, rest } = splitTerm(argument, algebra.workspace);
  if (!rest || decimal) return undefined;
  const wave = { harmonic: { coefficient: one, isSine: isCallOf(base, "sin"), frequency: coefficient }, variable: rest };
  return Array.from({ length: Number(exponent.value.n) }, () => wave);
}

/**
 * A sum of products of sines and cosines in multiples of one variable, at least two of them different, as a sum of
 * single sines and cosines; undefined for any other sum.
 */
export function intoHarmonics(sum: Expression & { kind: "operation" }, algebra: Algebra): Expression | undefined {
  const { workspace } = algebra;
  if (sum.operands.length > 8) return undefined;
  const harmonics: Harmonic[] = [];
  const variables = new Set<Expression>();
  const frequencies = new Set<string>();
  for (const term of sum.operands) {
    const { coefficient, decimal, rest } = splitTerm(term, workspace);
    if (!rest || decimal) return undefined;
    const waves: Wave[] = [];
    for (const factor of factorsOf(rest)) {
      const found = wavesOf(factor, algebra);
      if (!found || waves.length + found.length > factorLimit) return undefined;
      waves.push(...found);
    }
    for (const { variable, harmonic } of waves) {
      variables.add(variable);
      frequencies.add(harmonic.frequency.toFraction());
    }
    if (variables.size > 1) return undefined;
    const [first, ...others] = waves.map(({ harmonic }) => harmonic);
    if (!first) return undefined;
    const start: Harmonic[] = [{ ...first, coefficient }];
    harmonics.push(...others.reduce((product, other) => product.flatMap((harmonic) => multiplied(harmonic, other)), start));
  }
  const [variable] = variables;
  if (!variable || frequencies.size < 2) return undefined;
  return algebra.add(harmonics.map(({ coefficient, isSine, frequency }) =>
    algebra.multiply([workspace.number(coefficient), algebra.apply(isSine ? "sin" : "cos", [algebra.multiply([workspace.number(frequency), variable])])])));
}
