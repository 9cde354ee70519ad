import type * as vscode from "vscode";
import { loadParser, type Language } from "../core";
import { codeFunctionAt, expressionAt, type CodeFunction } from "../language";
import type { Documents } from "./documents";

/** The expression of a program at an offset, as a function; the parser is loaded for the first that may be one. */
export async function codeFunctionIn(document: vscode.TextDocument, offset: number, documents: Documents): Promise<CodeFunction | undefined> {
  const text = document.getText();
  const found = expressionAt(text, offset, document.languageId);
  if (!found) return undefined;
  const language: Language = found.language;
  const parser = await loadParser(language);
  await documents.prepare(document);
  return codeFunctionAt(text, offset, document.languageId, parser, documents.read(document));
}
