import * as vscode from "vscode";
import { loadParser, type Span } from "../../core";
import { checkText, codeLanguageOf, fileLanguages, gatherMacros, languageOfFile, languagesIn, LinePlaces, type CheckedClaim, type CodeParsers } from "../../language";
import { findFile } from "../surroundings";
import { diagnosticOf } from "./diagnostic";
import { equalitiesChecked } from "./settings";

/** Most files that are looked at: past that, the terminal serves better. */
const mostFiles = 5_000;
/** Larger files are no notes. */
const largestFile = 4_000_000;

/** What was found in a file. */
interface Found {
  readonly uri: vscode.Uri;
  readonly claims: readonly CheckedClaim[];
}

/**
 * `Check All Derivatives`: every file of the workspace that can hold mathematics and that its settings do not exclude. What is wrong goes
 * to the Problems panel; open documents are there already and are left to the checker that follows them.
 */
export async function checkWorkspace(collection: vscode.DiagnosticCollection): Promise<void> {
  const uris = await vscode.workspace.findFiles(`**/*.{${Object.keys(fileLanguages).join(",")}}`, "**/node_modules/**", mostFiles);
  if (uris.length === 0) {
    void vscode.window.showInformationMessage("No file of the workspace can hold derivatives.");
    return;
  }
  const result = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: "Checking derivatives", cancellable: true }, (progress, token) => checkAll(uris, collection, progress, token));
  const count = (verdict: CheckedClaim["verdict"]): number => result.found.reduce((sum, { claims }) => sum + claims.filter((claim) => claim.verdict === verdict).length, 0);
  const wrong = count("wrong");
  const summary = `${result.cancelled ? "Stopped: " : ""}${count("right")} derivatives are right, ${wrong} wrong, ${count("undecided")} could not be decided, in ${result.found.length} files.`;
  const show = "Show Problems";
  const chosen = await (wrong > 0 ? vscode.window.showWarningMessage(summary, show) : vscode.window.showInformationMessage(summary));
  if (chosen === show) await vscode.commands.executeCommand("workbench.actions.view.problems");
}

async function checkAll(uris: readonly vscode.Uri[], collection: vscode.DiagnosticCollection, progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>, token: vscode.CancellationToken): Promise<{ readonly found: readonly Found[]; readonly cancelled: boolean }> {
  collection.clear();
  const found: Found[] = [];
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.with({ fragment: "" }).toString()));
  for (const [i, uri] of uris.entries()) {
    if (token.isCancellationRequested) return { found, cancelled: true };
    progress.report({ message: `${i + 1} of ${uris.length}: ${vscode.workspace.asRelativePath(uri)}`, increment: 100 / uris.length });
    const checked = await checkFile(uri);
    if (!checked) continue;
    found.push({ uri, claims: checked.claims });
    const wrong = checked.claims.filter(({ verdict }) => verdict === "wrong");
    if (wrong.length > 0 && !open.has(uri.toString())) collection.set(uri, wrong.map((claim) => diagnosticOf(claim, checked.rangeOf(claim.span), claim.used.map(({ name, span }) => ({ name, location: new vscode.Location(uri, checked.rangeOf(span)) })))));
    // The editor asks for other things meanwhile.
    await new Promise((resume) => { setTimeout(resume, 0); });
  }
  return { found, cancelled: false };
}

async function checkFile(uri: vscode.Uri): Promise<{ readonly claims: readonly CheckedClaim[]; readonly rangeOf: (span: Span) => vscode.Range } | undefined> {
  const language = languageOfFile(uri.path);
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
  if (language === undefined || !bytes || bytes.length > largestFile) return undefined;
  const text = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText() ?? new TextDecoder().decode(bytes);
  const checked = checkText(text, language, { macros: language === "latex" ? await gatherMacros(text, uri, findFile) : undefined, codeParsers: await parsersFor(languagesIn(text, language)) }, { equalities: equalitiesChecked(uri) });
  if (!checked.ok) return undefined;
  const places = new LinePlaces(text);
  return {
    claims: checked.value,
    rangeOf: (span) => {
      const { line, column, endLine, endColumn } = places.rangeOf(span);
      return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
    },
  };
}

async function parsersFor(languages: readonly string[]): Promise<CodeParsers> {
  const wanted = new Set(languages.flatMap((language) => codeLanguageOf(language) ?? []));
  return Object.fromEntries(await Promise.all([...wanted].map(async (language) => [language, await loadParser(language)] as const)));
}
