export * from "./types";
export * from "./names";
export * from "./construct";
export * from "./equality";
export * from "./traverse";
export * from "./symbols";
