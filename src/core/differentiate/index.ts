export { differentiate, ruleStep, withoutClash } from "./differentiate";
export { evaluateDerivatives } from "./evaluate-derivatives";
export { isOne, isZero, powerOf, productOf, sumOf, withoutUnits } from "./arithmetic";
export type { RuleId } from "./rule";
