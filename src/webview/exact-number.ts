/** A number that people write otherwise than as a decimal: a fraction of small numbers, perhaps times pi. */
export interface ExactNumber {
  readonly negative: boolean;
  readonly numerator: number;
  readonly denominator: number;
  readonly timesPi: boolean;
}

/** Denominators whose fractions have no end as decimals. */
const denominators = [3, 6, 7, 9, 11, 12];
const ofPi = [1, 2, 3, 4, 6, 8, 12];
const largestNumerator = 100;
const largestTimesPi = 12;
/** So near to a fraction, beside its size, only the double of a fraction is, or what a rounding or two made of it. */
const dust = 4 * Number.EPSILON;

/** The number as a fraction or a part of pi, where it is the double of one and no short decimal. */
export function exactNumber(value: number): ExactNumber | undefined {
  const size = Math.abs(value);
  // What is a short decimal but for its last digits is one: 3.9999999999999996 is 4, and not 12/3.
  if (!(size > 1e-3) || size > largestNumerator || Number(size.toPrecision(12)) === Number(size.toPrecision(4))) return undefined;
  const fraction = fractionOf(size, denominators, largestNumerator);
  const part = fraction ?? fractionOf(size / Math.PI, ofPi, largestTimesPi);
  return part && { negative: value < 0, ...part, timesPi: !fraction };
}

function fractionOf(size: number, candidates: readonly number[], largest: number): { readonly numerator: number; readonly denominator: number } | undefined {
  for (const denominator of candidates) {
    const numerator = Math.round(size * denominator);
    if (numerator > 0 && numerator <= largest && Math.abs(size * denominator - numerator) <= dust * numerator) return { numerator, denominator };
  }
  return undefined;
}

/** As text: 1/3, −2π/3. */
export function exactText({ negative, numerator, denominator, timesPi }: ExactNumber): string {
  const top = timesPi ? `${numerator === 1 ? "" : numerator}π` : String(numerator);
  return `${negative ? "\u2212" : ""}${top}${denominator === 1 ? "" : `/${denominator}`}`;
}

/** As LaTeX: \tfrac{1}{3}. */
export function exactLatex({ negative, numerator, denominator, timesPi }: ExactNumber): string {
  const top = timesPi ? `${numerator === 1 ? "" : numerator}\\pi` : String(numerator);
  return `${negative ? "-" : ""}${denominator === 1 ? top : `\\tfrac{${top}}{${denominator}}`}`;
}
