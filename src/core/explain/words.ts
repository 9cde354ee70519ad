import type { FunctionOperator } from "../expression";
import type { StepId } from "./ids";
import type { View } from "./types";

/**
 * What a step is called, and one sentence that says why it holds. {variable} stands for the variable of the derivative; a
 * step says what other names in braces stand for, and which of the variants is true of it.
 */
export interface StepWords {
  readonly name: string;
  readonly sentence: string;
  readonly variants?: Readonly<Record<string, string>>;
}

/** Why the derivative of each function is what it is; {function} and {derivative} are written out. */
const functionReasons: Readonly<Record<FunctionOperator, string>> = {
  exp: "{function} is its own derivative: that is what makes e the base of choice.",
  log: "The logarithm undoes the exponential function, whose slope is its value: so the slope of the logarithm is {derivative}.",
  logBase: "A logarithm is the natural one divided by that of its base, so its slope is {derivative}.",
  cbrt: "The cube root is the power 1/3: the exponent comes down as a factor and is lowered by one.",
  abs: "{function} rises with slope 1 where its argument is positive and falls with slope -1 where it is negative.",
  sign: "{function} has steps but no slope between them.",
  floor: "{function} has steps but no slope between them.",
  ceil: "{function} has steps but no slope between them.",
  round: "{function} has steps but no slope between them.",
  step: "{function} has one step but no slope beside it.",
  max: "The maximum moves with its greatest argument: slope 1 for that one, 0 for the others.",
  min: "The minimum moves with its least argument: slope 1 for that one, 0 for the others.",
  sin: "The sine rises as fast as the cosine says: that is a standard limit.",
  cos: "The cosine falls as fast as the sine says: that is a standard limit.",
  tan: "The tangent is sine over cosine; the quotient rule gives {derivative}.",
  sec: "The secant is one over the cosine; the chain rule gives {derivative}.",
  csc: "The cosecant is one over the sine; the chain rule gives {derivative}.",
  cot: "The cotangent is cosine over sine; the quotient rule gives {derivative}.",
  asin: "It undoes the sine: its slope is one over that of the sine at {function}, which is {derivative}.",
  acos: "It undoes the cosine: its slope is one over that of the cosine at {function}, which is {derivative}.",
  atan: "It undoes the tangent: its slope is one over that of the tangent at {function}, which is {derivative}.",
  asec: "It undoes the secant: its slope is one over that of the secant at {function}, which is {derivative}.",
  acsc: "It undoes the cosecant: its slope is one over that of the cosecant at {function}, which is {derivative}.",
  acot: "It undoes the cotangent: its slope is one over that of the cotangent at {function}, which is {derivative}.",
  atan2: "It is the angle of a point: its slope by one coordinate is the other one over the squared distance, up to the sign.",
  sinh: "It is half the difference of two exponentials; their derivatives add up to the hyperbolic cosine.",
  cosh: "It is half the sum of two exponentials; their derivatives make up the hyperbolic sine.",
  tanh: "It is hyperbolic sine over hyperbolic cosine; the quotient rule gives {derivative}.",
  sech: "It is one over the hyperbolic cosine; the chain rule gives {derivative}.",
  csch: "It is one over the hyperbolic sine; the chain rule gives {derivative}.",
  coth: "It is hyperbolic cosine over hyperbolic sine; the quotient rule gives {derivative}.",
  asinh: "It undoes the hyperbolic sine: its slope is one over that of the hyperbolic sine at {function}, which is {derivative}.",
  acosh: "It undoes the hyperbolic cosine: its slope is one over that of the hyperbolic cosine at {function}, which is {derivative}.",
  atanh: "It undoes the hyperbolic tangent: its slope is one over that of the hyperbolic tangent at {function}, which is {derivative}.",
  asech: "It undoes the hyperbolic secant: its slope is one over that of the hyperbolic secant at {function}, which is {derivative}.",
  acsch: "It undoes the hyperbolic cosecant: its slope is one over that of the hyperbolic cosecant at {function}, which is {derivative}.",
  acoth: "It undoes the hyperbolic cotangent: its slope is one over that of the hyperbolic cotangent at {function}, which is {derivative}.",
  erf: "It is the area under the bell curve up to its argument, so its slope is the height of that curve there.",
  erfc: "It is the area under the bell curve beyond its argument, so its slope is the height of that curve there, with a minus.",
  gamma: "The slope of the gamma function is its value times the digamma function, by the definition of that.",
  lgamma: "The digamma function is defined as the derivative of the logarithm of the gamma function.",
  digamma: "The trigamma function is defined as the derivative of the digamma function.",
  trigamma: "The polygamma functions are derivatives of one another, by their definition.",
  polygamma: "The polygamma functions are derivatives of one another, by their definition.",
  factorial: "The factorial is the gamma function one further on; its slope is its value times the digamma function there.",
  sigmoid: "It is one over 1 plus an exponential; the chain rule gives the sigmoid times what it lacks to 1.",
  softplus: "It is the logarithm of 1 plus an exponential, and its slope is the sigmoid.",
  relu: "It is its argument where that is positive, slope 1, and 0 elsewhere, slope 0.",
  relu6: "It is its argument between 0 and 6, slope 1, and constant elsewhere, slope 0.",
  leakyRelu: "It is its argument where that is positive, slope 1, and a small multiple of it elsewhere.",
  elu: "It is its argument where that is positive, slope 1, and an exponential less a constant elsewhere.",
  selu: "It is a multiple of its argument where that is positive, and of an exponential less a constant elsewhere.",
  gelu: "It is its argument times the normal distribution at it; the product rule gives {derivative}.",
  silu: "It is its argument times the sigmoid of it; the product rule gives {derivative}.",
  mish: "It is its argument times the hyperbolic tangent of its softplus; product and chain rule give {derivative}.",
  hardSigmoid: "It is a straight line between two constants: the slope is that of the line, and 0 on both sides.",
  logsumexp: "It is the logarithm of a sum of exponentials; the chain rule gives the share of each in that sum.",
  softmax: "It is one exponential over the sum of all; the quotient rule gives {derivative}.",
};

