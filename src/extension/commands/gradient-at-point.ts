import * as vscode from "vscode";
import { differentiableAt, evaluateAt, failure, loadParser, success, type Language, type Result } from "../../core";
import { formulaTextAt, languageOfTyped, pointTemplate, readFormula, readPoint, type FormulaText, type Point, type Reading } from "../../language";
import { spanOf, type Documents } from "../documents";
import { showProblem } from "../notify";
import { panelContent } from "../panel/content";
import type { Panel } from "../panel/panel";
import { ask } from "../prompts/input";

const title = "Gradient at a Point";

/** `Gradient at a Point`: asks for a formula and a point, both filled in as far as can be, and shows the gradient there. */
export async function gradientAtPoint(documents: Documents, panel: Panel): Promise<void> {
  const found = formulaAtCursor(documents);
  const asked = await ask({
    title, prompt: "The function, for example x^2 + 3 x y", value: found?.formula.source ?? "",
    read: (typed) => readFunction(typed, languageOf(typed, found?.formula)),
  });
  if (!asked) return;
  const reading = asked.value;
  const point = await ask({
    title, prompt: `The point: ${reading.variables.join(", ")}`, value: pointTemplate(reading.variables),
    read: (typed) => readPointOf(reading, typed),
  });
  if (!point) return;
  const unchanged = found?.formula.source === asked.typed ? found : undefined;
  const source = unchanged && { uri: unchanged.uri.toString(), ...unchanged.formula.span, label: unchanged.uri.path.split("/").at(-1) ?? "" };
  const content = panelContent(reading, { focus: "gradient", point: point.value, source });
  if (content.ok) panel.show(content.value);
  else showProblem(content.problem, asked.typed);
}

function formulaAtCursor(documents: Documents): { readonly uri: vscode.Uri; readonly formula: FormulaText } | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document } = editor;
  const formula = formulaTextAt(document.getText(), spanOf(document, editor.selection), document.languageId, documents.regions(document));
  // A box has one line.
  return formula && { uri: document.uri, formula: { ...formula, source: formula.source.replace(/\s*\n\s*/g, " ") } };
}

function languageOf(typed: string, found: FormulaText | undefined): Language {
  return found?.source === typed ? found.language : languageOfTyped(typed, found?.language);
}

async function readFunction(typed: string, language: Language): Promise<Result<Reading>> {
  const all = { start: 0, end: typed.length };
  if (typed.trim() === "") return failure("Type a formula.", all);
  const read = readFormula(typed, language, await loadParser(language));
  return read.ok && read.value.variables.length === 0 ? failure("The formula has no variable.", all) : read;
}

async function readPointOf({ variables, formula }: Reading, typed: string): Promise<Result<Point>> {
  const read = readPoint(typed, variables, await loadParser("plain"));
  if (!read.ok) return read;
  const all = { start: 0, end: typed.length };
  if (Number.isNaN(evaluateAt(formula.expression, read.value))) return failure("The function has no value there.", all);
  const smooth = differentiableAt(formula.expression, read.value);
  return smooth.status === "undefined" ? failure(smooth.sentence, all) : success(read.value);
}
