export { compareValues, type CompareOptions, type ValueComparison, type ValueDifference } from "./compare-values";
export type { Verdict } from "./verdict";
export { verify, type VerifyOptions } from "./verify";
