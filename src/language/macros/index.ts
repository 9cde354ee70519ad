export { includedFiles, type IncludedFile } from "./included-files";
export { includedMacros, type OpenedFile, type OpenFile } from "./included-macros";
export { macrosOf } from "./macros-of";
export { macrosOfSetting } from "./setting";
