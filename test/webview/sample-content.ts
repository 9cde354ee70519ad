import type { PanelContent } from "../../src/protocol/messages";

/** Content for f(x, y) = x y, as the extension sends it. */
export function sampleContent(change: Partial<PanelContent> = {}): PanelContent {
  return {
    title: "f(x, y) = x*y", focus: "derivation", formulaLatex: "f(x, y) = x y", nameLatex: "f", formulaPlain: "f(x, y) = x*y",
    source: { uri: "file:///notes.md", start: 3, end: 12, label: "notes.md" },
    variables: ["x", "y"],
    expression: [{ symbol: "x" }, { symbol: "y" }, { operation: "multiply", operands: [0, 1] }],
    derivatives: [
      { variable: "x", variableLatex: "x", leftLatex: "\\frac{\\partial f}{\\partial x}", latex: "y", expression: [{ symbol: "y" }], forms: [{ title: "Factored", latex: "1 y" }] },
      { variable: "y", variableLatex: "y", leftLatex: "\\frac{\\partial f}{\\partial y}", latex: "x", expression: [{ symbol: "x" }], forms: [] },
    ],
    derivations: [{ view: "rules", title: "By rules", variable: "x", result: "y", steps: [
      { id: "constant-factor-rule", name: "Constant factor rule", sentence: "A constant factor stays.", before: "a", after: "b", continues: false, where: [{ name: "c", stands: "y" }], children: [] },
    ] }],
    verification: { status: "verified", sentence: "Checked by numbers." },
    conditions: [], notes: [], point: { x: 1 },
    ...change,
  };
}
