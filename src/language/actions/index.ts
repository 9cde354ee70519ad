export { formulaActions } from "./actions";
export type { ActionPlace, CommandName, FormulaAction } from "./types";
