/** Stable names of steps. The words for them live in words.ts, so that they can be translated. */
export const stepIds = [
  "constant-rule", "variable-rule", "sum-rule", "constant-factor-rule", "product-rule", "quotient-rule", "power-rule",
  "exponential-rule", "general-power-rule", "chain-rule", "function-rule", "piecewise-rule", "substitute-derivatives",
  "simplify", "unknown-function-rule",
  "limit-definition", "insert-function", "expand", "cancel", "divide-by-h", "let-h-go-to-zero", "standard-limit", "split-limit", "limit-of-sum", "factor-out-constant",
  "swap-constant", "differentiate-in-one-variable", "swap-back",
  "name-inner-functions", "chain-of-derivatives", "derivatives-of-links", "insert-inner-functions",
  "slope-formula", "insert-points", "work-out",
  "difference-quotient", "exact-slope",
  "gradient-definition", "insert-partials", "dot-product", "unit-vector", "steepest-ascent", "zero-gradient",
  "forward-value", "seed-adjoint", "adjoint",
] as const;

export type StepId = (typeof stepIds)[number];
