import needs from "../fixtures/labelled-needs.json";
import { labelledFormulas, type LabelledFormula } from "./formulas";
import { hoverOver } from "./hovered";

/** Whether the hover says anything over a formula that stands alone. */
export function speaks(tex: string): boolean {
  return hoverOver(tex) !== undefined;
}

/** What there is to hear of a formula: "may" where both are right. */
export type Expectation = "speak" | "be silent" | "may";

export interface Heard extends LabelledFormula {
  readonly expected: Expectation;
  readonly spoke: boolean;
}

/** Functions, derivatives and statements about derivatives, by their labels. */
const speaking: ReadonlySet<string> = new Set(["expression", "definition", "bare-derivative", "claim"]);

/** Formulas of which nothing can be said without the document that defines what they name. */
const leaning: ReadonlySet<string> = new Set(needs.map(({ tex }) => tex));

function expectationOf({ label, tex }: LabelledFormula): Expectation {
  // A sum over an index may be a function, and is shown where it can be worked out.
  if (label === "index-sum") return "may";
  return speaking.has(label) && !leaning.has(tex) ? "speak" : "be silent";
}

/** The labelled formulas with what the hover does over each. */
export function heardFormulas(): readonly Heard[] {
  return labelledFormulas().map((formula) => ({ ...formula, expected: expectationOf(formula), spoke: speaks(formula.tex) }));
}

/** Those over which it does not do what is expected. */
export function deviations(heard: readonly Heard[]): readonly Heard[] {
  return heard.filter(({ expected, spoke }) => expected !== "may" && spoke !== (expected === "speak"));
}
