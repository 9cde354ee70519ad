import { lengthProblem, withMembers } from "../shared";
import { failure, success } from "../../result";
import type { Parser } from "../types";
import { withDeltas } from "./deltas";
import { readFormula } from "./formula";
import { expandMacros, type Expanded } from "./macros";
import { prepare } from "./prepare";
import { relocatedFormula } from "./relocate";
import { Refusal } from "./token";
import { tokenize } from "./tokenize";

export { parseLatexStatements } from "./statements";

/**
 * Reads a formula in LaTeX as people write it in notes and papers. What is no function (sets, conditions) or could be
 * read in two ways of different value is refused with the reason; a choice that was made is told in the notes.
 */
export const parseLatex: Parser = (source, context = {}) => {
  const tooLong = lengthProblem(source);
  if (tooLong) return { ok: false, problem: tooLong };
  let expanded: Expanded | undefined;
  try {
    expanded = expandMacros(source, context.macros);
    const formula = readFormula(prepare(expanded.text, tokenize(expanded.text), context));
    const bound = withMembers(formula.expression);
    if (!bound.ok) throw new Refusal(bound.problem.message, bound.problem.span);
    const notes = [...formula.notes];
    return success(relocatedFormula({ ...formula, expression: withDeltas(bound.value, notes), notes }, expanded));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message, span } = error.problem;
    return failure(message, expanded ? expanded.placeOf(span) : span);
  }
};
