import { insertBehind, insertBelow, leftSide, partialsOf, resultText, type Edit, type ResultText } from "../../language";
import { applyEdits } from "../apply-edits";
import type { Documents } from "../documents";
import type { Target } from "../formula-link";
import { copy, refuse, showProblem } from "../notify";
import { targetFor } from "./explain-and-plot";
import { hoveredOf, type Hovered } from "./hovered";
import { readTarget } from "./targets";

/** Copies the derivative of the formula that a hover stands over: its gradient if there are several variables. */
export async function copyDerivative(argument: unknown, documents: Documents): Promise<void> {
  const worked = await derivativeOf(argument, documents);
  if (worked) await copy(worked.text.value);
}

/** Inserts the derivative below the formula that a hover stands over; the value of a derivative that stands alone goes behind it. */
export async function insertDerivative(argument: unknown, documents: Documents): Promise<void> {
  const worked = await derivativeOf(argument, documents);
  if (!worked) return;
  const { document, version } = worked.target;
  await applyEdits(document, version, [editFor(worked)]);
}

interface Worked {
  readonly target: Target;
  readonly text: ResultText;
  readonly end?: number;
}

function editFor({ target: { document, formula }, text, end }: Worked): Edit {
  return end === undefined ? insertBelow(document.getText(), formula, text.statement) : insertBehind(formula, end, ` = ${text.value}`);
}

async function derivativeOf(argument: unknown, documents: Documents): Promise<Worked | undefined> {
  const hovered = await hoveredOf(argument, documents) ?? await readAlone(argument, documents);
  if (!hovered) return undefined;
  const { target, subject: { reading, value, end } } = hovered;
  const [variable] = reading.variables;
  if (value !== undefined) return { target, text: { value, statement: variable === undefined ? value : `${leftSide(reading, variable)} = ${value}` }, end };
  if (variable === undefined) {
    refuse("The formula has no variable to differentiate by.");
    return undefined;
  }
  const partials = partialsOf(reading);
  if (partials.ok) return { target, text: resultText(reading, partials.value) };
  showProblem(partials.problem, target.formula.source);
  return undefined;
}

async function readAlone(argument: unknown, documents: Documents): Promise<Hovered | undefined> {
  const target = targetFor(argument, documents);
  const read = target && await readTarget(target, documents);
  return read && { target: read.target, subject: { reading: read.reading } };
}
