import * as vscode from "vscode";
import type { CheckedClaim } from "../../language";

/** What the Problems panel names as the source. */
export const diagnosticSource = "Nabla";

/** A wrong claim as the editor shows it: under the side that is wrong, with the definitions that were used. */
export function diagnosticOf({ message, slip }: CheckedClaim, range: vscode.Range, definitions: readonly { readonly name: string; readonly location: vscode.Location }[]): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = diagnosticSource;
  diagnostic.code = slip?.name ?? "wrong-derivative";
  if (definitions.length > 0) diagnostic.relatedInformation = definitions.map(({ name, location }) => new vscode.DiagnosticRelatedInformation(location, `${name} is defined here`));
  return diagnostic;
}
