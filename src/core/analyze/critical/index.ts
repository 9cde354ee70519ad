export { classify } from "./classify";
export { criticalPoints, searchCriticalPoints } from "./critical-points";
export type { Box, CriticalKind, CriticalPoint, CriticalPoints, Plateau } from "./types";
