import { panelContent, type PanelWish } from "../panel/content";
import type { Panels } from "../panel/panels";
import { showProblem } from "../notify";
import type { FormulaSource } from "../../protocol/messages";
import type { Target } from "../formula-link";
import type { ReadTarget } from "./targets";

/** Shows a formula of a document on the panel; tells why when its derivative cannot be worked out. */
export function showOnPanel({ target, reading }: ReadTarget, wish: PanelWish, panel: Panels): void {
  const content = panelContent(reading, { ...wish, source: sourceOf(target) });
  if (content.ok) panel.show(content.value);
  else showProblem(content.problem, target.formula.source);
}

/** Where a formula stands, for the link back to it. */
export function sourceOf({ document, formula: { span } }: Target): FormulaSource {
  return { uri: document.uri.toString(), ...span, label: document.uri.path.split("/").at(-1) ?? "", text: document.getText().slice(span.start, span.end) };
}
