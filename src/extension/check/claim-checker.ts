import * as vscode from "vscode";
import type { Span } from "../../core";
import { checkCode, checkFindings, DocumentFindings, type CheckedClaim } from "../../language";
import { rangeOf, supportedLanguages, type Documents } from "../documents";
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
  readonly definitions: readonly { readonly name: string; readonly location: vscode.Location }[];
  /** The chain of equalities around it, and the formula with its delimiters; in a program the part that is claimed. */
  readonly chain: vscode.Location;
  readonly formula: vscode.Location;
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
    kept.wrong = [
      ...placed(checkFindings(kept.findings.of(reading), text), (span) => this.documents.locationOf(document, span)),
      ...this.documents.partsOf(document).flatMap((part) => placed(checkCode(part.getText(), part.languageId, { codeParsers: this.documents.parsers }), (span) => new vscode.Location(part.uri, rangeOf(part, span)))),
    ];
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
      this.collection.set(part.uri, own.map(({ claim, location, definitions }) => diagnosticOf(claim, location.range, definitions)));
    }
  }

  private forget(document: vscode.TextDocument): void {
    this.collection.delete(document.uri);
    this.checked.delete(document);
  }
}

/** The wrong ones among claims, with their places. */
function placed(claims: readonly CheckedClaim[], locationOf: (span: Span) => vscode.Location): WrongClaim[] {
  return claims.filter(({ verdict }) => verdict === "wrong").map((claim) => ({
    claim, location: locationOf(claim.span), chain: locationOf(claim.chain), formula: locationOf(claim.formula),
    definitions: claim.used.map(({ name, span }) => ({ name, location: locationOf(span) })),
  }));
}

function ownerOf(document: vscode.TextDocument): Owner {
  return notebookOf(document) ?? document;
}
