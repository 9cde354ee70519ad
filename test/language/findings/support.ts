import { readDocument } from "../../../src/language/document";
import { findingsOf, type CheckedEquality, type DerivativeFinding, type Finding } from "../../../src/language/findings";

/** What there is to say of a text in Markdown. */
export function findingsIn(text: string): Finding[] {
  return findingsOf(readDocument(text, "markdown"));
}

/** The equalities that are checked in a text, with the text of the side that is judged. */
export function equalitiesIn(text: string): (CheckedEquality & { readonly written: string })[] {
  return findingsIn(text).flatMap((finding) => (finding.kind === "claim" ? finding.equalities : []))
    .map((equality) => ({ ...equality, written: text.slice(equality.span.start, equality.span.end) }));
}

/** The last derivative of a text. */
export function derivativeIn(text: string): DerivativeFinding | undefined {
  return findingsIn(text).filter((finding) => finding.kind === "derivative").at(-1);
}
