import * as vscode from "vscode";
import { FormulaActionProvider, providedKinds } from "./code-actions";
import { chooseReading, clearReadings } from "./commands/choose-reading";
import { differentiateSelection } from "./commands/differentiate";
import { evaluateAtPoint } from "./commands/evaluate-at-point";
import { showFormula } from "./commands/explain-and-plot";
import { gradientAtPoint } from "./commands/gradient-at-point";
import { copyDerivative, insertDerivative } from "./commands/hover-actions";
import { Documents, supportedLanguages } from "./documents";
import { Pictures } from "./hover/picture";
import { FormulaHoverProvider } from "./hover/provider";
import { followCursor } from "./in-formula";
import { Panel } from "./panel/panel";
import { Surroundings } from "./surroundings";
import { FormulaSymbolProvider } from "./symbols";
import { Typesetter } from "./typeset";

/** Where formulas are hovered over: files of any kind of file system, untitled documents, and cells of notebooks. */
const hovered: vscode.DocumentSelector = [
  { language: "markdown" },
  { language: "latex" },
  { language: "tex" },
  { notebookType: "*", language: "markdown" },
];

/** Where formulas stand, for what is asked of them: also in docstrings and comments of programs. */
const withFormulas: vscode.DocumentSelector = supportedLanguages.map((language) => ({ language }));

/** Called by VS Code on first use; all state of the extension hangs on the objects made here. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Nabla", { log: true });
  const surroundings = new Surroundings(context.workspaceState);
  const documents = new Documents(surroundings);
  const panel = new Panel(context.extensionUri, log);
  const hovers = new FormulaHoverProvider(documents, new Pictures(new Typesetter()));
  const symbols = new FormulaSymbolProvider(documents);
  const commands: Readonly<Record<string, (argument?: unknown) => Promise<void>>> = {
    "nabla.differentiate": (argument) => differentiateSelection(argument, documents, panel),
    "nabla.gradientAtPoint": (argument) => gradientAtPoint(argument, documents, panel),
    "nabla.evaluateAtPoint": (argument) => evaluateAtPoint(argument, documents),
    "nabla.chooseReading": (argument) => chooseReading(argument, surroundings),
    "nabla.clearReadings": (argument) => clearReadings(argument, surroundings),
    "nabla.explain": (argument) => showFormula(argument, "derivation", documents, panel),
    "nabla.plot": (argument) => showFormula(argument, "plot", documents, panel),
    "nabla.copyDerivative": (argument) => copyDerivative(argument, documents),
    "nabla.insertDerivative": (argument) => insertDerivative(argument, documents),
  };
  context.subscriptions.push(
    log, panel, surroundings, followCursor(documents),
    vscode.languages.registerHoverProvider(hovered, hovers),
    vscode.languages.registerCodeActionsProvider(withFormulas, new FormulaActionProvider(documents, surroundings), { providedCodeActionKinds: providedKinds }),
    vscode.languages.registerDefinitionProvider(withFormulas, symbols),
    vscode.languages.registerReferenceProvider(withFormulas, symbols),
    vscode.languages.registerDocumentHighlightProvider(withFormulas, symbols),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}
