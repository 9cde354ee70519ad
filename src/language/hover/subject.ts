import { freeNames, operandsOf, printLatex, type Derivation, type Expression, type StatementSide } from "../../core";
import { askedReading, plainQuestion } from "../asked-reading";
import type { DocumentReading } from "../document";
import type { AskedDerivative, DerivativeFinding, DerivativeValue, Finding } from "../findings";
import { componentsOf } from "../findings/components";
import { derivativeFinding, pathsOf } from "../findings/derivative";
import { isDerivative, speaksOfDerivative } from "../findings/derivative-forms";
import { workedDerivative } from "../findings/derivative-value";
import { keptNames } from "../findings/equality";
import { signIn } from "../leibniz";
import { readingOf, type Reading } from "../reading";
import { DefinitionIndex } from "../scope";
import { sideAt } from "./side";
import { walkOf } from "./walk";

/** What the links of a hover act on: a function, and the derivative of it that is meant. */
export interface HoverSubject {
  /** The function, definitions put in, with the variables that it is differentiated by. */
  readonly reading: Reading;
  /** The value of a derivative that was asked for, in LaTeX; a function is yet to be differentiated. */
  readonly value?: string;
  /** Where the formula that asks ends, in the text that was read: the value goes behind it. */
  readonly end?: number;
  /** The walk through the names of the document. */
  readonly walk?: Derivation;
  /** Where the derivative is taken. */
  readonly point?: Readonly<Record<string, number>>;
}

/** What the links of a hover over a finding act on; undefined where there is nothing to show or to insert. */
export function subjectOf(finding: Finding, reading: DocumentReading, index = new DefinitionIndex(reading)): HoverSubject | undefined {
  if (finding.kind === "silence") return undefined;
  if (finding.kind === "function") return { reading: finding.reading };
  const scope = index.scopeAt(finding.span.start, finding.span);
  if (finding.kind === "derivative") {
    const side = sideAt(finding.formula, finding.span);
    const subject = subjectOfDerivative(finding, side, index);
    return subject && { ...subject, end: finding.span.end };
  }
  const from = finding.formula.region.content.start;
  const side = finding.formula.statements.flatMap(({ sides }) => sides)
    .find(({ span, value }) => span.start + from >= finding.span.start && span.end + from <= finding.span.end && value.ok && speaksOfDerivative(value.value));
  const span = side && { start: side.span.start + from, end: side.span.end + from };
  const asked = side && span && derivativeFinding(side, finding.formula, span, scope);
  return asked && subjectOfDerivative(asked, side, index);
}

function subjectOfDerivative(finding: DerivativeFinding, side: StatementSide | undefined, index: DefinitionIndex): HoverSubject | undefined {
  const { values, asked, formula, span } = finding;
  const scope = index.scopeAt(span.start, span);
  const components = side?.value.ok ? componentsOf(side.value.value, scope) : undefined;
  const [entry = asked] = components?.entries ?? [];
  const found = finding.question ?? workedDerivative(entry, scope, new Set([...keptNames(entry, scope), ...components?.variables ?? []]))?.question;
  if (!found) return subjectOfValue(values);
  const question = plainQuestion(found, entry);
  const reading = askedReading({ asked: entry, question, sign: signIn(formula.region.source), variables: components?.variables });
  if (!reading) return undefined;
  const walk = components?.variables ? undefined : walkOf({ question, paths: pathsOf(innermost(entry), formula, scope), scope });
  return { reading, value: valueLatex(values), walk, point: pointOf(question) };
}

/** A formula with derivatives in it, such as f'(x) + 1, is no derivative of one function: what it comes to is all that there is. */
function subjectOfValue(values: readonly DerivativeValue[]): HoverSubject | undefined {
  const [only] = values;
  return only && { reading: readingOf({ expression: only.full, notes: [] }, "latex"), value: valueLatex(values) };
}

/** Of a derivative of derivatives the one that is taken first. */
function innermost(derivative: Expression): Expression {
  const [body] = operandsOf(derivative);
  return body && derivative.kind === "operation" && isDerivative(body) ? innermost(body) : derivative;
}

/** A value as it is copied and inserted: in the document's own names where that is shorter, of a gradient as a column. */
function valueLatex(values: readonly DerivativeValue[]): string {
  const entries = values.map(({ short, full }) => printLatex(short ?? full, { named: true }));
  return entries.length === 1 ? entries[0] ?? "" : `\\begin{pmatrix} ${entries.join(" \\\\ ")} \\end{pmatrix}`;
}

function pointOf({ at, wrt }: AskedDerivative): Readonly<Record<string, number>> | undefined {
  const variable = wrt.at(-1);
  return at?.kind === "number" && variable !== undefined && freeNames(at).length === 0 ? { [variable]: at.value.valueOf() } : undefined;
}
