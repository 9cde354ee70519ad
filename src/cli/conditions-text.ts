import { conditionSentence, type Condition, type Language } from "../core";
import { inEveryNotation } from "./notation";

/** Conditions for people, a line each in brackets below the result; nothing where there are none. */
export function conditionsText(conditions: readonly Condition[], to: Language): string {
  return conditions.map((condition) => `(${conditionSentence(condition, to === "latex" ? "latex" : "plain").replace(/\.$/, "")})\n`).join("");
}

/** Conditions as data. */
export function conditionsData(conditions: readonly Condition[], from: Language, qualifier?: string): object[] {
  return conditions.map((condition) => ({
    kind: condition.kind, expression: inEveryNotation(condition.expression, from, qualifier), sentence: conditionSentence(condition, "plain"),
  }));
}
