/** The known kinds of slip, each with what is said of it. */
export const slipSentences = {
  "wrong-variable": "The variable is another one: it is the derivative by {detail}.",
  sign: "The sign is turned.",
  "chain-rule": "The derivative of the inner function is missing (chain rule).",
  "product-rule": "Each factor is differentiated by itself: the product rule keeps the others.",
  quotient: "The terms of the quotient rule have changed places.",
  "quotient-parts": "Numerator and denominator are differentiated by themselves: the quotient rule is needed.",
  "upside-down": "It is upside down.",
  power: "The exponent is not lowered by one.",
  "power-factor": "The exponent is missing as a factor.",
  "logarithm-base": "The factor of the base, {detail}, is missing or misplaced.",
  degrees: "Degrees stand where radians are meant.",
  count: "A factor 1/{detail} is missing or too much.",
  factor: "A factor {detail} is missing or too much.",
  "constant-kept": "A constant term is kept: its slope is 0.",
  transposed: "The components stand in another order.",
} as const;

export type SlipName = keyof typeof slipSentences;

/** A slip with what it is about: a variable, a factor. */
export interface Slip {
  readonly name: SlipName;
  readonly detail?: string;
}

/** What is said of a slip. */
export function slipSentence({ name, detail = "" }: Slip): string {
  return slipSentences[name].replace("{detail}", detail);
}
