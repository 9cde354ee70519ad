export { expand, simplify, simplifyInTurn } from "./simplify";
export { factor } from "./factor";
export { writtenLike } from "./written-like";
export { byCases } from "./by-cases";
export type { Simplified } from "./simplify";
export { applyDeltas } from "./indices";
export { lengthOf } from "./length";
export { rewriteRules } from "./rules";
export type { RewriteRule } from "./rules";
