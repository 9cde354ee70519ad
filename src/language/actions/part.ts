import { parseLatex, type Expression, type Span, type StatementSide } from "../../core";
import { expressionOf, type DocumentFormula } from "../document";
import { trim } from "../regions";

/** The part of a formula that an action is about. */
export interface Part {
  readonly expression: Expression;
  /** Where it stands, in offsets of the text. */
  readonly span: Span;
  /** The side of a statement that it stands in. */
  readonly side: StatementSide;
  /** Whether it is the side as a whole. */
  readonly isWhole: boolean;
}

/** What is selected, where that reads; with nothing selected, the last side of the statement under the cursor. */
export function partAt(formula: DocumentFormula, selection: Span): Part | undefined {
  const { content, source } = formula.region;
  const at = { start: selection.start - content.start, end: selection.end - content.start };
  const statement = formula.statements.find(({ span }) => at.start <= span.end) ?? formula.statements.at(-1);
  if (at.start === at.end) return wholeSide(statement?.sides.at(-1), content.start);
  const picked = trim(source, { start: Math.max(0, at.start), end: Math.min(source.length, at.end) });
  const side = statement?.sides.find(({ span }) => span.start <= picked.start && picked.end <= span.end);
  // A selection over several sides, the formula with its delimiters most of all, means the formula.
  if (!side) return wholeSide(statement?.sides.at(-1), content.start);
  if (side.span.start === picked.start && side.span.end === picked.end) return wholeSide(side, content.start);
  const read = parseLatex(source.slice(picked.start, picked.end), formula.context);
  if (!read.ok || read.value.definition) return undefined;
  return { expression: read.value.expression, span: moved(picked, content.start), side, isWhole: false };
}

function wholeSide(side: StatementSide | undefined, by: number): Part | undefined {
  const expression = expressionOf(side);
  return side && expression && { expression, span: moved(side.span, by), side, isWhole: true };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
