import type * as vscode from "vscode";
import type { Documents } from "./documents";

/** The providers of names inside of formulas, loaded when they are first asked. */
export function lazySymbols(documents: Documents): vscode.DefinitionProvider & vscode.ReferenceProvider & vscode.DocumentHighlightProvider {
  const load = async (): Promise<InstanceType<typeof import("./symbols").FormulaSymbolProvider>> => new (await import("./symbols")).FormulaSymbolProvider(documents);
  return {
    provideDefinition: async (...asked) => (await load()).provideDefinition(...asked),
    provideReferences: async (...asked) => (await load()).provideReferences(...asked),
    provideDocumentHighlights: async (...asked) => (await load()).provideDocumentHighlights(...asked),
  };
}
