import * as vscode from "vscode";
import { formulaActions, type FormulaAction } from "../language";
import { kinds } from "./action-kinds";
import { spanOf, type Documents, type ReadText } from "./documents";
import type { Surroundings } from "./surroundings";

/** The lightbulb on formulas: which actions apply says the model; here they become those of VS Code. */
export class FormulaActionProvider implements vscode.CodeActionProvider {
  constructor(private readonly documents: Documents, private readonly surroundings: Surroundings) {}

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext, token: vscode.CancellationToken): Promise<vscode.CodeAction[]> {
    await this.documents.prepare(document);
    if (token.isCancellationRequested || document.isClosed) return [];
    const own = spanOf(document, range);
    const formula = this.documents.formulaAt(document, own.start);
    const read = this.documents.read(document);
    if (!formula || own.end + read.start > formula.region.outer.end) return [];
    const actions = formulaActions({
      text: read.text, reading: read.reading, formula, findings: this.documents.findings(document, formula),
      selection: { start: own.start + read.start, end: own.end + read.start }, hasChoices: this.surroundings.hasChoices(document),
    });
    const wanted = actions.filter(({ kind }) => !context.only || context.only.intersects(kinds[kind]));
    return wanted.map((action) => this.codeAction(document, read, action));
  }

  private codeAction(document: vscode.TextDocument, { start }: ReadText, action: FormulaAction): vscode.CodeAction {
    const { title } = action;
    const made = new vscode.CodeAction(title, kinds[action.kind]);
    const uri = document.uri.toString();
    if (action.kind === "command") {
      const link = { uri, start: action.span.start - start, end: action.span.end - start };
      made.command = { command: `nabla.${action.command}`, title, arguments: [link] };
    } else if (action.kind === "choice") {
      made.command = { command: "nabla.chooseReading", title, arguments: [{ uri, subject: action.subject, reading: action.reading }] };
    } else if (action.kind === "defaults") {
      made.command = { command: "nabla.clearReadings", title, arguments: [uri] };
    } else {
      const { span, text } = action.edit;
      const place = this.documents.locationOf(document, span);
      made.edit = new vscode.WorkspaceEdit();
      made.edit.replace(place.uri, place.range, document.eol === vscode.EndOfLine.CRLF ? text.replace(/\r?\n/g, "\r\n") : text);
    }
    return made;
  }
}
