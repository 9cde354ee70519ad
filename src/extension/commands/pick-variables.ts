import * as vscode from "vscode";
import { partialsOf, resultText, type Reading } from "../../language";
import { shortened } from "../notify";

/** Most variables whose derivatives are worked out to be shown in the list. */
const mostPreviews = 8;

interface VariableItem extends vscode.QuickPickItem {
  readonly variables: readonly string[];
}

/** Asks by which variable to differentiate; all of them is the gradient. Not asked when there is one only. */
export async function pickVariables(readings: readonly Reading[]): Promise<readonly string[] | undefined> {
  const variables = [...new Set(readings.flatMap((reading) => reading.variables))];
  if (variables.length <= 1) return variables;
  const [first] = readings;
  const preview = readings.length === 1 && first && variables.length <= mostPreviews ? (variable: string) => previewOf(first, variable) : () => undefined;
  const items: VariableItem[] = [
    ...variables.map((variable) => ({ label: variable, description: preview(variable), variables: [variable] })),
    { label: "All (gradient)", description: variables.join(", "), variables },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: "Differentiate", placeHolder: "By which variable?", matchOnDescription: true });
  return picked?.variables;
}

/** In plain text: a list typesets nothing. */
function previewOf(reading: Reading, variable: string): string | undefined {
  const partials = partialsOf(reading, [variable]);
  return partials.ok ? shortened(resultText(reading, partials.value, "plain").value) : undefined;
}
