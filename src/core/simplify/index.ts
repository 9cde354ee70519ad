export { expand, simplify } from "./simplify";
export type { Simplified } from "./simplify";
export { applyDeltas } from "./indices";
export { lengthOf } from "./length";
export { rewriteRules } from "./rules";
export type { RewriteRule } from "./rules";
