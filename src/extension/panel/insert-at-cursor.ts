import * as vscode from "vscode";
import { regionAt, regionsOf } from "../../language";
import type { Notation } from "../../protocol/messages";
import { applyEdits } from "../apply-edits";
import { spanOf } from "../documents";
import { refuse } from "../notify";

/**
 * Puts a derivation in the place of what is selected in the document of the formula, or else in the one that is seen. LaTeX gets
 * the delimiters of a display unless the cursor stands in mathematics already.
 */
export async function insertAtCursor(text: string, notation: Notation, source: string | undefined): Promise<void> {
  const seen = vscode.window.visibleTextEditors;
  const editor = seen.find(({ document }) => document.uri.toString() === source) ?? seen[0];
  if (!editor) {
    refuse("No document is open to insert into.");
    return;
  }
  const { document, selection } = editor;
  const span = spanOf(document, selection);
  const isInFormula = regionAt(regionsOf(document.getText(), document.languageId), span.start) !== undefined;
  await applyEdits(document, document.version, [{ span, text: notation === "latex" && !isInFormula ? displayed(text, document.languageId) : text }]);
}

const displays: Readonly<Record<string, (text: string) => string>> = {
  latex: (text) => `\\[\n${text}\n\\]\n`,
  tex: (text) => `\\[\n${text}\n\\]\n`,
  restructuredtext: (text) => `.. math::\n\n${text.replace(/^/gm, "   ")}\n`,
};

function displayed(text: string, languageId: string): string {
  return (displays[languageId] ?? ((latex: string) => `$$\n${latex}\n$$\n`))(text);
}
