import * as vscode from "vscode";
import { cardOf, findingsFrom, functionCard, type HoverCard } from "../../language";
import { codeFunctionIn } from "../code-function";
import { rangeOf, type Documents } from "../documents";
import { codeHoverEnabled, hoverEnabled, hoverVariables } from "../settings";
import { driven } from "./driven";
import type { Pictures } from "./picture";
import { shown } from "./shown";

/** Shows what there is to say of the formula, or the expression of a program, under the mouse. */
export class FormulaHoverProvider implements vscode.HoverProvider {
  constructor(private readonly documents: Documents, private readonly pictures: Pictures) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.Hover | undefined> {
    if (!hoverEnabled(document)) return undefined;
    const offset = document.offsetAt(position);
    await this.documents.prepare(document);
    if (token.isCancellationRequested) return undefined;
    const card = await this.ofFormula(document, offset, token) ?? await this.ofCode(document, offset, token);
    if (!card || token.isCancellationRequested) return undefined;
    const markdown = await shown(card, { uri: document.uri.toString(), ...card.span }, this.pictures);
    return token.isCancellationRequested ? undefined : new vscode.Hover(markdown, rangeOf(document, card.span));
  }

  /** The first of a formula's findings that there is something to say of, with its place in the document. */
  private async ofFormula(document: vscode.TextDocument, offset: number, token: vscode.CancellationToken): Promise<HoverCard | undefined> {
    const formula = this.documents.formulaAt(document, offset);
    if (!formula) return undefined;
    const { start } = this.documents.read(document);
    for (const finding of findingsFrom(this.documents.findings(document, formula), offset + start)) {
      const card = await driven(cardOf(finding, hoverVariables()), token);
      if (token.isCancellationRequested) return undefined;
      if (card) return { ...card, span: { start: card.span.start - start, end: card.span.end - start } };
    }
    return undefined;
  }

  private async ofCode(document: vscode.TextDocument, offset: number, token: vscode.CancellationToken): Promise<HoverCard | undefined> {
    if (!codeHoverEnabled(document) || this.documents.formulaAt(document, offset)) return undefined;
    const found = await codeFunctionIn(document, offset, this.documents);
    return found && !token.isCancellationRequested ? driven(functionCard(found, hoverVariables()), token) : undefined;
  }
}
