export { checkDocument, checkFindings, type CheckOptions } from "./check-document";
export { checkCode, checkText, languagesIn, moved, notebookLanguage } from "./check-text";
export { fileLanguages, languageOfFile } from "./file-languages";
export { ignoreComment } from "./ignored";
export { slipSentence, type Slip, type SlipName } from "./slip-names";
export type { CheckedClaim } from "./types";
