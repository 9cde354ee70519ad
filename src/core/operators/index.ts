export type { OperatorRow } from "./row";
export { findOperator, isFunctionOperator, nearestOperator, operatorRow, operatorTable } from "./table";
