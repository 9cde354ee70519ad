export { differentiateSelection } from "./differentiate";
export { showFormula } from "./explain-and-plot";
export { gradientAtPoint } from "./gradient-at-point";
export { copyDerivative, insertDerivative } from "./hover-actions";
