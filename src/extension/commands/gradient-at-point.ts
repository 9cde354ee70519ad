import * as vscode from "vscode";
import { differentiableAt, evaluateDerivatives, failure, loadParser, success, unknownFunctions, writtenAt, type Expression, type Language, type Result, type Smoothness } from "../../core";
import { formulaTextAt, languageOfTyped, namesOf, pointTemplate, readFormula, readingAt, readPoint, type FormulaText, type Point, type Reading } from "../../language";
import { spanOf, type Documents } from "../documents";
import { formulaLink, targetOfLink, type Target } from "../formula-link";
import { showProblem } from "../notify";
import { panelContent } from "../panel/content";
import type { Panels } from "../panel/panels";
import { ask } from "../prompts/input";
import { readInDocument } from "./targets";

const title = "Gradient at a Point";

/** `Gradient at a Point`: asks for a formula and a point, both filled in as far as can be, and shows the gradient there. */
export async function gradientAtPoint(argument: unknown, documents: Documents, panel: Panels): Promise<void> {
  const link = formulaLink(argument);
  const found = link ? onOneLine(targetOfLink(link, documents)) : formulaAtCursor(documents);
  const asked = await ask({
    title, prompt: "The function, for example x^2 + 3 x y", value: found?.formula.source ?? "",
    read: (typed) => readFunction(typed, found, documents),
  });
  if (!asked) return;
  const { reading } = asked.value;
  const names = namesOf(reading);
  const point = await ask({
    title, prompt: `The point: ${names.join(", ")}`, value: pointTemplate(names, asked.value.worked),
    read: (typed) => readPointOf(asked.value, typed),
    remark: (chosen) => remarkOn(asked.value, chosen),
  });
  if (!point) return;
  const unchanged = found?.formula.source === asked.typed ? found : undefined;
  const source = unchanged && { uri: unchanged.uri.toString(), ...unchanged.formula.span, label: unchanged.uri.path.split("/").at(-1) ?? "" };
  const content = panelContent(readingAt(reading, point.value), { focus: "gradient", point: point.value, source });
  if (content.ok) panel.show(content.value);
  else showProblem(content.problem, asked.typed);
}

interface Found {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument;
  /** On one line, as a box has it; and as it stands in the document. */
  readonly formula: FormulaText;
  readonly written: FormulaText;
}

function formulaAtCursor(documents: Documents): Found | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document } = editor;
  const formula = formulaTextAt(document.getText(), spanOf(document, editor.selection), document.languageId, documents.regions(document));
  return formula && onOneLine({ document, formula });
}

/** A box has one line. */
function onOneLine(target: Pick<Target, "document" | "formula"> | undefined): Found | undefined {
  if (!target) return undefined;
  const { document, formula } = target;
  return { uri: document.uri, document, written: formula, formula: { ...formula, source: formula.source.replace(/\s*\n\s*/g, " ") } };
}

function languageOf(typed: string, found: FormulaText | undefined): Language {
  return found?.source === typed ? found.language : languageOfTyped(typed, found?.language);
}

interface Question {
  readonly reading: Reading;
  /** With derivative operators inside worked out. */
  readonly worked: Expression;
}

async function readFunction(typed: string, found: Found | undefined, documents: Documents): Promise<Result<Question>> {
  const all = { start: 0, end: typed.length };
  if (typed.trim() === "") return failure("Type a formula.", all);
  const read = await readTyped(typed, found, documents);
  if (!read.ok) return read;
  if (read.value.variables.length === 0) return failure("The formula has no variable.", all);
  const worked = evaluateDerivatives(read.value.formula.expression);
  if (!worked.ok) return worked;
  const [unknown] = unknownFunctions(worked.value);
  return unknown === undefined ? success({ reading: read.value, worked: worked.value }) : failure(`Nothing is known of the function ${unknown}, so it has no value.`, all);
}

/** What was not changed in the box is read with what its document says. */
async function readTyped(typed: string, found: Found | undefined, documents: Documents): Promise<Result<Reading>> {
  if (found?.formula.source === typed) {
    const read = await readInDocument({ document: found.document, formula: found.written }, documents);
    return read.ok ? success(read.value.reading) : read;
  }
  const language = languageOf(typed, found?.formula);
  return readFormula(typed, language, await loadParser(language));
}

async function readPointOf({ reading, worked }: Question, typed: string): Promise<Result<Point>> {
  const read = readPoint(typed, namesOf(reading), await loadParser("plain"), worked);
  if (!read.ok) return read;
  const smooth = smoothnessAt(worked, read.value);
  return smooth.status === "undefined" ? failure(smooth.sentence, { start: 0, end: typed.length }) : success(read.value);
}

function smoothnessAt(worked: Expression, point: Point): Smoothness {
  return differentiableAt(writtenAt(worked, [], point).expression, point);
}

/** What to know before going on: at a kink a convention stands in for the derivative. */
function remarkOn({ worked }: Question, point: Point): string | undefined {
  const smooth = smoothnessAt(worked, point);
  return smooth.status === "smooth" ? undefined : smooth.sentence;
}
