import { printLatex } from "../print";
import { conditionsOf, type Condition } from "./conditions";
import type { Expression } from "../expression";

/** A condition in words, its expressions in LaTeX between dollar signs. */
export function conditionSentence(condition: Condition): string {
  const text = condition.sentence.map((part) => (typeof part === "string" ? part : `$${printLatex(part, { named: true })}$`)).join("");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The conditions under which an expression has a value and a derivative, in words with LaTeX. */
export function conditionSentences(expression: Expression): string[] {
  return conditionsOf(expression).map(conditionSentence);
}
