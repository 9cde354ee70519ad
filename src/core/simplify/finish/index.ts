import { contains } from "../../expression";
import type { Expression } from "../../expression";
import type { Algebra } from "../algebra";
import { settleCases } from "./cases";
import { doubleAngles } from "./double-angles";
import { questionFunctions } from "./question-functions";
import { questionSigns } from "./question-signs";

const hasCases = contains("piecewise");
const hasSums = contains("add");
const hasProducts = contains("multiply");

/** The last touches to a simplified expression, which the rules of the simplifier would undo: how people write what is settled. */
export function finished(root: Expression, question: Expression, algebra: Algebra): Expression {
  const settled = hasCases(root) ? settleCases(root, algebra) : root;
  const doubled = hasProducts(root) && (algebra.mayContain(root, "cos") || algebra.mayContain(root, "cosh")) ? doubleAngles(settled, algebra) : settled;
  const asked = hasProducts(root) && hasSums(root) ? questionFunctions(doubled, question, algebra) : doubled;
  return hasSums(root) || settled !== root ? questionSigns(asked, question, algebra) : asked;
}
