import * as vscode from "vscode";
import type { Span } from "../core";
import { hasRegions, regionsOf, type Region } from "../language";

/** Languages that commands work in. */
export const supportedLanguages: readonly string[] = [
  "markdown", "latex", "tex", "plaintext", "python", "javascript", "javascriptreact", "typescript", "typescriptreact",
];

/** The mathematics of each open document, found once for each version of it. */
export class Documents {
  private readonly known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly languageId: string; readonly regions: readonly Region[] }>();

  /** All regions of a document in order. */
  regions(document: vscode.TextDocument): readonly Region[] {
    const { version, languageId } = document;
    if (!hasRegions(languageId)) return [];
    const known = this.known.get(document);
    if (known?.version === version && known.languageId === languageId) return known.regions;
    const regions = regionsOf(document.getText(), languageId);
    this.known.set(document, { version, languageId, regions });
    return regions;
  }
}

/** The range of a document for offsets in it. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The offsets of a range of a document. */
export function spanOf(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
