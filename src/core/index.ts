/** The only door into the core: everything outside of it imports from here. */
export * from "./result";
export * from "./expression";
export * from "./operators";
export * from "./parse";
export * from "./print";
export * from "./simplify";
export * from "./differentiate";
export * from "./evaluate";
export * from "./verify";
export * from "./analyze";
export * from "./explain";
export * from "./answer";
export * from "./forms";
export * from "./serialize";
export type * from "./serialize-types";
