export { DocumentFindings } from "./document-findings";
export { findingsOf, findingsOfFormula } from "./findings";
export type { AskedDerivative, ChainLink, CheckedEquality, ClaimFinding, ClaimVerdict, Counterexample, DerivativeFinding, DerivativeValue, Finding, FunctionFinding, SilentFinding } from "./types";
