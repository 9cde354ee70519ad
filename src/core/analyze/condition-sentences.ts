import { printLatex, printPlain } from "../print";
import type { Condition } from "./conditions";
import type { Expression } from "../expression";

/** How the expressions of a sentence are written. */
export type SentenceNotation = "latex" | "plain";

const written: Readonly<Record<SentenceNotation, (part: Expression) => string>> = {
  latex: (part) => `$${printLatex(part, { named: true })}$`,
  plain: equationText,
};

/** A condition in words, its expressions in plain text or in LaTeX between dollar signs. */
export function conditionSentence(condition: Condition, notation: SentenceNotation = "latex"): string {
  const text = condition.sentence.map((part) => (typeof part === "string" ? part : written[notation](part))).join("");
  const [first] = condition.sentence;
  return `${typeof first === "string" ? text.charAt(0).toUpperCase() + text.slice(1) : text}.`;
}

/** Plain text in which an equation has one sign of equality, as people write it; the code's == is for programs. */
function equationText(part: Expression): string {
  if (part.kind !== "operation" || part.operator !== "equal") return printPlain(part, { named: true });
  return part.operands.map((side) => printPlain(side, { named: true })).join(" = ");
}
