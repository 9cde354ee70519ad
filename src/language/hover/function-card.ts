import { indexConditions, printPlain, type Span } from "../../core";
import { partialsOf } from "../derivatives";
import { definedSide, leftSide, leftSideBelow, repeatsFormula } from "../left-side";
import type { Reading } from "../reading";
import { incompleteRemark } from "../remarks";
import type { ScopedDefinition } from "../scope";
import { folded } from "./fold";
import type { HoverCard, HoverRow } from "./types";
import { definedWhere, hoverWords } from "./words";

/** Most derivatives that a hover shows unless asked for another number. */
export const mostVariables = 6;

/** A function, as it stands in a text. */
export interface FoundFunction {
  readonly span: Span;
  readonly reading: Reading;
  readonly used: readonly ScopedDefinition[];
}

/**
 * The hover over a function: the function and its derivatives. Yields between one derivative and the next, so that whoever drives it
 * may do something else or give up; undefined, for silence, when one cannot be worked out.
 */
export function* functionCard({ span, reading, used }: FoundFunction, most: number): Generator<void, HoverCard | undefined> {
  const variables = reading.variables.slice(0, most);
  const repeats = repeatsFormula(reading);
  const remarks = new Set<string>([...reading.formula.notes.map(({ message }) => message)]);
  const rows: HoverRow[] = repeats ? [] : [formulaRow(reading)];
  let isVerified = true;
  let isComplete = true;
  for (const variable of variables) {
    yield;
    const partials = partialsOf(reading, [variable]);
    const partial = partials.ok ? partials.value[0] : undefined;
    if (!partial) return undefined;
    const { latex, left } = folded(partial.result);
    rows.push({
      leftLatex: repeats ? leftSide(reading, variable, "latex") : leftSideBelow(reading, variable),
      relation: "=", latex, variable,
      plain: `${leftSide(reading, variable, "plain")} = ${printPlain(partial.result, { named: true })}`,
    });
    for (const { expression } of indexConditions(reading.formula.expression, variable)) remarks.add(hoverWords.taken(printPlain(expression)));
    if (left !== undefined) remarks.add(hoverWords.folded(left));
    isComplete &&= partial.answer.complete;
    isVerified &&= partial.answer.verdict.status === "verified";
  }
  if (!isComplete) remarks.add(incompleteRemark);
  if (!isVerified) remarks.add(hoverWords.unconfirmed);
  const where = definedWhere(used);
  return {
    kind: "function", span, verdicts: [], rows,
    more: Math.max(0, reading.variables.length - most),
    remarks: [...(where === undefined ? [] : [where]), ...remarks],
    actions: ["explain", "plot", "copy", "insert"],
  };
}

/** The name and parameters of a definition and its right side; a formula without a name stands by itself. */
function formulaRow(reading: Reading): HoverRow {
  const { expression } = reading.formula;
  const leftLatex = definedSide(reading, "latex");
  const plain = [definedSide(reading, "plain"), printPlain(expression, { named: true })].filter((side) => side !== undefined).join(" = ");
  return { leftLatex, relation: leftLatex === undefined ? undefined : "=", latex: folded(expression).latex, plain };
}
