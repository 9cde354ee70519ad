import * as vscode from "vscode";
import { ignoreComment } from "../../language";
import { spanOf } from "../documents";
import { diagnosticSource } from "./diagnostic";
import type { ClaimChecker, WrongClaim } from "./claim-checker";

/** What can be done about a wrong claim: put in what is right, see why, or have it left alone. */
export class ClaimFixProvider implements vscode.CodeActionProvider {
  constructor(private readonly checker: ClaimChecker) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    return this.checker.wrongAt(document, range).flatMap((wrong) => {
      const diagnostics = context.diagnostics.filter(({ source, range: place }) => source === diagnosticSource && place.isEqual(wrong.location.range));
      return [this.replace(wrong), this.explain(document, wrong), this.ignore(document, wrong)].flatMap((action) => {
        if (!action) return [];
        action.diagnostics = diagnostics;
        return [action];
      });
    });
  }

  private replace({ claim: { replacement }, location }: WrongClaim): vscode.CodeAction | undefined {
    if (replacement === undefined) return undefined;
    const shown = replacement.length > 60 ? "the derivative" : replacement;
    const action = fix(`Replace with ${shown}`);
    action.isPreferred = true;
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(location.uri, location.range, replacement);
    return action;
  }

  private explain(document: vscode.TextDocument, { chain }: WrongClaim): vscode.CodeAction {
    const title = "Show the derivation";
    const action = fix(title);
    const { start, end } = spanOf(document, chain.range);
    action.command = { command: "nabla.explain", title, arguments: [{ uri: document.uri.toString(), start, end }] };
    return action;
  }

  /** A comment on the line before the formula, indented as it is. */
  private ignore(document: vscode.TextDocument, { formula: place }: WrongClaim): vscode.CodeAction | undefined {
    const comment = ignoreComment(document.languageId);
    if (comment === undefined) return undefined;
    const action = fix("Ignore this claim");
    const line = document.lineAt(place.range.start.line);
    const indent = line.text.slice(0, line.firstNonWhitespaceCharacterIndex);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.insert(place.uri, line.range.start, `${indent}${comment}${document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n"}`);
    return action;
  }
}

function fix(title: string): vscode.CodeAction {
  return new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix.append("nabla"));
}
