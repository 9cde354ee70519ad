import type { PanelContext } from "./context";
import { element } from "./dom";
import { sentence } from "./typeset";

/** What is known of the result: whether numbers bear it out, where it holds, and how the notation was read. */
export function remarks({ content }: PanelContext): HTMLElement {
  const { status, sentence: words } = content.verification;
  const sign = status === "verified" ? "✓" : "⚠";
  const made = element("div", { class: "remarks" },
    element("p", { class: "verification", "data-status": status },
      element("span", { class: "sign", "aria-hidden": "true" }, sign), " ", element("span", {}, ...sentence(words))));
  if (content.conditions.length > 0) made.append(list("conditions", "Conditions", content.conditions));
  if (content.notes.length > 0) made.append(list("notes", "How it was read", content.notes));
  return made;
}

function list(className: string, title: string, sentences: readonly string[]): HTMLElement {
  return element("section", { class: className }, element("h3", {}, title),
    element("ul", {}, ...sentences.map((words) => element("li", {}, ...sentence(words)))));
}
