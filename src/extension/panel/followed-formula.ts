import * as vscode from "vscode";
import { spanAfter } from "../../language";
import type { FormulaSource } from "../../protocol/messages";

/** How long a document rests before the formula is read again, in milliseconds: while somebody types, most states are none to show. */
const rest = 250;

/** Knows where the formula of a panel stands while its document is edited, and tells when it may have changed. */
export class FollowedFormula implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(private now: FormulaSource, private readonly mayHaveChanged: () => void) {
    this.subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !isPartOf(document.uri, this.now)) return;
      if (document.uri.toString() === this.now.uri) {
        const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ offset: rangeOffset, length: rangeLength, text }));
        const { start, end } = spanAfter(this.now, changes);
        this.now = { ...this.now, start, end, text: document.getText().slice(start, end) };
      }
      // Definitions around the formula count, too: it is read again whatever changed.
      clearTimeout(this.timer);
      this.timer = setTimeout(this.mayHaveChanged, rest);
    });
  }

  /** Where the formula stands now. */
  get source(): FormulaSource {
    return this.now;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }
}

/** The cells of a notebook define names for each other: their addresses differ in the fragment alone. */
function isPartOf(changed: vscode.Uri, { uri }: FormulaSource): boolean {
  return changed.with({ fragment: "" }).toString() === vscode.Uri.parse(uri, true).with({ fragment: "" }).toString();
}
