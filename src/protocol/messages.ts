import type { PresentedDerivation, SerializedExpression } from "../core";

/** Where the formula on the panel was read. */
export interface FormulaSource {
  readonly uri: string;
  /** Offsets of the formula in the document. */
  readonly start: number;
  readonly end: number;
  /** "calculus.md", for the link back. */
  readonly label: string;
  /** The formula as it is written there, to find it again once the document has changed. */
  readonly text?: string;
}

/** A derivative in another form: multiplied out, by cases, ... */
export interface PanelForm {
  readonly title: string;
  readonly latex: string;
}

/** One partial derivative: `latex` is its value, `expression` the same for evaluation. */
export interface PanelDerivative {
  readonly variable: string;
  /** The variable in LaTeX. */
  readonly variableLatex: string;
  /** What stands left of the equals sign: f'(x), \frac{\partial f}{\partial x}. */
  readonly leftLatex: string;
  readonly latex: string;
  readonly expression: SerializedExpression;
  readonly forms: readonly PanelForm[];
}

/** All that the panel shows: plain data, kept by the webview's own state so that it survives a reload of the window. */
export interface PanelContent {
  /** "f(x) = x^2 + 3" in plain text, for the panel's title. */
  readonly title: string;
  /** Which part to bring into view first. */
  readonly focus: "derivation" | "plot" | "gradient";
  /** The formula with its left side: f(x, y) = 2x^2 - y^2. */
  readonly formulaLatex: string;
  /** The function's own name in LaTeX: f. */
  readonly nameLatex: string;
  readonly formulaPlain: string;
  readonly source?: FormulaSource;
  readonly variables: readonly string[];
  readonly expression: SerializedExpression;
  readonly derivatives: readonly PanelDerivative[];
  readonly derivations: readonly PresentedDerivation[];
  readonly verification: { readonly status: "verified" | "undecided"; readonly sentence: string };
  /** Sentences on domain and kinks, each with LaTeX between dollar signs. */
  readonly conditions: readonly string[];
  /** Readings where the notation left a choice. */
  readonly notes: readonly string[];
  /** Where the point stands at first; variables that are not named here start at a good place of the panel's choice. */
  readonly point: Readonly<Record<string, number>>;
  /** The direction of the directional derivative, one number per variable, if one was asked for. */
  readonly direction?: readonly number[];
}

export type MessageToPanel =
  /** A formula that was asked for. */
  | { readonly type: "show"; readonly content: PanelContent }
  /** The formula that is shown, as its document has it now. */
  | { readonly type: "update"; readonly content: PanelContent }
  /** The formula cannot be read as its document has it now, and why; without a sentence it is what is shown. */
  | { readonly type: "stale"; readonly sentence?: string };

/** The notations in which derivations leave the panel. */
export type Notation = "latex" | "markdown" | "python";

export type MessageFromPanel =
  | { readonly type: "ready" }
  | { readonly type: "copy"; readonly text: string }
  | { readonly type: "insert"; readonly text: string }
  /** A derivation for the place of the cursor, in the notation that was chosen. */
  | { readonly type: "insertAtCursor"; readonly text: string; readonly notation: Notation }
  | { readonly type: "reveal"; readonly source: FormulaSource }
  /** A file for the reader to put somewhere: a picture of a plot. */
  | { readonly type: "save"; readonly name: string; readonly encoding: "utf8" | "base64"; readonly data: string }
  /** A pinned panel does not follow its document, and keeps its formula. */
  | { readonly type: "pin"; readonly pinned: boolean }
  /** An error in the page, told to the extension so that it is not lost. */
  | { readonly type: "failed"; readonly message: string };
