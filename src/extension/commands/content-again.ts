import * as vscode from "vscode";
import { parseLimits, type Result } from "../../core";
import { isProse } from "../../language";
import type { FormulaSource, PanelContent } from "../../protocol/messages";
import type { Documents } from "../documents";
import { targetOfLink } from "../formula-link";
import { panelContent } from "../panel/content";
import { hoveredOf } from "./hovered";
import { sourceOf } from "./show-on-panel";
import { readInDocument } from "./targets";

/**
 * The content of a panel for the formula that stands at a place now, read as when it was first shown; undefined where the
 * document is closed or no formula is there.
 */
export async function contentAgain(source: FormulaSource, focus: PanelContent["focus"], documents: Documents): Promise<Result<PanelContent> | undefined> {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === source.uri);
  if (!document) return undefined;
  const written = document.getText().slice(source.start, source.end);
  const start = source.start + written.length - written.trimStart().length;
  const link = { uri: source.uri, start, end: start + written.trim().length };
  if (link.start >= link.end) return undefined;
  const hovered = await hoveredOf(link, documents);
  if (hovered) {
    const { target, subject: { reading, walk, point } } = hovered;
    return panelContent(reading, { focus, walk, point, source: sourceOf(target) });
  }
  const target = targetOfLink(link, documents);
  if (!target || target.formula.source.length > parseLimits.length || isProse(target.formula)) return undefined;
  const read = await readInDocument(target, documents);
  return read.ok ? panelContent(read.value.reading, { focus, source: sourceOf(target) }) : read;
}
