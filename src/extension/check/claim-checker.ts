import * as vscode from "vscode";
import { checkFindings, DocumentFindings, type CheckedClaim } from "../../language";
import { supportedLanguages, type Documents } from "../documents";
import { notebookOf } from "../notebooks";
import type { Surroundings } from "../surroundings";
import { diagnosticOf } from "./diagnostic";
import { checkEnabled, equalitiesChecked } from "./settings";

/** How long a document rests before it is checked, in milliseconds: shorter than people notice, longer than the next key takes. */
const rest = 60;

/** A wrong claim and where it stands. */
export interface WrongClaim {
  readonly claim: CheckedClaim;
  readonly location: vscode.Location;
}

type Owner = vscode.TextDocument | vscode.NotebookDocument;

interface Checked {
  readonly findings: DocumentFindings;
  readonly equalities: boolean;
  wrong: readonly WrongClaim[];
}

/** Checks what open documents claim about derivatives, as they are edited; what is wrong becomes a diagnostic. */
export class ClaimChecker implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection("nabla");
  private readonly checked = new WeakMap<Owner, Checked>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly documents: Documents, surroundings: Surroundings, private readonly log: vscode.LogOutputChannel) {
    const all = (): void => vscode.workspace.textDocuments.forEach((document) => this.schedule(document));
    this.subscription = vscode.Disposable.from(
      this.collection,
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("nabla.check") && all()),
      surroundings.onDidChange(all),
    );
    all();
  }

  /** The wrong claims of an open document whose side stands around a place. */
  wrongAt(document: vscode.TextDocument, range: vscode.Range): readonly WrongClaim[] {
    const { wrong = [] } = this.checked.get(ownerOf(document)) ?? {};
    return wrong.filter(({ location }) => location.uri.toString() === document.uri.toString() && location.range.intersection(range) !== undefined);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.subscription.dispose();
  }

  private schedule(document: vscode.TextDocument): void {
    if (!supportedLanguages.includes(document.languageId)) return;
    // The cells of a notebook are checked together.
    const key = document.uri.with({ fragment: "" }).toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => {
      this.timers.delete(key);
      this.check(document).catch((error: unknown) => this.log.error(`${document.uri.path} could not be checked: ${String(error)}`));
    }, rest));
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed) return;
    if (!checkEnabled(document)) {
      this.publish(document, []);
      return;
    }
    await this.documents.prepare(document);
    if (document.isClosed) return;
    const { reading, text } = this.documents.read(document);
    const kept = this.keeperFor(document);
    kept.wrong = checkFindings(kept.findings.of(reading), text).filter(({ verdict }) => verdict === "wrong")
      .map((claim) => ({ claim, location: this.documents.locationOf(document, claim.span) }));
    this.publish(document, kept.wrong);
  }

  private keeperFor(document: vscode.TextDocument): Checked {
    const owner = ownerOf(document);
    const equalities = equalitiesChecked(document);
    const known = this.checked.get(owner);
    if (known?.equalities === equalities) return known;
    const made = { findings: new DocumentFindings({ equalities }), equalities, wrong: [] };
    this.checked.set(owner, made);
    return made;
  }

  private publish(document: vscode.TextDocument, wrong: readonly WrongClaim[]): void {
    for (const part of this.documents.partsOf(document)) {
      const own = wrong.filter(({ location }) => location.uri.toString() === part.uri.toString());
      this.collection.set(part.uri, own.map(({ claim, location }) => diagnosticOf(claim, location.range,
        claim.used.map(({ name, span }) => ({ name, location: this.documents.locationOf(document, span) })))));
    }
  }

  private forget(document: vscode.TextDocument): void {
    this.collection.delete(document.uri);
    this.checked.delete(document);
  }
}

function ownerOf(document: vscode.TextDocument): Owner {
  return notebookOf(document) ?? document;
}
