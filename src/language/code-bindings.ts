import type { CodeLanguageName } from "./code";
import { javascriptBindings } from "./document/javascript-bindings";
import { pythonBindings } from "./document/python-bindings";
import type { CodeBinding } from "./document/types";

export type { CodeLanguageName };

const bindings: Readonly<Record<CodeLanguageName, (text: string) => readonly CodeBinding[]>> = { python: pythonBindings, javascript: javascriptBindings };

/** The statements of a program that give names a meaning, in order. */
export function bindingsOf(text: string, language: CodeLanguageName): readonly CodeBinding[] {
  return bindings[language](text);
}
