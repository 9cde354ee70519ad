import type { Expression, ReadingNote, SideValue, Span, StatementSide } from "../../core";
import type { DocumentFormula } from "../document";
import type { ScopedDefinition } from "../scope";

/** The side of a statement that holds a place of the document, as it was read. */
export function sideAt({ statements, region }: DocumentFormula, { start, end }: Span): StatementSide | undefined {
  const from = region.content.start;
  return statements.flatMap(({ sides }) => sides).find(({ span }) => span.start + from <= start && end <= span.end + from);
}

/** What a place within a side says: a component of a vector that stands just there, or else the side as a whole. */
export function valueAt(side: StatementSide, { start }: Span, formula: DocumentFormula): SideValue | undefined {
  if (!side.value.ok) return undefined;
  const { value } = side.value;
  if (value.kind !== "vector") return value;
  const from = formula.region.content.start;
  const entry = value.entries.find(({ span }): boolean => span !== undefined && span.start + from === start);
  return entry && side.span.start + from !== start ? expressionValue(entry) : value;
}

function expressionValue(expression: Expression): SideValue {
  return { kind: "expression", expression };
}

/** Readings where the notation left a choice, as sentences; what a name is a function of has been said where it is defined. */
export function notesOf(notes: readonly ReadingNote[], used: readonly ScopedDefinition[]): string[] {
  const settled = new Set(used.map(({ definition }) => `${definition.name} is taken as a function of`));
  const isSettled = (message: string): boolean => [...settled].some((beginning) => message.startsWith(beginning));
  return [...new Set(notes.map(({ message }) => message).filter((message) => !isSettled(message)))];
}
