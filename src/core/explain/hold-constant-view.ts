import { derivative, dependsOn, equal, freeNames, multiply, operandsOf, substitute, symbol, withOperands } from "../expression";
import type { Expression } from "../expression";
import { DerivationBuilder } from "./build";
import { limitDerivation } from "./limit-view";
import { freshNames } from "./placeholders";
import { derivativeOf, stepsByRules } from "./rules-view";
import type { Derivation, Placeholder, Step } from "./types";

/**
 * A partial derivative by holding the other variables constant: everything that does not change with the variable is
 * swapped with a letter b, the derivative is taken of what is then a function of one variable (from the limit where it
 * is a polynomial), and b is swapped back. Undefined when nothing but the variable is there.
 */
export function holdConstantDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  if (freeNames(expression).every((name) => name === variable) || !dependsOn(expression, variable)) return undefined;
  const held = new HeldConstants(expression, variable);
  const swapped = held.swap(expression);
  if (equal(swapped, expression)) return undefined;
  const builder = new DerivationBuilder(derivative(expression, symbol(variable)));
  builder.step("swap-constant", derivative(swapped, symbol(variable)), { where: held.placeholders });
  const inOneVariable = derivativeOf(swapped, variable);
  builder.step("differentiate-in-one-variable", inOneVariable, { children: inSmallerSteps(swapped, variable, inOneVariable) });
  const back = held.placeholders.reduce((result, { name, stands }) => substitute(result, name, stands), inOneVariable);
  builder.step("swap-back", back);
  if (!equal(back, answer)) builder.step("simplify", answer);
  return builder.finish("hold-constant", variable);
}

function inSmallerSteps(expression: Expression, variable: string, answer: Expression): readonly Step[] {
  return limitDerivation(expression, variable, answer)?.steps ?? stepsByRules(expression, variable);
}

/** Finds what is constant while the variable changes, and names it. */
class HeldConstants {
  readonly placeholders: Placeholder[] = [];
  private readonly names: string[];

  constructor(expression: Expression, private readonly variable: string) {
    this.names = freshNames(expression, "small", 24);
  }

  /** The expression with every largest constant part that holds a symbol swapped with its placeholder. */
  swap(node: Expression): Expression {
    if (!dependsOn(node, this.variable)) return freeNames(node).length > 0 ? this.placeholderFor(node) : node;
    if (node.kind === "operation" && node.operator === "multiply") return this.swapInProduct(node.operands);
    return withOperands(node, operandsOf(node).map((operand) => this.swap(operand)));
  }

  /** All constant factors of a product together become one placeholder, which then stands in front. */
  private swapInProduct(factors: readonly Expression[]): Expression {
    const constant = factors.filter((factor) => !dependsOn(factor, this.variable));
    const changing = factors.filter((factor) => dependsOn(factor, this.variable)).map((factor) => this.swap(factor));
    if (constant.every((factor) => freeNames(factor).length === 0)) return multiply(...constant, ...changing);
    const [only] = constant;
    return multiply(this.placeholderFor(constant.length === 1 && only ? only : multiply(...constant)), ...changing);
  }

  private placeholderFor(constant: Expression): Expression {
    const known = this.placeholders.find(({ stands }) => equal(stands, constant));
    const name = known?.name ?? this.names[this.placeholders.length] ?? `b_${this.placeholders.length}`;
    if (!known) this.placeholders.push({ name, stands: constant });
    return symbol(name);
  }
}
