export type { OperatorRow, Words } from "./row";
export { findOperator, isFunctionOperator, nearestOperator, operatorRow, operatorTable } from "./table";
