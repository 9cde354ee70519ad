import type { PanelContext } from "./context";
import { element } from "./dom";
import { sentence } from "./typeset";

/** What is known of the result, in one quiet line: whether numbers bear it out, and where it holds; and how the notation was read. Doubt is loud. */
export function remarks({ content }: PanelContext): HTMLElement {
  const { status, sentence: words } = content.verification;
  const sign = status === "verified" ? "✓" : "⚠";
  const made = element("div", { class: "remarks" },
    element("p", { class: "verification", "data-status": status },
      element("span", { class: "sign", "aria-hidden": "true" }, sign), " ", element("span", {}, ...sentence(words)),
      ...content.conditions.flatMap((condition) => [" ", element("span", { class: "condition" }, ...sentence(condition))])));
  if (content.notes.length > 0) made.append(notes(content.notes));
  return made;
}

function notes(sentences: readonly string[]): HTMLElement {
  return element("section", { class: "notes" }, element("h3", {}, "How it was read"),
    element("ul", {}, ...sentences.map((words) => element("li", {}, ...sentence(words)))));
}
