import { visit, type Expression, type Span, type StatementSide } from "../../core";
import { isBold, type Definition, type DocumentFormula, type DocumentReading } from "../document";
import { nameAlone } from "./name-alone";
import { definitionsAt } from "./scope";
import type { NameOccurrence } from "./types";

/** A name under the cursor: what it means there, and everywhere that it stands. */
export interface SymbolAt {
  readonly name: string;
  /** Where the name stands under the cursor. */
  readonly span: Span;
  /** The definition that counts there; the one that the cursor stands in, on its left side. */
  readonly definition?: Definition;
  /** All places of the name in the document, in order, its definitions among them. */
  readonly occurrences: readonly NameOccurrence[];
}

/** The name inside of a formula at an offset of the document; undefined where there is none. */
export function symbolAt(reading: DocumentReading, offset: number): SymbolAt | undefined {
  const formula = reading.formulas.find(({ region: { content } }) => content.start <= offset && offset <= content.end);
  if (!formula) return undefined;
  const here = namesIn(formula).filter(({ span }) => span.start <= offset && offset <= span.end).sort((a, b) => length(a.span) - length(b.span))[0];
  if (!here) return undefined;
  const occurrences = reading.formulas.flatMap(namesIn).filter(({ name, isBold: bold }) => name === here.name && bold === here.isBold);
  return { name: here.name, span: here.span, definition: definitionOf(here, reading), occurrences: occurrences.map(({ name, span }) => ({ name, span })) };
}

function definitionOf({ name, span, isBold: bold }: Found, reading: DocumentReading): Definition | undefined {
  const own = reading.definitions.find((definition) => definition.name === name && definition.nameSpan.start <= span.start && span.end <= definition.nameSpan.end);
  return own ?? definitionsAt(reading, span.start).lookup(name, bold)?.definition;
}

interface Found extends NameOccurrence {
  readonly isBold: boolean;
}

/** All names of a formula and where they stand in the document, in order, each place once. */
function namesIn(formula: DocumentFormula): Found[] {
  const { source, content } = formula.region;
  const found = new Map<string, Found>();
  const add = (name: string, { start, end }: Span, bold: boolean): void => {
    found.set(`${name} ${start}`, { name, span: { start: content.start + start, end: content.start + end }, isBold: bold });
  };
  for (const { sides } of formula.statements) {
    for (const side of sides) {
      for (const expression of expressionsOf(side)) collect(expression, source, add);
      if (side.head && !side.value.ok) add(side.head.name, nameWithin(side.span, source), isBold(side.head.latex));
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

function expressionsOf({ value }: StatementSide): readonly Expression[] {
  if (!value.ok) return [];
  if (value.value.kind === "vector") return value.value.entries;
  return [value.value.kind === "gradient" ? value.value.of : value.value.expression];
}

function collect(expression: Expression, source: string, add: (name: string, span: Span, bold: boolean) => void): void {
  const ofNames = new Set<Expression>();
  visit(expression, (node) => {
    // The variables of a name alone have its place, not one of their own.
    if (nameAlone(node) && node.kind === "call") node.operands.forEach((operand) => ofNames.add(operand));
  });
  visit(expression, (node) => {
    if (!node.span) return;
    if (node.kind === "call") add(node.name, nameWithin(node.span, source), false);
    if (node.kind === "symbol" && !ofNames.has(node)) add(node.name, node.span, isBold(node.latex));
  });
}

/** The name that a call such as f'(x) begins with. */
function nameWithin({ start, end }: Span, source: string): Span {
  const written = /^(.*?)\s*(?:'|\^\s*\{?\s*\\prime|\^\s*\{\s*\(|(?:\\left|\\[bB]igg?l?)?\s*[([])/s.exec(source.slice(start, end))?.[1];
  return { start, end: written === undefined || written === "" ? end : start + written.length };
}

function length({ start, end }: Span): number {
  return end - start;
}
