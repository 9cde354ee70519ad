export { chooseReading, clearReadings } from "./choose-reading";
export { contentAgain } from "./content-again";
export { differentiateSelection } from "./differentiate";
export { evaluateAtPoint } from "./evaluate-at-point";
export { showFormula } from "./explain-and-plot";
export { gradientAtPoint } from "./gradient-at-point";
export { copyDerivative, insertDerivative } from "./hover-actions";
