import * as vscode from "vscode";
import { hoverModel, Recent, regionAt, type HoverModel } from "../../language";
import { rangeOf, type Documents } from "../documents";
import { hoverEnabled, hoverVariables } from "../settings";
import { linkLine, trust } from "./links";
import { currentLook } from "./look";
import type { Pictures } from "./picture";

/** Longest LaTeX that is typeset; more than that no hover has room for. */
const longestTypeset = 3_000;

/** Shows the derivative over a formula in Markdown and LaTeX. */
export class FormulaHoverProvider implements vscode.HoverProvider {
  private readonly models = new Recent<string, HoverModel | undefined>(200);

  constructor(private readonly documents: Documents, private readonly pictures: Pictures) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.Hover | undefined> {
    if (!hoverEnabled()) return undefined;
    const region = regionAt(this.documents.regions(document), document.offsetAt(position));
    if (!region) return undefined;
    const range = rangeOf(document, region.content);
    const uri = document.uri.toString();
    const most = hoverVariables();
    const model = this.models.get(`${most} ${region.source}`, () => hoverModel(region.source, most));
    if (!model) return undefined;
    const shown = await this.show(model);
    if (token.isCancellationRequested) return undefined;
    return new vscode.Hover(trust(shown.appendMarkdown(`\n\n${linkLine({ uri, ...region.content })}`)), range);
  }

  private async show(model: HoverModel): Promise<vscode.MarkdownString> {
    const markdown = new vscode.MarkdownString();
    const latex = alignedLatex(model);
    const plain = model.derivatives.map((derivative) => derivative.plain).join("; ");
    const picture = latex.length <= longestTypeset ? await this.pictures.markdown(latex, plain, currentLook()) : undefined;
    if (picture) markdown.appendMarkdown(picture);
    else markdown.appendCodeblock(model.derivatives.map((derivative) => derivative.plain).join("\n"), "plaintext");
    if (model.more > 0) markdown.appendMarkdown(`\n\n…and ${model.more} more`);
    for (const note of remarks(model)) markdown.appendMarkdown("\n\n").appendText(note);
    return markdown;
  }
}

/** Most derivatives whose left sides are set at full size: a hover is 250 pixels high, and its links are to be in view. */
const mostAtFullSize = 3;

/** The formula and its derivatives, aligned at the equals signs; a formula without a name stands above them. */
function alignedLatex({ formula, derivatives }: HoverModel): string {
  const style = derivatives.length > mostAtFullSize ? "\\textstyle " : "";
  const rows = derivatives.map(({ leftLatex, latex }) => `${style}${leftLatex} &= ${latex}`);
  const aligned = (lines: readonly string[]): string => `\\begin{aligned} ${lines.join(" \\\\[0.25em] ")} \\end{aligned}`;
  if (!formula) return aligned(rows);
  return formula.leftLatex === undefined
    ? `\\begin{array}{l} ${formula.latex} \\\\[0.25em] ${aligned(rows)} \\end{array}`
    : aligned([`${formula.leftLatex} &= ${formula.latex}`, ...rows]);
}

function remarks({ notes, verified }: HoverModel): readonly string[] {
  return verified ? notes : [...notes, "Numbers could not confirm this."];
}
