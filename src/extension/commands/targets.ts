import * as vscode from "vscode";
import { loadParser, parseLimits, success, type Problem, type Result } from "../../core";
import { codeLanguageOf, DefinitionIndex, formulaTextAt, isProse, readFormula, scopedCodeReading, scopedReading, usedSentence, type Reading, type ScopedReading } from "../../language";
import { spanOf, type Documents } from "../documents";
import type { Target } from "../formula-link";
import { refuse, shortened, showProblem } from "../notify";

/** Most selections that one command takes at once. */
const mostSelections = 50;

/** A formula of the document, read. */
export interface ReadTarget {
  readonly target: Target;
  readonly reading: Reading;
  /** Which definitions of the document were put in, as a sentence. */
  readonly remark?: string;
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
export async function readTarget(target: Target, documents: Documents): Promise<ReadTarget | undefined> {
  const { formula } = target;
  if (formula.source.length > parseLimits.length) {
    refuse(`The selection has ${formula.source.length.toLocaleString("en")} characters, more than the ${parseLimits.length.toLocaleString("en")} that a formula may have.`);
    return undefined;
  }
  if (isProse(formula)) {
    refuse(`“${shortened(formula.source)}” are words, not a formula.`);
    return undefined;
  }
  const read = await readInDocument(target, documents);
  if (read.ok) return { target, reading: read.value.reading, remark: usedSentence(read.value.used) };
  showProblem(inDocument(read.problem, target), formula.source);
  return undefined;
}

/** A formula between delimiters, and one of a program, is read with what the document says; anything else stands for itself. */
export async function readInDocument({ document, formula }: Pick<Target, "document" | "formula">, documents: Documents): Promise<Result<ScopedReading>> {
  if (formula.region) {
    await documents.prepare(document);
    const around = documents.formulaAt(document, formula.span.start);
    const { reading, start } = documents.read(document);
    const span = { start: formula.span.start + start, end: formula.span.end + start };
    const read = around && scopedReading(reading, around, documents.findings(document, around), span, formula.source);
    if (read) return read;
  }
  const parser = await loadParser(formula.language);
  const language = codeLanguageOf(document.languageId);
  if (language !== undefined && language === formula.language) {
    await documents.prepare(document);
    const { reading, start } = documents.read(document);
    return scopedCodeReading({ text: document.getText(), language, span: formula.span, start, index: new DefinitionIndex(reading) }, parser);
  }
  const read = readFormula(formula.source, formula.language, parser);
  return read.ok ? success({ reading: read.value, used: [] }) : read;
}

/** The problem with its line and column, where the document has several lines. */
function inDocument(problem: Problem, { document, formula }: Target): Problem {
  if (document.lineCount === 1) return problem;
  const place = document.positionAt(formula.span.start + problem.span.start);
  return { ...problem, message: `Line ${place.line + 1}, column ${place.character + 1}: ${problem.message}` };
}

/** Reads all formulas, or none: the first that cannot be read is told of. */
export async function readTargets(targets: readonly Target[], documents: Documents): Promise<readonly ReadTarget[]> {
  const read: ReadTarget[] = [];
  for (const target of targets) {
    const next = await readTarget(target, documents);
    if (!next) return [];
    read.push(next);
  }
  return read;
}
