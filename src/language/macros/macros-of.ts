import type { Macro } from "../../core";
import { scanOf } from "../regions/scan";
import { blankUnread } from "../regions/latex-text";
import { definitionsIn } from "./definitions";

const ofLatex = new Set(["latex", "tex"]);

/**
 * The macros that a document defines, by name without the backslash: anywhere in a LaTeX file, within its mathematics in
 * other languages. A later definition replaces an earlier one, as it does in the preview.
 */
export function macrosOf(text: string, languageId: string): ReadonlyMap<string, Macro> {
  const macros = new Map<string, Macro>();
  if (!text.includes("\\")) return macros;
  for (const latex of latexParts(text, languageId)) {
    for (const { name, macro, yields } of definitionsIn(latex)) if (!yields || !macros.has(name)) macros.set(name, macro);
  }
  return macros;
}

function latexParts(text: string, languageId: string): readonly string[] {
  if (ofLatex.has(languageId)) return [blankUnread(text)];
  const { text: readable, found } = scanOf(text, languageId);
  return found.map(({ outer, open, close }) => readable.slice(outer.start + open.length, outer.end - close.length));
}
