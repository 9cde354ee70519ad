export type { Verdict } from "./verdict";
export { verify, type VerifyOptions } from "./verify";
