import { failure, parseLatex, success, type Parser, type Result, type Span } from "../core";
import { askedReading, plainQuestion } from "./asked-reading";
import { type DocumentFormula, type DocumentReading } from "./document";
import type { Finding } from "./findings";
import { differentiatedName } from "./findings/equality";
import { signIn } from "./leibniz";
import { readingOf, type Reading } from "./reading";
import { definitionsAt, isStale, qualifierOf, resolve, withCodeDefinitions, type CodePlace, type ScopedDefinition } from "./scope";

/** A formula of a document, read with what the document says. */
export interface ScopedReading {
  readonly reading: Reading;
  /** The definitions that were put in. */
  readonly used: readonly ScopedDefinition[];
}

/**
 * Reads a formula of a document, or a part of it, as the document means it: with its macros and choices, calls of functions that it
 * defines put in, and the function that a derivative such as \frac{\partial L}{\partial w} speaks of worked out.
 * @param span the part, in offsets of the document; `source` is its text
 */
export function scopedReading(document: DocumentReading, formula: DocumentFormula, findings: readonly Finding[], span: Span, source: string): Result<ScopedReading> {
  const known = findings.flatMap((finding) => covers(span, finding.span) && isAlone(finding, findings) ? ofFinding(finding) : [])[0];
  if (known) return success(known);
  const parsed = parseLatex(source, formula.context);
  if (!parsed.ok) return parsed;
  const { expression, definition } = parsed.value;
  const resolved = resolve(expression, definitionsAt(document, span.start, span), new Set(definition?.parameters ?? []), { names: "none" });
  if (!resolved.ok) return failure(resolved.problem.message, { start: 0, end: source.length });
  const { used, expression: worked } = resolved.value;
  if (used.length === 0 || used.some(isStale)) return success({ reading: readingOf(parsed.value, "latex"), used: [] });
  return success(withNote(readingOf({ ...parsed.value, expression: worked }, "latex"), used));
}

/** Reads an expression of a program, with what is assigned above it put in. */
export function scopedCodeReading(place: CodePlace, parser: Parser): Result<ScopedReading> {
  const { text, span, language } = place;
  const parsed = parser(text.slice(span.start, span.end));
  if (!parsed.ok) return parsed;
  const formula = parsed.value;
  const { expression, used } = withCodeDefinitions(formula.expression, place, formula.definition?.parameters) ?? { expression: formula.expression, used: [] };
  return success(withNote(readingOf({ ...formula, expression, qualifier: formula.qualifier ?? qualifierOf(used) }, language), used));
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Of several statements none is the one that is meant. */
function isAlone(finding: Finding, findings: readonly Finding[]): boolean {
  return findings.every((other) => other === finding || other.kind === "silence");
}

function ofFinding(finding: Finding): ScopedReading[] {
  if (finding.kind === "function") return [withNote(finding.reading, finding.used)];
  if (finding.kind !== "derivative" || !finding.question || finding.used.length === 0) return [];
  const { asked, question, used, formula } = finding;
  const name = differentiatedName(asked);
  const notes = used.find(({ definition }) => definition.name === name)?.definition.notes ?? [];
  const reading = askedReading({ asked, question: plainQuestion(question, asked), sign: signIn(formula.region.source), notes });
  return reading ? [withNote(reading, used)] : [];
}

function withNote(reading: Reading, used: readonly ScopedDefinition[]): ScopedReading {
  const sentence = usedSentence(used);
  if (sentence === undefined) return { reading, used };
  const note = { span: { start: 0, end: 0 }, message: sentence };
  return { reading: { ...reading, formula: { ...reading.formula, notes: [...reading.formula.notes, note] } }, used };
}

/** Says which definitions were put in; undefined when none was. */
export function usedSentence(used: readonly ScopedDefinition[]): string | undefined {
  const names = [...new Set(used.map(({ definition }) => definition.name))];
  return names.length === 0 ? undefined : `With ${names.join(", ")} as defined in this document.`;
}
