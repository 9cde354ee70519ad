export { directionalDerivative, gradientAt, vectorLength, type DirectionalDerivative } from "./gradient";
export { finiteDifferences, secantSlope, type FiniteDifferences } from "./differences";
export { conditionsOf, type Condition } from "./conditions";
export { conditionSentence, conditionSentences } from "./condition-sentences";
export { differentiableAt, type Smoothness } from "./smoothness";
