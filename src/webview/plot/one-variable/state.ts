import { partState } from "../../part-state";

/** Which lines stand beside the curve. */
export interface OneVariableState {
  /** Whether the second point and its secant are shown. */
  readonly secant: boolean;
  /** How far the second point is from the first; below zero to the left of it. */
  readonly h: number;
}

export const oneVariableState = partState<OneVariableState>("one-variable", { secant: false, h: 1 }, ({ secant, h }) => ({
  ...(typeof secant === "boolean" && { secant }),
  ...(typeof h === "number" && Number.isFinite(h) && h !== 0 && { h }),
}));
