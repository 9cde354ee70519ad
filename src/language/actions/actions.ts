import { freeNames, operandsOf, type Span } from "../../core";
import { choiceActions } from "./choices";
import { evaluateActions } from "./evaluate";
import { definitionActions } from "./insert-definition";
import { putInActions } from "./put-in-definition";
import { partAt, type Part } from "./part";
import { isUnresolved, rewriteActions } from "./rewrite";
import type { ActionPlace, CommandName, FormulaAction } from "./types";
import { commandTitles } from "./words";

/** Most characters of a formula that actions are looked for in. */
const longest = 2_000;

/** What can be done with the formula, or with what is selected of it: nothing for a lone symbol, or what does not read. */
export function formulaActions(place: ActionPlace): FormulaAction[] {
  const { text, reading, formula, findings, selection, hasChoices } = place;
  if (formula.region.source.length > longest) return [];
  const part = partAt(formula, selection);
  return [
    ...commandActions(part, { formula, findings }),
    ...evaluateActions(part, formula, findings),
    ...(part ? rewriteActions(part, formula) : []),
    ...putInActions(place),
    ...definitionActions(text, reading, formula),
    ...choiceActions(formula, hasChoices),
  ];
}

/** The commands for a function or a derivative; of a selected part, for what has a variable. */
function commandActions(part: Part | undefined, { formula, findings }: Pick<ActionPlace, "formula" | "findings">): FormulaAction[] {
  const run = (commands: readonly CommandName[], span: Span): FormulaAction[] => commands.map((command) => ({ kind: "command", title: commandTitles[command], command, span }));
  if (part && !part.isWhole) {
    const { expression, span } = part;
    const isFunction = operandsOf(expression).length > 0 && freeNames(expression).length > 0 && !isUnresolved(expression);
    return isFunction ? run(["differentiate", "gradientAtPoint", "explain", "plot"], span) : [];
  }
  const { content } = formula.region;
  if (findings.some(({ kind }) => kind === "function")) return run(["differentiate", "gradientAtPoint", "explain", "plot", "evaluateAtPoint"], content);
  return findings.some(({ kind }) => kind === "derivative") ? run(["differentiate", "explain", "plot", "evaluateAtPoint"], content) : [];
}
