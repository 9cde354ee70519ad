import * as vscode from "vscode";
import { loadParser, parseLimits, type Problem } from "../../core";
import { formulaTextAt, isProse, readFormula, type Reading } from "../../language";
import { spanOf, type Documents } from "../documents";
import type { Target } from "../formula-link";
import { refuse, shortened, showProblem } from "../notify";

/** Most selections that one command takes at once. */
const mostSelections = 50;

/** A formula of the document, read. */
export interface ReadTarget {
  readonly target: Target;
  readonly reading: Reading;
}

/** The formulas that are selected, or the one that the cursor stands in; says why when there are none. */
export function selectedTargets(documents: Documents): readonly Target[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    refuse("Open a document and select a formula first.");
    return [];
  }
  const { document } = editor;
  const selected = editor.selections.filter((selection) => !selection.isEmpty);
  if (selected.length > mostSelections) {
    refuse(`${selected.length} selections are more than the ${mostSelections} that can be differentiated at once.`);
    return [];
  }
  const text = document.getText();
  const regions = documents.regions(document);
  const targets = (selected.length > 0 ? selected : [editor.selection]).flatMap((selection) => {
    const formula = formulaTextAt(text, spanOf(document, selection), document.languageId, regions);
    return formula ? [{ document, version: document.version, formula }] : [];
  });
  if (targets.length === 0) refuse("There is no formula here: select one, or put the cursor between its delimiters.");
  return targets;
}

/** Reads a formula of a document; tells what is wrong, and where, when it cannot be read. */
export async function readTarget(target: Target): Promise<ReadTarget | undefined> {
  const { formula } = target;
  if (formula.source.length > parseLimits.length) {
    refuse(`The selection has ${formula.source.length.toLocaleString("en")} characters, more than the ${parseLimits.length.toLocaleString("en")} that a formula may have.`);
    return undefined;
  }
  if (isProse(formula)) {
    refuse(`“${shortened(formula.source)}” are words, not a formula.`);
    return undefined;
  }
  const read = readFormula(formula.source, formula.language, await loadParser(formula.language));
  if (read.ok) return { target, reading: read.value };
  showProblem(inDocument(read.problem, target), formula.source);
  return undefined;
}

/** The problem with its line and column, where the document has several lines. */
function inDocument(problem: Problem, { document, formula }: Target): Problem {
  if (document.lineCount === 1) return problem;
  const place = document.positionAt(formula.span.start + problem.span.start);
  return { ...problem, message: `Line ${place.line + 1}, column ${place.character + 1}: ${problem.message}` };
}

/** Reads all formulas, or none: the first that cannot be read is told of. */
export async function readTargets(targets: readonly Target[]): Promise<readonly ReadTarget[]> {
  const read: ReadTarget[] = [];
  for (const target of targets) {
    const next = await readTarget(target);
    if (!next) return [];
    read.push(next);
  }
  return read;
}
