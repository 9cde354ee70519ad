import * as vscode from "vscode";
import { symbolAt, type SymbolAt } from "../language";
import type { Documents } from "./documents";

/** Go to Definition, Find References and the marks of a name for symbols inside of formulas; nothing outside of them. */
export class FormulaSymbolProvider implements vscode.DefinitionProvider, vscode.ReferenceProvider, vscode.DocumentHighlightProvider {
  constructor(private readonly documents: Documents) {}

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.LocationLink[] | undefined> {
    const found = await this.symbolAt(document, position, token);
    if (!found?.definition) return undefined;
    const { nameSpan, span } = found.definition;
    // A definition's left side is f(x); the name alone is what is gone to.
    const name = found.occurrences.find((each) => nameSpan.start <= each.span.start && each.span.end <= nameSpan.end)?.span ?? nameSpan;
    const { uri, range } = this.documents.locationOf(document, name);
    const statement = this.documents.locationOf(document, span);
    return [{ originSelectionRange: this.documents.locationOf(document, found.span).range, targetUri: uri, targetRange: statement.range, targetSelectionRange: range }];
  }

  async provideReferences(document: vscode.TextDocument, position: vscode.Position, { includeDeclaration }: vscode.ReferenceContext, token: vscode.CancellationToken): Promise<vscode.Location[] | undefined> {
    const found = await this.symbolAt(document, position, token);
    const defined = includeDeclaration ? undefined : found?.definition?.nameSpan;
    return found?.occurrences.filter(({ span }) => !defined || span.start < defined.start || span.end > defined.end).map(({ span }) => this.documents.locationOf(document, span));
  }

  async provideDocumentHighlights(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.DocumentHighlight[] | undefined> {
    const found = await this.symbolAt(document, position, token);
    const places = found?.occurrences.map(({ span }) => this.documents.locationOf(document, span));
    return places?.filter(({ uri }) => uri.toString() === document.uri.toString()).map(({ range }) => new vscode.DocumentHighlight(range));
  }

  private async symbolAt(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<SymbolAt | undefined> {
    await this.documents.prepare(document);
    if (token.isCancellationRequested || document.isClosed) return undefined;
    const { reading, start } = this.documents.read(document);
    return symbolAt(reading, document.offsetAt(position) + start);
  }
}
