import type { StepId } from "./ids";
import type { View } from "./types";

/** What a step is called, and one sentence that says why it holds; {variable} stands for the variable's name. */
export interface StepWords {
  readonly name: string;
  readonly sentence: string;
}

/** All words of derivations, apart from the code that makes them: a translation replaces this table. */
export const stepWords: Readonly<Record<StepId, StepWords>> = {
  "constant-rule": { name: "Constant", sentence: "What does not change with {variable} has slope 0." },
  "variable-rule": { name: "Variable", sentence: "{variable} changes exactly as fast as itself: slope 1." },
  "sum-rule": { name: "Sum rule", sentence: "The derivative of a sum is the sum of the derivatives; constants drop out." },
  "constant-factor-rule": { name: "Constant factor", sentence: "A factor that does not change with {variable} stays as it is." },
  "product-rule": { name: "Product rule", sentence: "Each factor takes its turn to change while the others stand still." },
  "quotient-rule": { name: "Quotient rule", sentence: "(u/v)' = (u'v - uv')/v^2." },
  "power-rule": { name: "Power rule", sentence: "The exponent comes down as a factor and is lowered by one; what is inside is differentiated too." },
  "exponential-rule": { name: "Exponential rule", sentence: "a^u changes in proportion to itself: times log a, times the derivative of the exponent." },
  "general-power-rule": { name: "General power", sentence: "With u^v = exp(v log u), both the base and the exponent contribute." },
  "chain-rule": { name: "Chain rule", sentence: "The derivative of the outer function, at the inner one, times the derivative of the inner function." },
  "function-rule": { name: "Known derivative", sentence: "The derivative of this function is known." },
  "piecewise-rule": { name: "Piecewise", sentence: "Each piece is differentiated where it holds." },
  "unknown-function-rule": { name: "Unknown function", sentence: "Nothing is known of this function but that it has a derivative." },
  "indexed-sum-rule": { name: "Sum over an index", sentence: "Each term of the sum is differentiated by {variable}: the derivative of a sum is the sum of the derivatives, however many there are." },
  "indexed-product-rule": { name: "Product over an index", sentence: "Each factor takes its turn: the product times the sum of f'/f over all factors f, none of them zero." },
  "indexed-member-rule": { name: "Delta", sentence: "The derivative of one of these by {variable} is 1 if it is the same one, else 0: the delta of their indices." },
  "delta-rule": { name: "Delta rule", sentence: "The delta is 1 for one index alone, taken to be among those summed over: of the whole sum only that term is left." },
  "substitute-derivatives": { name: "Work out", sentence: "The derivatives that were left are worked out in the same way." },
  simplify: { name: "Simplify", sentence: "The same in its shortest form." },
  "limit-definition": { name: "Definition", sentence: "The slope at a point is the limit of the slope between two points as their distance h goes to 0." },
  "insert-function": { name: "Insert f", sentence: "f is written out at both points." },
  expand: { name: "Expand", sentence: "The products and powers are multiplied out." },
  cancel: { name: "Cancel", sentence: "What stands there once with plus and once with minus cancels: every term left has a factor h." },
  "divide-by-h": { name: "Divide by h", sentence: "h is not 0 yet, so each term may be divided by it." },
  "let-h-go-to-zero": { name: "Let h go to 0", sentence: "Terms with a factor h vanish; what is left is the derivative." },
  "addition-theorem": { name: "Addition theorem", sentence: "The function of a sum is written with functions of x and of h alone." },
  "logarithm-of-quotient": { name: "Logarithm", sentence: "The difference of two logarithms is the logarithm of the quotient." },
  "common-denominator": { name: "Common denominator", sentence: "The two fractions are brought to one." },
  conjugate: { name: "Conjugate", sentence: "Above and below are multiplied by the sum of the roots: the roots above disappear." },
  "factor-out-constant": { name: "Factor out", sentence: "What does not change with h stands before the limit." },
  "split-limit": { name: "Limit of a sum", sentence: "The limit of a sum is the sum of the limits, and what does not change with h stands before it." },
  "limits-of-parts": { name: "Each limit", sentence: "Each limit is a derivative of its own, worked out in the same way." },
  "one-factor-at-a-time": { name: "One at a time", sentence: "The change of a product is the change of the first factor, then that of the second." },
  "standard-limit-exp": { name: "Standard limit", sentence: "(e^h - 1)/h goes to 1: that is what makes e the base of choice." },
  "standard-limit-log": { name: "Standard limit", sentence: "log(1 + t)/t goes to 1 as t goes to 0." },
  "standard-limits-sine": { name: "Standard limits", sentence: "sin(h)/h goes to 1, and (cos(h) - 1)/h goes to 0." },
  "swap-constant": { name: "Hold constant", sentence: "What does not change with {variable} is held constant: swap it with a letter." },
  "differentiate-in-one-variable": { name: "One variable", sentence: "Now {variable} is the only variable: differentiate as usual." },
  "swap-back": { name: "Swap back", sentence: "Put what was held constant back in." },
  "name-inner-functions": { name: "Name the functions", sentence: "Each function inside another gets a name of its own." },
  "chain-of-derivatives": { name: "Chain rule", sentence: "The derivative of the whole is the product of the derivatives of the links, each by the next one." },
  "derivatives-of-links": { name: "Each link", sentence: "Each link is differentiated on its own." },
  "insert-inner-functions": { name: "Insert", sentence: "The names are replaced by what they stand for." },
  "forward-values": { name: "Forward", sentence: "Each operation gets a name, from the variable to the result." },
  "seed-adjoint": { name: "Seed", sentence: "The result changes exactly as fast as itself: its adjoint is 1." },
  "pass-adjoint": { name: "Backward", sentence: "An operation passes its adjoint on to its operands, times its own slope by each; adjoints that meet add up." },
  "insert-forward-values": { name: "Insert", sentence: "The names are replaced by the values of the forward pass." },
  "slope-formula": { name: "Slope", sentence: "The slope of a line is rise over run." },
  "insert-points": { name: "Insert the points", sentence: "The function's values at the two points." },
  "work-out": { name: "Work out", sentence: "Plain arithmetic." },
  "difference-quotient": { name: "Finite difference", sentence: "With a small h in place of the limit, the slope comes out nearly exact." },
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
