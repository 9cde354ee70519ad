import type { ReadingName, Span } from "../../core";
import type { DocumentFormula, DocumentReading } from "../document";
import type { Finding } from "../findings";
import type { Edit } from "../insertion";

/** What actions are looked for at: all offsets are those of the text that was read. */
export interface ActionPlace {
  readonly text: string;
  readonly reading: DocumentReading;
  readonly formula: DocumentFormula;
  readonly findings: readonly Finding[];
  /** What is selected; where the cursor stands, when that is nothing. */
  readonly selection: Span;
  /** Whether readings were chosen for the document. */
  readonly hasChoices: boolean;
}

/** What an action runs on a formula: one of the commands that there are for it. */
export type CommandName = "differentiate" | "gradientAtPoint" | "explain" | "plot" | "evaluateAtPoint";

/** Something to do with a formula. */
export type FormulaAction =
  | { readonly kind: "command"; readonly title: string; readonly command: CommandName; readonly span: Span }
  | { readonly kind: "rewrite"; readonly title: string; readonly edit: Edit }
  | { readonly kind: "insert"; readonly title: string; readonly edit: Edit }
  | { readonly kind: "choice"; readonly title: string; readonly subject: string; readonly reading: ReadingName }
  | { readonly kind: "defaults"; readonly title: string };
