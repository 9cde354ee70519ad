import assert from "node:assert/strict";
import { loadParser, type Language } from "../../../src/core";
import { panelContent, type PanelWish } from "../../../src/extension/panel/content";
import { readFormula } from "../../../src/language";
import type { PanelContent } from "../../../src/protocol/messages";

/** What the extension tells the panel of a formula, in LaTeX unless another language is named. */
export async function contentOf(formula: string, wish: Partial<PanelWish> = {}, language: Language = "latex"): Promise<PanelContent> {
  const read = readFormula(formula, language, await loadParser(language));
  assert.ok(read.ok, `${formula} cannot be read`);
  const content = panelContent(read.value, { focus: "plot", ...wish });
  assert.ok(content.ok, `${formula} has no derivative`);
  return content.value;
}
