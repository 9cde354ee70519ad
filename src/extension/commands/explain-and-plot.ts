import type { PanelContent } from "../../protocol/messages";
import type { Documents } from "../documents";
import { formulaLink, targetOfLink, type Target } from "../formula-link";
import { refuse } from "../notify";
import type { Panels } from "../panel/panels";
import { hoveredOf } from "./hovered";
import { showOnPanel } from "./show-on-panel";
import { readTarget, selectedTargets } from "./targets";

/** `Explain Derivative` and `Plot`: the formula of a hover's link, or else the one that is selected, on the panel. */
export async function showFormula(argument: unknown, focus: PanelContent["focus"], documents: Documents, panel: Panels): Promise<void> {
  const hovered = await hoveredOf(argument, documents);
  if (hovered) {
    const { target, subject: { reading, walk, point } } = hovered;
    showOnPanel({ target, reading }, { focus, walk, point }, panel);
    return;
  }
  const target = targetFor(argument, documents);
  const read = target && await readTarget(target, documents);
  if (read) showOnPanel(read, { focus }, panel);
}

/** The formula that a command is about. */
export function targetFor(argument: unknown, documents: Documents): Target | undefined {
  const link = formulaLink(argument);
  if (!link) return selectedTargets(documents)[0];
  const target = targetOfLink(link, documents);
  if (!target) refuse("The formula is no longer there.");
  return target;
}
