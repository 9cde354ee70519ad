export * from "./kernel";
export * from "./arithmetic";
export { sumOfProducts, weightedSum } from "./sums";
export { sumOfSquares } from "./squares";
export * from "./one-operand";
export * from "./two-operands";
export { hypotenuse } from "./hypotenuse";
export * from "./many-operands";
export * from "./logic";
