export { gatherMacros, type FindFile, type FoundFile } from "./gather";
export { includedFiles, type IncludedFile } from "./included-files";
export { macrosOf } from "./macros-of";
export { macrosOfSetting } from "./setting";
