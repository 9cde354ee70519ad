export * from "./chains";
export * from "./conditions";
export * from "./definition";
export * from "./number-text";
export * from "./refusal";
export * from "./call-by-name";
