import { dependsOn, freeNames, freeSymbols, nameToLatex, printLatex, substitute, symbol, variablesOf, type Derivation, type Expression, type StatementSide } from "../../core";
import type { DocumentReading } from "../document";
import { componentsOf } from "../findings/components";
import { derivativeFinding, valueOf } from "../findings/derivative";
import { speaksOfDerivative } from "../findings/derivative-forms";
import { differentiatedName } from "../findings/equality";
import type { AskedDerivative, DerivativeFinding, DerivativeValue, Finding } from "../findings";
import type { Reading } from "../reading";
import { DefinitionIndex } from "../scope";
import { sideAt } from "./side";
import { chainWalk } from "./walk";

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
  const question = finding.question ?? valueOf(entry, formula, scope)?.derivative.question;
  const value = valueLatex(values);
  if (!question) return undefined;
  const plain = withoutBound(question, entry);
  const name = differentiatedName(entry);
  const variables = components?.variables ?? [...new Set(plain.wrt)];
  return {
    reading: readingOf(plain.body, name, variables), value,
    walk: chainWalk(finding, plain, scope),
    point: pointOf(plain),
  };
}

/** A value as it is copied and inserted: in the document's own names where that is shorter, of a gradient as a column. */
function valueLatex(values: readonly DerivativeValue[]): string {
  const entries = values.map(({ short, full }) => printLatex(short ?? full, { named: true }));
  return entries.length === 1 ? entries[0] ?? "" : `\\begin{pmatrix} ${entries.join(" \\\\ ")} \\end{pmatrix}`;
}

function readingOf(expression: Expression, name: string | undefined, variables: readonly string[]): Reading {
  const definition = name === undefined ? undefined : { name, parameters: [], latex: nameToLatex(name) };
  const written = new Map([...freeSymbols(expression), ...variablesOf(expression)].map((free) => [free.name, free]));
  return { language: "latex", formula: { expression, definition, notes: [] }, variables, symbols: new Map(variables.map((each) => [each, written.get(each) ?? symbol(each)])) };
}

/** The variable of a derivative at a point has a name of its own, which nobody wrote: back to the one that was written. */
function withoutBound(question: AskedDerivative, asked: Expression): AskedDerivative {
  const [bound] = question.wrt;
  const plain = bound?.replace(/_bound\d+$/, "");
  if (bound === undefined || plain === undefined || plain === bound || dependsOn(question.body, plain) || !question.at) return question;
  const variable = asked.kind === "operation" && asked.operands[1]?.kind === "symbol" && asked.operands[1].name === plain ? asked.operands[1] : symbol(plain);
  return { ...question, body: substitute(question.body, bound, variable), wrt: question.wrt.map((each) => (each === bound ? plain : each)) };
}

function pointOf({ at, wrt }: AskedDerivative): Readonly<Record<string, number>> | undefined {
  const variable = wrt.at(-1);
  return at?.kind === "number" && variable !== undefined && freeNames(at).length === 0 ? { [variable]: at.value.valueOf() } : undefined;
}
