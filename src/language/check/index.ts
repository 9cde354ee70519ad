export { checkDocument, checkFindings, type CheckOptions } from "./check-document";
export { ignoreComment } from "./ignored";
export { slipSentence, type Slip, type SlipName } from "./slip-names";
export type { CheckedClaim } from "./types";
