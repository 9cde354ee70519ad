import { add, printLatex, type Expression } from "../../core";

/** Longest LaTeX of one line that a hover shows: the picture of a longer one nobody reads. */
const longestShown = 360;

/** An expression of readable length. */
export interface Folded {
  readonly latex: string;
  /** What was left out, in words; undefined where all is there. */
  readonly left?: string;
}

/** The LaTeX of an expression; of a long sum its first terms, of any other long expression three points. */
export function folded(expression: Expression): Folded {
  const latex = printLatex(expression, { named: true });
  if (latex.length <= longestShown) return { latex };
  if (expression.kind !== "operation" || expression.operator !== "add") return { latex: "\\cdots", left: "It is too long to be read here" };
  const { operands } = expression;
  for (let shown = operands.length - 1; shown > 0; shown--) {
    const [first, ...rest] = operands.slice(0, shown);
    if (!first) break;
    const begin = printLatex(rest.length > 0 ? add(first, ...rest) : first, { named: true });
    if (begin.length <= longestShown) return { latex: `${begin} + \\cdots`, left: `It has ${operands.length} terms` };
  }
  return { latex: "\\cdots", left: `It has ${operands.length} terms` };
}
