import { loadParser } from "../../core";
import { insertBelow, namesOf, pointTemplate, readPoint, valued, valueStatement } from "../../language";
import { applyEdits } from "../apply-edits";
import type { Documents } from "../documents";
import { refuse, showProblem } from "../notify";
import { ask } from "../prompts/input";
import { targetFor } from "./explain-and-plot";
import { readTarget } from "./targets";

/** `Evaluate at a Point`: asks for a point, and inserts the function's value there below the formula. */
export async function evaluateAtPoint(argument: unknown, documents: Documents): Promise<void> {
  const target = targetFor(argument, documents);
  if (target && target.formula.language !== "latex") return refuse("Values are inserted below formulas between delimiters.");
  const read = target && await readTarget(target, documents);
  if (!read) return;
  const { target: { document, version, formula } } = read;
  const found = valued(read.reading);
  if (!found.ok) return showProblem(found.problem, formula.source);
  const reading = found.value;
  const { expression } = reading.formula;
  const names = namesOf(reading);
  if (names.length === 0) return refuse("The formula has no variable.");
  const parser = await loadParser("plain");
  const asked = await ask({
    title: "Evaluate at a Point", prompt: `The point: ${names.join(", ")}`, value: pointTemplate(names, expression),
    read: (typed) => {
      const point = readPoint(typed, names, parser, expression);
      return point.ok ? valueStatement(reading, point.value) : point;
    },
  });
  if (asked) await applyEdits(document, version, [insertBelow(document.getText(), formula, asked.value)]);
}
