import { insertBelow, partialsOf, resultText, type ResultText } from "../../language";
import { applyEdits } from "../apply-edits";
import type { Documents } from "../documents";
import type { Target } from "../formula-link";
import { copy, refuse, showProblem } from "../notify";
import { targetFor } from "./explain-and-plot";
import { readTarget } from "./targets";

/** Copies the derivative of the formula that a hover stands over: its gradient if there are several variables. */
export async function copyDerivative(argument: unknown, documents: Documents): Promise<void> {
  const worked = await derivativeOf(targetFor(argument, documents), documents);
  if (worked) await copy(worked.text.value);
}

/** Inserts the derivative below the formula that a hover stands over. */
export async function insertDerivative(argument: unknown, documents: Documents): Promise<void> {
  const worked = await derivativeOf(targetFor(argument, documents), documents);
  if (!worked) return;
  const { target: { document, version, formula }, text } = worked;
  await applyEdits(document, version, [insertBelow(document.getText(), formula, text.statement)]);
}

async function derivativeOf(target: Target | undefined, documents: Documents): Promise<{ readonly target: Target; readonly text: ResultText } | undefined> {
  const read = target && await readTarget(target, documents);
  if (!read) return undefined;
  if (read.reading.variables.length === 0) {
    refuse("The formula has no variable to differentiate by.");
    return undefined;
  }
  const partials = partialsOf(read.reading);
  if (partials.ok) return { target, text: resultText(read.reading, partials.value) };
  showProblem(partials.problem, target.formula.source);
  return undefined;
}
