export { descend, descendOn, descentDefaults } from "./descend";
export { descentMethods, type Coefficients, type DescentMethod } from "./methods";
export { scheduledRate, type Schedule } from "./schedules";
export { numberProblem } from "./option-problem";
export type { StableRate } from "./stable-rate";
export type { Arrival, Descent, DescentEnd, DescentOptions } from "./types";
