export { criticalPoints } from "./critical-points";
export type { Box, CriticalKind, CriticalPoint, CriticalPoints } from "./types";
