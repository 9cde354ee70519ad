import { evaluateAt, evaluateDerivatives, freeSymbols, parseLatex, type Expression } from "../../src/core";
import { close } from "./oracle";

/** LaTeX of public notes, and its value at points. */
export interface LatexExpression {
  readonly tex: string;
  readonly pts: readonly { readonly env: Readonly<Record<string, number | undefined>>; readonly val: number }[];
}

/** Whether an expression is read, and has the value at every point that the corpus says. */
export function judgeExpression({ tex, pts }: LatexExpression): "right" | "wrong" | "refused" {
  const formula = parseLatex(tex);
  if (!formula.ok) return "refused";
  const worked = evaluateDerivatives(formula.value.expression);
  if (!worked.ok) return "wrong";
  return pts.every(({ env, val }) => close(evaluateAt(worked.value, valuesIn(worked.value, env)), val, 1e-9, 1e-9)) ? "right" : "wrong";
}

/** Names as the corpus has them: braces, backslashes, underscores and carets left out. */
function valuesIn(expression: Expression, env: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(freeSymbols(expression).flatMap(({ name, latex }) => {
    const value = env[(latex ?? name).replaceAll(/[{}\\_^]/g, "")];
    return value === undefined ? [] : [[name, value]];
  }));
}
