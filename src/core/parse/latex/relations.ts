import type { Relation } from "../statement";
import { isMark, type Token } from "./token";

/** Relations by what they say; all others that are listed only set two sides against each other. */
const byCommand: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ["equiv", "equal"],
  ["coloneqq", "defines"], ["triangleq", "defines"], ["doteq", "defines"], ["coloneq", "defines"], ["mapsto", "defines"],
  ["approx", "approximates"], ["simeq", "approximates"], ["approxeq", "approximates"],
  ...("le leq leqslant leqq ge geq geqslant geqq ne neq lt gt ll gg sim cong propto to rightarrow longrightarrow leftarrow gets"
    + " in notin ni subset subseteq").split(" ").map((command): [string, Relation] => [command, "other"]),
]);

/** What a token says about the sides before and behind it; undefined when it is no relation. */
export function relationOf(token: Token | undefined): Relation | undefined {
  if (token?.kind === "command") return byCommand.get(token.text);
  if (isMark(token, "=")) return "equal";
  return isMark(token, ":=") ? "defines" : isMark(token, "<", ">") ? "other" : undefined;
}

/** Whether both sides of the relation are the same. */
export function isEquality(token: Token | undefined): boolean {
  const relation = relationOf(token);
  return (relation === "equal" || relation === "defines") && token?.text !== "mapsto";
}

const operators: ReadonlySet<string> = new Set(["cdot", "times", "ast", "div", "pm", "mp"]);

/** Whether an operand has to follow: the token is an operator or a relation. */
export function wantsOperand(token: Token | undefined): boolean {
  return isMark(token, "+", "-", "*", "/") || (token?.kind === "command" && operators.has(token.text)) || relationOf(token) !== undefined;
}

const arrows: ReadonlySet<string> = new Set([
  "Rightarrow", "Longrightarrow", "implies", "iff", "Leftrightarrow", "Longleftrightarrow", "Leftarrow", "impliedby", "therefore", "because",
]);

/** Whether the token leads from one statement to the next. */
export function isArrow(token: Token): boolean {
  return token.kind === "command" && arrows.has(token.text);
}
