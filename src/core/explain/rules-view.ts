import { dependsOn, derivative, replaceEqual, symbol } from "../expression";
import type { Expression } from "../expression";
import { differentiate, ruleStep, withoutUnits } from "../differentiate";
import { applyDeltas, simplify } from "../simplify";
import { DerivationBuilder } from "./build";
import { wordingOf } from "./rule-wording";
import type { Derivation, Step } from "./types";

/** Steps in all that one derivation unfolds into; past it, inner steps stay folded. */
const stepBudget = 150;

/**
 * The derivative of `expression` by rules, from the rules that the differentiator itself applies: the outermost rule,
 * then the derivatives it left standing (each opens to its own derivation), then the result made short.
 * @param answer the simplified derivative; the last step ends there.
 */
export function rulesDerivation(expression: Expression, variable: string, answer: Expression): Derivation {
  const builder = new DerivationBuilder(derivative(expression, symbol(variable)));
  explainByRules(builder, expression, variable, answer, { left: stepBudget });
  return builder.finish("rules", variable);
}

/** The steps from d/dx expression to its simplified derivative. */
export function stepsByRules(expression: Expression, variable: string, budget = { left: stepBudget }): readonly Step[] {
  const builder = new DerivationBuilder(derivative(expression, symbol(variable)));
  explainByRules(builder, expression, variable, derivativeOf(expression, variable), budget);
  return builder.finish("rules", variable).steps;
}

/** The simplified derivative of an inner expression. */
export function derivativeOf(expression: Expression, variable: string): Expression {
  return simplify(differentiate(expression, variable)).expression;
}

function explainByRules(builder: DerivationBuilder, expression: Expression, variable: string, answer: Expression, budget: { left: number }): void {
  const { rule, after, operands } = ruleStep(expression, variable);
  budget.left--;
  const { id, ...wording } = wordingOf(rule.id, { node: withoutUnits(expression), after, depends: (part) => dependsOn(part, variable) });
  builder.step(id, after, wording);
  let current = after;
  if (operands.length > 0) {
    const children: Step[] = [];
    for (const operand of operands) {
      const worked = derivativeOf(operand, variable);
      if (budget.left > 0) children.push(...stepsByRules(operand, variable, budget));
      current = replaceEqual(current, derivative(operand, symbol(variable)), worked);
    }
    builder.step("substitute-derivatives", current, { children, variant: operands.length === 1 ? "one" : undefined });
  }
  const picked = applyDeltas(current);
  builder.step("delta-rule", picked);
  current = picked;
  builder.step("simplify", answer);
}