/** All words of derivations, apart from the code that makes them: a translation replaces this table. */
export const stepWords: Readonly<Record<StepId, StepWords>> = {
  "constant-rule": { name: "Constant", sentence: "What does not change with {variable} has slope 0." },
  "variable-rule": { name: "Variable", sentence: "{variable} changes exactly as fast as itself: slope 1." },
  "sum-rule": {
    name: "Sum rule",
    sentence: "The derivative of a sum is the sum of the derivatives.",
    variants: { constants: "The derivative of a sum is the sum of the derivatives; what does not change with {variable} has slope 0 and drops out." },
  },
  "constant-factor-rule": { name: "Constant factor", sentence: "A factor that does not change with {variable} stays as it is." },
  "product-rule": { name: "Product rule", sentence: "Each factor takes its turn to change while the others stand still." },
  "quotient-rule": {
    name: "Quotient rule",
    sentence: "Above stands the derivative of the numerator times the denominator, less the numerator times the derivative of the denominator; below, the denominator squared.",
  },
  "power-rule": {
    name: "Power rule",
    sentence: "The exponent comes down as a factor and is lowered by one.",
    variants: { inner: "The exponent comes down as a factor and is lowered by one; the derivative of {inner} is a factor too, by the chain rule." },
  },
  "exponential-rule": {
    name: "Exponential rule",
    sentence: "A power of {base} changes in proportion to itself, by the factor {factor}.",
    variants: {
      inner: "A power of {base} changes in proportion to itself, by the factor {factor}; the derivative of the exponent is a factor too, by the chain rule.",
      natural: "A power of e is its own derivative: that is what makes e the base of choice.",
      "natural-inner": "A power of e is its own derivative; the derivative of the exponent is a factor too, by the chain rule.",
    },
  },
  "general-power-rule": { name: "General power", sentence: "Written as a power of e, with the exponent times the logarithm of the base above, both base and exponent contribute." },
  "chain-rule": {
    name: "Chain rule",
    sentence: "The derivative of the outer function at the inner one, {inner}, times the derivative of the inner one.",
    variants: { several: "Each argument that changes takes its turn: the slope by it times its own derivative, all added up." },
  },
  "function-rule": { name: "Known derivative", sentence: "The derivative of {function} is {derivative}.", variants: functionReasons },
  "piecewise-rule": { name: "Piecewise", sentence: "Each piece is differentiated where it holds." },
  "unknown-function-rule": { name: "Unknown function", sentence: "Nothing is known of this function but that it has a derivative." },
  "indexed-sum-rule": { name: "Sum over an index", sentence: "Each term of the sum is differentiated by {variable}: the derivative of a sum is the sum of the derivatives, however many there are." },
  "indexed-product-rule": { name: "Product over an index", sentence: "Each factor takes its turn: the product times the sum of f'/f over all factors f, none of them zero." },
  "indexed-member-rule": { name: "Delta", sentence: "The derivative of one of these by {variable} is 1 if it is the same one, else 0: the delta of their indices." },
  "delta-rule": { name: "Delta rule", sentence: "The delta is 1 for one index alone, taken to be among those summed over: of the whole sum only that term is left." },
  "substitute-derivatives": {
    name: "Work out",
    sentence: "The derivatives that were left are worked out in the same way.",
    variants: { one: "The derivative that was left is worked out in the same way." },
  },
  simplify: { name: "Simplify", sentence: "The same in its shortest form." },
  "limit-definition": { name: "Definition", sentence: "The slope at a point is the limit of the slope between two points as their distance {step} goes to 0." },
  "insert-function": { name: "Insert {function}", sentence: "{function} is written out at both points." },
  expand: { name: "Expand", sentence: "Products and powers are multiplied out." },
  "binomial-theorem": { name: "Binomial theorem", sentence: "The power of the sum is multiplied out; all terms from {square} on are kept together in {rest}." },
  cancel: {
    name: "Cancel",
    sentence: "What stands there once with plus and once with minus cancels: every term left has a factor {step}.",
    variants: { constants: "What does not change with {variable} stands there once with plus and once with minus, and cancels." },
  },
  "divide-by-h": {
    name: "Divide by {step}",
    sentence: "{step} is not 0 yet, so each term may be divided by it.",
    variants: { above: "The difference above is a multiple of {step}, and {step} is not 0 yet: it may be divided by." },
  },
  "let-h-go-to-zero": {
    name: "Let {step} go to 0",
    sentence: "Each term with a factor {step} vanishes; what is left is the derivative.",
    variants: {
      insert: "Nothing is divided by {step} any more, so {step} = 0 may be put in.",
      none: "There is no {step} left: the slope is the same between any two points.",
    },
  },
  "addition-theorem": {
    name: "Addition theorem",
    sentence: "The function of a sum is written with functions of {start} and of {change} alone.",
    variants: { power: "A power with a sum as exponent is the product of two powers." },
  },
  "logarithm-of-quotient": { name: "Logarithm", sentence: "The difference of two logarithms is the logarithm of the quotient." },
  "common-denominator": { name: "Common denominator", sentence: "The two fractions are brought to one." },
  conjugate: { name: "Conjugate", sentence: "Above and below are multiplied by {factor}: the roots above disappear." },
  "difference-of-powers": { name: "Difference of powers", sentence: "The difference above is taken apart as in {difference} = {product}." },
  "difference-of-values": { name: "Difference as a product", sentence: "The difference above is taken apart as in {difference} = {product}." },
  "factor-out-constant": { name: "Factor out", sentence: "What does not change with {step} stands before the limit." },
  "split-limit": {
    name: "Limit of a sum",
    sentence: "The limit of a sum is the sum of the limits.",
    variants: {
      constants: "The limit of a sum is the sum of the limits; what does not change with {variable} cancels.",
      factors: "The limit of a sum is the sum of the limits, and what does not change with {step} stands before it.",
    },
  },
  "limits-of-factors": {
    name: "Limit of a product",
    sentence: "The limit of a product is the product of the limits; factors without a difference do not jump, so {step} = 0 may be put in there.",
  },
  "limits-of-parts": {
    name: "Each limit",
    sentence: "Each limit is a derivative of its own, worked out in the same way.",
    variants: { one: "The limit is a derivative of its own, worked out in the same way." },
  },
  "one-factor-at-a-time": { name: "One at a time", sentence: "The change of a product is that of the first factor, then that of the next, and so on: one changes at a time." },
  "standard-form": { name: "Standard form", sentence: "The limit is brought to the form of a standard one, with {change} for what goes to 0." },
  "standard-limit-exp": { name: "Standard limit", sentence: "{quotient} goes to 1 as {change} goes to 0: that is what makes e the base of choice." },
  "standard-limit-power": { name: "Standard limit", sentence: "{quotient} goes to {value} as {change} goes to 0." },
  "standard-limit-log": { name: "Standard limit", sentence: "{quotient} goes to 1 as {change} goes to 0." },
  "standard-limits-sine": { name: "Standard limits", sentence: "{sine} goes to 1 and {cosine} goes to 0 as {step} goes to 0." },
  "standard-limit-sine": { name: "Standard limit", sentence: "{quotient} goes to 1 as {change} goes to 0." },
  "standard-limit-sinh": { name: "Standard limit", sentence: "{quotient} goes to 1 as {change} goes to 0, as each of the two exponentials in it rises or falls with slope 1." },
  "hold-other-terms": { name: "Hold the others", sentence: "Of what is taken over the index, only one part changes with {variable}: all the others together are held constant." },
  "swap-constant": { name: "Hold constant", sentence: "What does not change with {variable} is held constant: swap it with a letter." },
  "differentiate-in-one-variable": { name: "One variable", sentence: "Now {variable} is the only variable: differentiate as usual." },
  "swap-back": { name: "Swap back", sentence: "Put what was held constant back in." },
  "derivative-into-sum": { name: "Into the sum", sentence: "The derivative of a sum is the sum of the derivatives, so it goes inside; what does not change with {variable} stays as it is." },
  "name-inner-functions": {
    name: "Name the functions",
    sentence: "Each function inside another gets a name of its own.",
    variants: { one: "The inner function gets a name of its own.", several: "The functions that change with {variable} get names of their own." },
  },
  "chain-of-derivatives": {
    name: "Chain rule",
    sentence: "The derivative of the whole is the product of the derivatives of the links, each by the next one.",
    variants: { several: "The whole changes through each of the named functions: its slope by that function, times the slope of the function, all added up." },
  },
  "derivatives-of-links": { name: "Each link", sentence: "Each link is differentiated on its own." },
  "insert-inner-functions": { name: "Insert", sentence: "The names are replaced by what they stand for.", variants: { one: "The name is replaced by what it stands for." } },
  "earlier-derivative": { name: "The derivative before", sentence: "A higher derivative is the derivative of one before it, so that one is worked out first." },
  "forward-values": { name: "Forward", sentence: "Each operation gets a name, from the inputs to the result." },
  "seed-adjoint": { name: "Seed", sentence: "The result changes exactly as fast as itself: its adjoint is 1." },
  "pass-adjoint": {
    name: "Backward",
    sentence: "{value} passes its adjoint on to what it is made of, times its slope by each.",
    variants: { meeting: "{value} passes its adjoint on to what it is made of, times its slope by each; where adjoints meet, they add up." },
  },
  "insert-forward-values": { name: "Insert", sentence: "The names are replaced by what they stand for." },
  "slope-formula": { name: "Slope", sentence: "The slope of a line is rise over run." },
  "insert-points": { name: "Insert the points", sentence: "The function's values at the two points." },
  "work-out": { name: "Work out", sentence: "Plain arithmetic." },
  "work-out-in-decimals": { name: "Decimals", sentence: "The same as a decimal, rounded." },
  "difference-quotient": {
    name: "Finite difference",
    sentence: "The forward difference is the slope from the point to one a small step {step} further: close to the derivative, with an error in proportion to {step}.",
    variants: {
      backward: "The backward difference is the slope to the point from one a small step {step} before it: close to the derivative, with an error in proportion to {step}.",
      central: "The central difference is the slope from a small step {step} before the point to one after it: closer still, with an error in proportion to the square of {step}.",
    },
  },
  "gradient-definition": { name: "Gradient", sentence: "The gradient stores all partial derivatives in a column." },
  "insert-partials": { name: "Partial derivatives", sentence: "Each partial derivative, with the other variables held constant." },
  "directional-definition": { name: "Directional derivative", sentence: "The gradient times the direction." },
  "unit-vector": { name: "Unit vector", sentence: "The gradient times the direction scaled to length one, so that only where it points counts." },
  "dot-product": { name: "Dot product", sentence: "Component by component, added up." },
};

/** What each way to see a derivative is called. */
export const viewWords: Readonly<Record<View, string>> = {
  rules: "Rules",
  limit: "Limit",
  "hold-constant": "Hold constant",
  "chain-leibniz": "Chain (Leibniz)",
  "chain-prime": "Chain (f ′)",
  backpropagation: "Backpropagation",
  slope: "Slope",
  "finite-difference": "Finite difference",
  gradient: "Gradient",
  directional: "Direction",
};

const ordinals = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

/** The heading of one derivation among several that follow one another. */
export function headingOf(order: number, variable: string): string {
  return `${ordinals[order - 1] ?? `${order}th`} derivative, by ${variable}`;
}
