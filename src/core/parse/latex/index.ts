import { lengthProblem, withMembers } from "../shared";
import { success } from "../../result";
import type { Parser } from "../types";
import { withDeltas } from "./deltas";
import { prepare } from "./prepare";
import { readStatement } from "./statement";
import { Refusal } from "./token";
import { tokenize } from "./tokenize";

export { latexRows, latexSides } from "./sides";

/**
 * Reads a formula in LaTeX as people write it in notes and papers. What is no function (sets, conditions) or could be
 * read in two ways of different value is refused with the reason; a choice that was made is told in the notes.
 */
export const parseLatex: Parser = (source) => {
  const tooLong = lengthProblem(source);
  if (tooLong) return { ok: false, problem: tooLong };
  try {
    const formula = readStatement(prepare(source, tokenize(source)));
    const bound = withMembers(formula.expression);
    if (!bound.ok) return bound;
    const notes = [...formula.notes];
    return success({ ...formula, expression: withDeltas(bound.value, notes), notes });
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
};
