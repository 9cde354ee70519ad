import type { Span } from "../../core";
import type { DocumentReading } from "../document";
import { findingsOf, type CheckedEquality, type Finding } from "../findings";
import { isIgnored } from "./ignored";
import { wrongMessage } from "./message";
import { slipOf } from "./slips";
import type { CheckedClaim } from "./types";

/** Everything that a document claims about derivatives, checked, in order; what its author asked to ignore is left out. */
export function checkDocument(reading: DocumentReading, text: string, findings: readonly Finding[] = findingsOf(reading)): CheckedClaim[] {
  return findings.flatMap((finding) => (finding.kind === "claim" && !isIgnored(text, finding.formula.region.outer)
    ? finding.equalities.map((equality) => checkedClaim(equality, text)) : []));
}

function checkedClaim(equality: CheckedEquality, text: string): CheckedClaim {
  const { span, against, verdict, used, reason = "" } = equality;
  const common = { span, against, claim: written(text, span, against), verdict, used: used.map(({ definition }) => ({ name: definition.name, span: definition.span })) };
  if (verdict === "right") return { ...common, message: "It is right." };
  if (verdict === "undecided") return { ...common, message: reason };
  const { sides, question, counterexample, correct } = equality;
  const slip = sides && slipOf({ question, expected: sides.expected, claimed: sides.claimed });
  return {
    ...common, message: wrongMessage(equality, slip), slip, correct: correct?.short ?? correct?.full,
    ...(counterexample && { at: counterexample.point, left: counterexample.expected, right: counterexample.found }),
  };
}

/** Both sides and what stands between them, in the order of the text. */
function written(text: string, span: Span, against: Span): string {
  const [start, end] = [Math.min(span.start, against.start), Math.max(span.end, against.end)];
  return text.slice(start, end).replace(/\s+/g, " ").trim();
}
