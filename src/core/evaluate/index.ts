export type { Tape } from "./tape-types";
export { compile, evaluateAt, missingNames } from "./compile";
export { numberValue } from "./number-value";
export { sampleCurve, type CurveOptions, type CurveSegment } from "./sample-curve";
