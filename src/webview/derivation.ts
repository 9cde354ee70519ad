import type { PresentedDerivation } from "../core";
import type { PanelContext } from "./context";
import { element } from "./dom";
import { stepList } from "./steps";
import { tabList } from "./tabs";

/** The ways to the derivative, one tab each. */
export function derivationSection(context: PanelContext): HTMLElement {
  const { content, store } = context;
  const section = element("section", { class: "derivation", "aria-labelledby": "derivation-title" },
    element("h2", { id: "derivation-title" }, "Derivation"));
  if (content.derivations.length === 0) {
    section.append(element("p", { class: "quiet-text" }, "There are no steps to show."));
    return section;
  }
  const labels = titles(content.derivations);
  section.append(...tabList({
    name: "derivation",
    label: "Ways to the derivative",
    titles: labels,
    selected: store.state.tab,
    panel: (index) => {
      const derivation = content.derivations[index];
      return derivation ? stepList(derivation.steps, context.signal) : element("p");
    },
    onSelect: (tab) => store.update({ tab }),
  }));
  return section;
}

/** Titles that tell derivations of the same kind apart by their variable. */
function titles(derivations: readonly PresentedDerivation[]): string[] {
  return derivations.map(({ title, variable }) => {
    const twice = derivations.filter((other) => other.title === title).length > 1;
    return twice && variable !== "" ? `${title} (${variable})` : title;
  });
}
