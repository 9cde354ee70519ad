import { derivative, freeNames, hasIndices, memberNamed, memberOf, renameIndices, splitName, symbol, visit } from "../expression";
import type { Expression } from "../expression";
import { withoutUnits } from "./arithmetic";
import { Derivatives } from "./derivatives";
import type { Rule, RuleContext } from "./rule";
import { ruleFor } from "./rules";

/**
 * The derivative of `root` by `variable`, as a graph that shares nodes with `root`: at most a constant times its size
 * (the cheap gradient principle, Griewank and Walther, Evaluating Derivatives, 3.3). Not simplified.
 * The expression must hold no `derivative` nodes to be worked out: see `evaluateDerivatives`.
 */
export function differentiate(root: Expression, variable: string): Expression {
  const expression = withoutClash(root, variable);
  return derivativesOf(expression, variable).derivativeOf(expression);
}

/** One rule applied to `whole`, with the derivatives of its operands left standing as `derivative` nodes, to be shown. */
export function ruleStep(whole: Expression, variable: string): { rule: Rule; after: Expression; operands: Expression[] } {
  const node = withoutUnits(withoutClash(whole, variable));
  const { member, depends, derivativeOf } = derivativesOf(node, variable);
  const left = new Map<Expression, Expression>();
  const context: RuleContext = {
    variable,
    member,
    depends,
    derivativeOf: (operand) => {
      // Derivatives that need no thought are not left standing: d/dx x = 1, d/dx 3 = 0.
      if (!depends(operand) || operand.kind === "symbol" || memberOf(operand)) return derivativeOf(operand);
      const known = left.get(operand) ?? derivative(operand, symbol(variable));
      left.set(operand, known);
      return known;
    },
  };
  const rule = ruleFor(node, context);
  return { rule, after: rule.derivative(node, context), operands: [...left.keys()] };
}

function derivativesOf(expression: Expression, variable: string): Derivatives {
  const derivatives = new Derivatives(variable, memberNamed(variable, expression));
  visit(expression, (node) => derivatives.put(node));
  return derivatives;
}

/** The expression with other letters for indices that stand in the variable's name as well: the k of x_k is none that is summed over. */
export function withoutClash(root: Expression, variable: string): Expression {
  if (!hasIndices(root)) return root;
  const named = splitName(variable);
  return renameIndices(root, new Set([variable, ...(named?.indices.flatMap(freeNames) ?? [])]));
}
