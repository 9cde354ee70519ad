import { printLatex } from "../../core";
import type { DocumentReading } from "../document";
import { findingsOf, type CheckedEquality, type ClaimFinding, type Finding } from "../findings";
import { asWrittenIn } from "../insertion";
import { isIgnored } from "./ignored";
import { wrongMessage } from "./message";
import type { Slip } from "./slip-names";
import { isTransposed, slipOf } from "./slips";
import type { CheckedClaim } from "./types";

/** What to check besides derivatives. */
export interface CheckOptions {
  /** Plain equalities, too: (x+1)^2 = x^2 + 2x + 1. */
  readonly equalities?: boolean;
}

/** Everything that a document claims about derivatives, checked, in order; what its author asked to ignore is left out. */
export function checkDocument(reading: DocumentReading, text: string, options: CheckOptions = {}): CheckedClaim[] {
  return checkFindings(findingsOf(reading, undefined, options), text);
}

/** The same for findings that were made before. */
export function checkFindings(findings: readonly Finding[], text: string): CheckedClaim[] {
  return findings.flatMap((finding) => (finding.kind === "claim" && !isIgnored(text, finding.formula.region.outer)
    ? finding.equalities.map((equality) => checkedClaim(equality, finding, text)) : []));
}

function checkedClaim(equality: CheckedEquality, finding: ClaimFinding, text: string): CheckedClaim {
  const { span, against, verdict, used, reason = "" } = equality;
  const { region } = finding.formula;
  const common = { span, against, chain: finding.span, formula: region.outer, claim: claimText(text, finding, equality), verdict, used: used.map(({ definition }) => ({ name: definition.name, span: definition.span })) };
  if (verdict === "right") return { ...common, message: "It is right." };
  if (verdict === "undecided") return { ...common, message: reason };
  const { counterexample, correct } = equality;
  const slip = slipIn(equality);
  return {
    ...common, message: wrongMessage(equality, slip), slip, correct: correct?.short ?? correct?.full,
    replacement: correct && asWrittenIn(region, printLatex(correct.short ?? correct.full, { named: true })),
    ...(counterexample && { at: counterexample.point, left: counterexample.expected, right: counterexample.found }),
  };
}

function slipIn({ sides, question, wrongComponents = [] }: CheckedEquality): Slip | undefined {
  if (isTransposed(wrongComponents.map(({ expected }) => expected), wrongComponents.map(({ claimed }) => claimed))) return { name: "transposed" };
  return sides && slipOf({ question, expected: sides.expected, claimed: sides.claimed });
}

/** What is claimed: the chain as it is written, of a longer one the sides that were held against each other. */
function claimText(text: string, { equalities, span }: ClaimFinding, { span: side, against }: CheckedEquality): string {
  const whole = equalities.length === 1 ? span : { start: Math.min(side.start, against.start), end: Math.max(side.end, against.end) };
  return text.slice(whole.start, whole.end).replace(/\s+/g, " ").trim();
}
