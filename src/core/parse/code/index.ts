export { lastBefore, lastOf } from "./bounds";
export { bindElements } from "./elements";
export type { CodeLanguage, CodeReader } from "./language";
export { codeReader } from "./reader";
export { mainQualifier, readStatements, type Statement } from "./statements";
export { childNamed, childrenOf, hasErrors, refuseErrors, spanOf, textOf } from "./syntax";
