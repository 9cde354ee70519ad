import { contains, operandsOf, substitute, transform } from "../expression";
import type { Expression } from "../expression";
import { failure, success } from "../result";
import type { Problem, Result } from "../result";
import { differentiate } from "./differentiate";

const hasDerivatives = contains("derivative");

/**
 * Works out every `derivative` node inside an expression, inner ones first: 1 + d/dx x^2 becomes 1 + 2x, and
 * sigma'(z) the derivative of sigma at z. Fails when the variable of one is not a symbol.
 */
export function evaluateDerivatives(root: Expression): Result<Expression> {
  if (!hasDerivatives(root)) return success(root);
  const problems: Problem[] = [];
  const worked = transform(root, (node) => {
    if (node.kind !== "operation" || node.operator !== "derivative") return node;
    const [body, variable, point] = operandsOf(node);
    if (!body || variable?.kind !== "symbol") {
      problems.push(failure("A derivative is taken by a variable, such as x.", variable?.span ?? node.span ?? { start: 0, end: 0 }).problem);
      return node;
    }
    const result = differentiate(body, variable.name);
    return point ? substitute(result, variable.name, point) : result;
  });
  const [problem] = problems;
  return problem ? { ok: false, problem } : success(worked);
}
