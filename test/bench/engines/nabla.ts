import { answer, differentiate, loadParser, print, visit, type Expression } from "../../../src/core";
import manifest from "../../../package.json";
import type { Engine } from "./engine";

/** This extension: every answer is simplified and verified by numbers, which no other engine here does. */
export async function nabla(): Promise<Engine> {
  const parse = await loadParser("plain");
  const read = (formula: string): Expression => {
    const result = parse(formula);
    if (!result.ok) throw new Error(result.problem.message);
    return result.value.expression;
  };
  return {
    version: manifest.version,
    translate: (formula) => formula,
    differentiate: (formula, wrt) => {
      const result = answer(read(formula), wrt);
      if (!result.ok) throw new Error(result.problem.message);
      return print(result.value.result, "plain", { named: true });
    },
    // As it is given to programs: roots of sums of squares do not overflow.
    readable: (derivative) => print(read(derivative), "plain", { named: true, stable: true }),
    prepare: (formula, wrt) => {
      const expression = read(formula);
      return { work: () => wrt.reduce(differentiate, expression), nodes: (result) => distinctNodes(result as Expression) };
    },
  };
}

function distinctNodes(expression: Expression): number {
  let count = 0;
  visit(expression, () => count++);
  return count;
}
