import * as vscode from "vscode";
import type { Macro, ReadingName } from "../core";
import { gatherMacros, macrosOfSetting, type DocumentSettings, type FindFile } from "../language";

/** Where choices are kept between sessions: readings by subject, by document. */
const choicesKey = "nabla.readings";

type Choices = Readonly<Record<string, Readonly<Record<string, ReadingName>>>>;

/** What is around a document and bears on how it is read: the editor's macros, the files it includes, and readings that were chosen for it. */
export class Surroundings implements vscode.Disposable {
  /** Grows with each change that may read documents differently. */
  version = 0;
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  /** Macros of included files, by document; absent until they were looked for. */
  private readonly included = new Map<string, ReadonlyMap<string, Macro>>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly state: vscode.Memento) {
    this.subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("markdown.math") && this.changed()),
      vscode.workspace.onDidSaveTextDocument((saved) => {
        if (!isLatex(saved)) return;
        this.included.clear();
        this.changed();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.included.delete(uri.toString())),
    );
  }

  /** Reads the files that a LaTeX document includes, unless that was done. */
  async load(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (!isLatex(document) || this.included.has(key)) return;
    this.included.set(key, new Map());
    const macros = await gatherMacros(document.getText(), document.uri, findFile);
    // A file that was saved meanwhile is read again by whoever asks next.
    if (macros.size === 0 || !this.included.has(key)) return;
    this.included.set(key, macros);
    this.changed();
  }

  /** How the document is read, as far as its surroundings say. */
  settingsFor(document: vscode.TextDocument): DocumentSettings {
    const { uri } = document;
    const ofSetting = isLatex(document) ? new Map<string, Macro>() : macrosOfSetting(vscode.workspace.getConfiguration("markdown.math", uri).get("macros"));
    const macros = new Map([...ofSetting, ...this.included.get(uri.toString()) ?? []]);
    return { macros, choices: new Map(Object.entries(this.choices()[choicesOwner(document)] ?? {})) };
  }

  /** Reads the subject of a choice otherwise in this document, from now on. */
  async choose(document: vscode.TextDocument, subject: string, reading: ReadingName): Promise<void> {
    const all = this.choices();
    const owner = choicesOwner(document);
    await this.state.update(choicesKey, { ...all, [owner]: { ...all[owner], [subject]: reading } });
    this.changed();
  }

  /** Reads all of the document as by default again. */
  async clearChoices(document: vscode.TextDocument): Promise<void> {
    const owner = choicesOwner(document);
    await this.state.update(choicesKey, Object.fromEntries(Object.entries(this.choices()).filter(([key]) => key !== owner)));
    this.changed();
  }

  /** Whether readings were chosen for the document. */
  hasChoices(document: vscode.TextDocument): boolean {
    return Object.keys(this.choices()[choicesOwner(document)] ?? {}).length > 0;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changes.dispose();
  }

  private choices(): Choices {
    return this.state.get<Choices>(choicesKey, {});
  }

  private changed(): void {
    this.version++;
    this.changes.fire();
  }
}

/** The cells of a notebook share its choices: their addresses differ in the fragment alone. */
function choicesOwner({ uri }: vscode.TextDocument): string {
  return uri.with({ fragment: "" }).toString();
}

function isLatex({ languageId }: vscode.TextDocument): boolean {
  return languageId === "latex" || languageId === "tex";
}

/** Only files of the folders that are open are read. */
export const findFile: FindFile<vscode.Uri> = async (from, path) => {
  const place = vscode.Uri.joinPath(from, "..", path);
  const text = vscode.workspace.getWorkspaceFolder(place) ? await textOf(place) : undefined;
  return text === undefined ? undefined : { place, text };
};

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
