import * as vscode from "vscode";
import { insertBelow, partialsOf, replaceFormula, resultText, type ResultText } from "../../language";
import { formulaLink, type Target } from "../formula-link";
import { applyEdits } from "../apply-edits";
import type { Documents } from "../documents";
import { copy, refuse, shortened, showProblem } from "../notify";
import type { Panels } from "../panel/panels";
import { differentiateAction, type Action } from "../settings";
import { showOnPanel } from "./show-on-panel";
import { pickVariables } from "./pick-variables";
import { targetFor } from "./explain-and-plot";
import { readTargets, selectedTargets, type ReadTarget } from "./targets";

interface Result extends ReadTarget {
  readonly text: ResultText;
  /** The derivative in plain text, which reads well where nothing can be typeset. */
  readonly title: string;
}

/** `Differentiate Selection`: shows the derivative, and does with it what was set or is picked. Nothing changes before. */
export async function differentiateSelection(argument: unknown, documents: Documents, panel: Panels): Promise<void> {
  const read = await readTargets(targetsFor(argument, documents), documents);
  if (read.length === 0) return;
  const variables = await pickVariables(read.map(({ reading }) => reading));
  if (!variables) return;
  if (variables.length === 0) {
    refuse("The formula has no variable to differentiate by.");
    return;
  }
  const results = differentiateAll(read, variables);
  if (results.length === 0) return;
  const action = await chosenAction(results);
  if (action) await actOn(results, action, panel);
}

/** The formula of a link, or all that are selected. */
function targetsFor(argument: unknown, documents: Documents): readonly Target[] {
  const linked = formulaLink(argument) ? targetFor(argument, documents) : undefined;
  if (formulaLink(argument)) return linked ? [linked] : [];
  return selectedTargets(documents);
}

function differentiateAll(read: readonly ReadTarget[], variables: readonly string[]): readonly Result[] {
  const results: Result[] = [];
  for (const { target, reading, remark } of read) {
    const partials = partialsOf(reading, variables);
    if (!partials.ok) {
      showProblem(partials.problem, target.formula.source);
      return [];
    }
    results.push({ target, reading, remark, text: resultText(reading, partials.value), title: resultText(reading, partials.value, "plain").statement });
  }
  return results;
}

type Choice = Exclude<Action, "ask">;

async function chosenAction(results: readonly Result[]): Promise<Choice | undefined> {
  const set = differentiateAction();
  if (set !== "ask") return set;
  const [first] = results;
  const shown = results.length === 1 && first ? shortened(first.title, 200) : `${results.length} derivatives`;
  const items: (vscode.QuickPickItem & { readonly action: Choice })[] = [
    { label: "$(insert) Insert Below", description: results.length === 1 ? shortened(first?.text.statement ?? "") : undefined, action: "insertBelow" },
    { label: "$(replace) Replace Selection", description: results.length === 1 ? shortened(first?.text.value ?? "") : undefined, action: "replace" },
    { label: "$(copy) Copy", action: "copy" },
    { label: "$(preview) Explain in the Panel", action: "panel" },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: shown, placeHolder: ["What to do with the derivative?", ...new Set(results.flatMap(({ remark }) => remark ?? []))].join(" ") });
  return picked?.action;
}

async function actOn(results: readonly Result[], action: Choice, panel: Panels): Promise<void> {
  const [first] = results;
  if (!first) return;
  const { document, version } = first.target;
  if (action === "copy") return copy(results.map(({ text }) => text.value).join("\n"));
  if (action === "panel") return showOnPanel(first, { focus: "derivation" }, panel);
  const source = document.getText();
  const edits = results.map(({ target, reading, text }) => action === "replace"
    ? replaceFormula(target.formula, reading.formula.definition !== undefined, text)
    : insertBelow(source, target.formula, text.statement));
  await applyEdits(document, version, edits);
}
