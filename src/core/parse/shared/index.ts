export * from "./apply";
export * from "./arithmetic";
export { rootOf } from "./composites";
export * from "./limits";
export * from "./members";
