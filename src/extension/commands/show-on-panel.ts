import { panelContent, type PanelWish } from "../panel/content";
import type { Panel } from "../panel/panel";
import { showProblem } from "../notify";
import type { ReadTarget } from "./targets";

/** Shows a formula of a document on the panel; tells why when its derivative cannot be worked out. */
export function showOnPanel({ target, reading }: ReadTarget, wish: PanelWish, panel: Panel): void {
  const { document, formula } = target;
  const label = document.uri.path.split("/").at(-1) ?? "";
  const content = panelContent(reading, { ...wish, source: { uri: document.uri.toString(), ...formula.span, label, text: document.getText().slice(formula.span.start, formula.span.end) } });
  if (content.ok) panel.show(content.value);
  else showProblem(content.problem, formula.source);
}
