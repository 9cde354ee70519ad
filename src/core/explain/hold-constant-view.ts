import { derivative, dependsOn, replaceEqual, symbol } from "../expression";
import type { Expression } from "../expression";
import { DerivationBuilder } from "./build";
import { holdConstants } from "./held-constants";
import type { HeldConstant } from "./held-constants";
import { limitDerivation } from "./limit-view";
import { ownTerms } from "./own-terms";
import { derivativeOf, stepsByRules } from "./rules-view";
import type { Derivation, Step } from "./types";

/**
 * A partial derivative by holding the other variables constant: everything that does not change with the variable is
 * swapped with a letter b, the derivative is taken of what is then a function of one variable (from the limit where that
 * can be worked out), and b is swapped back. Of a sum over an index by one of its members, all other terms are held constant.
 * Undefined when nothing but the variable is there.
 */
export function holdConstantDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  const own = dependsOn(expression, variable) ? ownTerms(expression, variable) : undefined;
  if (!own) return undefined;
  const x = symbol(variable);
  const { swapped, placeholders } = holdConstants(own.expression, variable, own.placeholders.map(({ name }) => name));
  if (placeholders.length === 0 && own.placeholders.length === 0) return undefined;
  const builder = new DerivationBuilder(derivative(expression, x));
  if (own.placeholders.length > 0) builder.step("hold-other-terms", derivative(own.expression, x), { where: own.placeholders });
  if (placeholders.length > 0) builder.step("swap-constant", derivative(swapped, x), { where: placeholders });
  const inOneVariable = derivativeOf(swapped, variable);
  builder.step("differentiate-in-one-variable", inOneVariable, { children: inSmallerSteps(swapped, variable, inOneVariable, expression) });
  const back = swappedBack(inOneVariable, [...placeholders, ...own.placeholders.map((placeholder) => ({ ...placeholder, letter: symbol(placeholder.name) }))]);
  builder.step("swap-back", back);
  return builder.step("simplify", answer).finish("hold-constant", variable);
}

/** The letters' meanings in their places. Indices in them are those of the sums that they stand in, so nothing is renamed. */
function swappedBack(expression: Expression, constants: readonly HeldConstant[]): Expression {
  return constants.reduce((result, { letter, stands }) => replaceEqual(result, letter, stands), expression);
}

function inSmallerSteps(expression: Expression, variable: string, answer: Expression, beside: Expression): readonly Step[] {
  return limitDerivation(expression, variable, answer, beside)?.steps ?? stepsByRules(expression, variable);
}
