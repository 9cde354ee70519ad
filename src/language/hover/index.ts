export { atOnce, cardOf, findingsFrom } from "./cards";
export { functionCard, mostVariables, type FoundFunction } from "./function-card";
export { cardLatex, cardText } from "./layout";
export type { HoverAction, HoverCard, HoverRow, Verdict } from "./types";
export { subjectOf, type HoverSubject } from "./subject";
export { codeFunctionAt, type CodeFunction } from "./code-function";
