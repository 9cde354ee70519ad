import type { Expression } from "../../expression";
import type { Algebra } from "../algebra";
import { settleCases } from "./cases";
import { doubleAngles } from "./double-angles";
import { questionSigns } from "./question-signs";

/** The last touches to a simplified expression, which the rules of the simplifier would undo: how people write what is settled. */
export function finished(root: Expression, question: Expression, algebra: Algebra): Expression {
  return questionSigns(doubleAngles(settleCases(root, algebra), algebra), question, algebra);
}
