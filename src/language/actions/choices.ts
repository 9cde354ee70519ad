import type { DocumentFormula } from "../document";
import type { FormulaAction } from "./types";
import { titles } from "./words";

/** Longest piece of a formula that a title repeats, in characters. */
const longestWritten = 30;

/** The other readings of what is ambiguous in a formula, and the way back where some were chosen. */
export function choiceActions({ statements, region: { source } }: DocumentFormula, hasChoices: boolean): FormulaAction[] {
  const found = new Map<string, FormulaAction>();
  for (const { span, choice } of statements.flatMap(({ sides }) => sides.flatMap(({ notes }) => notes))) {
    const written = source.slice(span.start, span.end).replace(/\s+/g, " ");
    for (const reading of choice?.others ?? []) {
      if (!choice || written.length > longestWritten) continue;
      found.set(`${choice.subject} ${reading}`, { kind: "choice", title: titles.choose(written, reading), subject: choice.subject, reading });
    }
  }
  return [...found.values(), ...(hasChoices ? [{ kind: "defaults", title: titles.defaults } as const] : [])];
}
