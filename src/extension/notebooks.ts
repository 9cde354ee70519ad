import * as vscode from "vscode";

/** The notebook that a document is a cell of, if it is one. */
export function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  if (document.uri.scheme !== "vscode-notebook-cell") return undefined;
  return vscode.workspace.notebookDocuments.find((notebook) => cellsOf(notebook).includes(document));
}

/** The cells of a notebook as documents, in order. */
export function cellsOf(notebook: vscode.NotebookDocument): readonly vscode.TextDocument[] {
  return notebook.getCells().map(({ document }) => document);
}
