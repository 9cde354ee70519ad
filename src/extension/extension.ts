import * as vscode from "vscode";
import { providedKinds } from "./action-kinds";
import { Documents, supportedLanguages } from "./documents";
import { lazyHovers } from "./hover/lazy-provider";
import { followCursor } from "./in-formula";
import { Panels } from "./panel/panels";
import { Surroundings } from "./surroundings";
import { lazySymbols } from "./lazy-symbols";
import { registerTools } from "./tools";

/** Where formulas are hovered over: files of any kind of file system, untitled documents, and cells of notebooks. */
const hovered: vscode.DocumentSelector = [
  ...["markdown", "latex", "tex", "restructuredtext", "python", "javascript", "javascriptreact", "typescript", "typescriptreact"].map((language) => ({ language })),
  ...["markdown", "python", "javascript", "typescript"].map((language) => ({ notebookType: "*", language })),
];

/** Where formulas stand, for what is asked of them: also in docstrings and comments of programs. */
const withFormulas: vscode.DocumentSelector = supportedLanguages.map((language) => ({ language }));

/** Called by VS Code on first use; all state of the extension hangs on the objects made here. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Nabla", { log: true });
  const surroundings = new Surroundings(context.workspaceState);
  const documents = new Documents(surroundings);
  const hovers = lazyHovers(documents);
  // What explains and analyzes is loaded with the first command, so that opening a document costs little.
  const load = (): Promise<typeof import("./commands")> => import("./commands");
  const panel = new Panels({ extension: context.extensionUri, log, readAgain: async (source, focus) => (await load()).contentAgain(source, focus, documents) });
  const symbols = lazySymbols(documents);
  const actions: vscode.CodeActionProvider = {
    provideCodeActions: async (...asked) => new (await import("./code-actions")).FormulaActionProvider(documents, surroundings).provideCodeActions(...asked),
  };
  const workspaceProblems = vscode.languages.createDiagnosticCollection("nabla-workspace");
  const commands: Readonly<Record<string, (argument?: unknown) => Promise<void>>> = {
    "nabla.differentiate": async (argument) => (await load()).differentiateSelection(argument, documents, panel),
    "nabla.gradientAtPoint": async (argument) => (await load()).gradientAtPoint(argument, documents, panel),
    "nabla.evaluateAtPoint": async (argument) => (await load()).evaluateAtPoint(argument, documents),
    "nabla.chooseReading": async (argument) => (await load()).chooseReading(argument, surroundings),
    "nabla.clearReadings": async (argument) => (await load()).clearReadings(argument, surroundings),
    "nabla.explain": async (argument) => (await load()).showFormula(argument, "derivation", documents, panel),
    "nabla.plot": async (argument) => (await load()).showFormula(argument, "plot", documents, panel),
    "nabla.checkWorkspace": async () => (await import("./check")).checkWorkspace(workspaceProblems),
    "nabla.copyDerivative": async (argument) => (await load()).copyDerivative(argument, documents),
    "nabla.insertDerivative": async (argument) => (await load()).insertDerivative(argument, documents),
  };
  // Checking takes the whole calculus: it is loaded once the editor stands.
  let ended = false;
  void import("./check").then(({ startChecks }) => {
    if (!ended) context.subscriptions.push(startChecks(withFormulas, documents, surroundings, log));
  }).catch((error: unknown) => log.error(`Checking could not be started: ${String(error)}`));
  context.subscriptions.push(
    workspaceProblems, { dispose: () => { ended = true; } },
    log, panel, surroundings, followCursor(documents), registerTools(),
    vscode.languages.registerHoverProvider(hovered, hovers),
    vscode.languages.registerCodeActionsProvider(withFormulas, actions, { providedCodeActionKinds: providedKinds }),
    vscode.languages.registerDefinitionProvider(withFormulas, symbols),
    vscode.languages.registerReferenceProvider(withFormulas, symbols),
    vscode.languages.registerDocumentHighlightProvider(withFormulas, symbols),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}
