import { transform, withSpan, type Expression } from "../../expression";
import { failure, success, type Result, type Span } from "../../result";
import type { PointValue, SideValue, Statement, StatementSide } from "../statement";
import type { Formula, ReadingNote } from "../types";
import type { Expanded } from "./macros";

// What was read of a text with macros put in, with its places in the source.

type PlaceOf = (span: Span) => Span;

/** The formula with its places in the source. */
export function relocatedFormula(formula: Formula, { isSource, placeOf }: Expanded): Formula {
  return isSource ? formula : { ...formula, expression: moved(formula.expression, placeOf), notes: movedNotes(formula.notes, placeOf) };
}

/** The statement with its places in the source. */
export function relocatedStatement(statement: Statement, { isSource, placeOf }: Expanded): Statement {
  if (isSource) return statement;
  return {
    ...statement,
    span: placeOf(statement.span),
    sides: statement.sides.map((side) => movedSide(side, placeOf)),
    ...(statement.conditions ? { conditions: statement.conditions.map((condition) => moved(condition, placeOf)) } : {}),
  };
}

function movedSide(side: StatementSide, placeOf: PlaceOf): StatementSide {
  const at: { at?: readonly PointValue[] } = side.at ? { at: side.at.map(({ variable, value }) => ({ variable, value: moved(value, placeOf) })) } : {};
  return { ...side, ...at, span: placeOf(side.span), value: movedResult(side.value, placeOf), notes: movedNotes(side.notes, placeOf) };
}

function movedResult(result: Result<SideValue>, placeOf: PlaceOf): Result<SideValue> {
  if (!result.ok) return failure(result.problem.message, placeOf(result.problem.span));
  const { value } = result;
  if (value.kind === "expression") return success({ ...value, expression: moved(value.expression, placeOf) });
  if (value.kind === "vector") return success({ ...value, entries: value.entries.map((entry) => moved(entry, placeOf)) });
  return success({ ...value, of: moved(value.of, placeOf) });
}

function moved(expression: Expression, placeOf: PlaceOf): Expression {
  return transform(expression, (node) => (node.span ? withSpan(node, placeOf(node.span)) : node));
}

function movedNotes(notes: readonly ReadingNote[], placeOf: PlaceOf): readonly ReadingNote[] {
  return notes.map((note) => ({ ...note, span: placeOf(note.span) }));
}
