export * from "./kernel";
export * from "./arithmetic";
export { sumOfProducts, weightedSum } from "./sums";
export * from "./one-operand";
export * from "./two-operands";
export * from "./many-operands";
export * from "./logic";
