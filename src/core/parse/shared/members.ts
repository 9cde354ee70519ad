import { bindMembers, hasIndices, repetitionOf, visit, type Expression } from "../../expression";
import { failure, success, type Result } from "../../result";

/**
 * A formula as it was read, with symbols such as x_i tied to the sums and products whose index they have. Fails where the
 * index stands in a subscript that is not read as indices (x_{2i}, x_{n-i}): such a symbol would be taken for a constant.
 */
export function withMembers(expression: Expression): Result<Expression> {
  if (!hasIndices(expression)) return success(expression);
  const bound = bindMembers(expression);
  let problem: Expression | undefined;
  visit(bound, (node) => {
    const repetition = repetitionOf(node);
    if (!repetition) return;
    const multiplied = new RegExp(`_\\w*\\d${repetition.index.name}(?![A-Za-z])`);
    visit(repetition.body, (part) => {
      if (part.kind === "symbol" && multiplied.test(part.name)) problem ??= part;
    });
  });
  const indices = new Set<string>();
  visit(expression, (node) => {
    const index = repetitionOf(node)?.index.name;
    if (index !== undefined) indices.add(index);
  });
  visit(expression, (node) => {
    if (node.kind === "symbol" && addsLetters(node.latex, indices)) problem ??= node;
  });
  return problem ? failure("A subscript of this form is not read under a sum or product.", problem.span ?? { start: 0, end: 0 }) : success(bound);
}

/** Whether the scripts of a name add up letters, an index among them, as those of x_{n-i} do: names hold no such sums. */
function addsLetters(latex: string | undefined, indices: ReadonlySet<string>): boolean {
  const scripts = latex === undefined ? undefined : /[_^].*/s.exec(latex)?.[0].replaceAll(/[{}\s]/g, "");
  return scripts !== undefined && /[A-Za-z][-+][A-Za-z]/.test(scripts) && [...indices].some((index) => scripts.includes(index));
}
