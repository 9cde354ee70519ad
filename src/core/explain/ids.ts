/** Stable names of steps. The words for them live in words.ts, so that they can be translated. */
export const stepIds = [
  "constant-rule", "variable-rule", "sum-rule", "constant-factor-rule", "product-rule", "quotient-rule", "power-rule",
  "exponential-rule", "general-power-rule", "chain-rule", "function-rule", "piecewise-rule", "unknown-function-rule",
  "indexed-sum-rule", "indexed-product-rule", "indexed-member-rule", "delta-rule",
  "substitute-derivatives", "simplify",
  "limit-definition", "insert-function", "expand", "binomial-theorem", "cancel", "divide-by-h", "let-h-go-to-zero",
  "addition-theorem", "logarithm-of-quotient", "common-denominator", "conjugate", "difference-of-powers", "difference-of-values",
  "factor-out-constant", "split-limit", "limits-of-factors", "limits-of-parts",
  "one-factor-at-a-time", "standard-form", "standard-limit-exp", "standard-limit-power", "standard-limit-log", "standard-limits-sine", "standard-limit-sine", "standard-limit-sinh",
  "hold-other-terms", "swap-constant", "differentiate-in-one-variable", "swap-back",
  "derivative-into-sum", "name-inner-functions", "chain-of-derivatives", "derivatives-of-links", "insert-inner-functions",
  "earlier-derivative",
  "forward-values", "seed-adjoint", "pass-adjoint", "insert-forward-values",
  "slope-formula", "insert-points", "work-out", "work-out-in-decimals",
  "difference-quotient",
  "gradient-definition", "insert-partials",
  "directional-definition", "unit-vector", "dot-product",
] as const;

export type StepId = (typeof stepIds)[number];
