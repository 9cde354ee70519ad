import { add, derivative, multiply, number, operation, power, symbol } from "../expression";
import type { Expression, NumberExpression } from "../expression";
import { simplify } from "../simplify";
import { DerivationBuilder } from "./build";
import { asFactor } from "./factors";
import { derivativeOf, stepsByRules } from "./rules-view";
import type { Derivation } from "./types";

/** The gradient: all partial derivatives, each with the other variables held constant, in a column. */
export function gradientDerivation(expression: Expression, variables: readonly string[]): Derivation {
  const builder = new DerivationBuilder(symbol("grad_f", { latex: "\\nabla f" }));
  builder.step("gradient-definition", operation("vector", variables.map((name) => derivative(expression, symbol(name)))));
  const children = variables.flatMap((name) => stepsByRules(expression, name));
  builder.step("insert-partials", operation("vector", variables.map((name) => derivativeOf(expression, name))), { children });
  return builder.finish("gradient", variables.join(", "));
}

/**
 * The directional derivative: the gradient times the direction, one number per variable.
 * @param unit whether the direction is first scaled to length one; the slope of the surface in that direction needs it.
 */
export function directionalDerivation(
  expression: Expression, variables: readonly string[], direction: readonly NumberExpression[], unit: boolean,
): Derivation {
  const name = unit ? symbol("D_u_f", { latex: "D_{\\mathbf{u}} f" }) : symbol("D_v_f", { latex: "D_{\\mathbf{v}} f" });
  const { components, scale } = scaledDirection(variables.map((_, i) => direction[i] ?? number(0)), unit);
  const dot = (partials: readonly Expression[]): Expression => {
    const terms = partials.flatMap((partial, i) => dotTerm(components[i], partial));
    const [first = number(0)] = terms;
    const sum = terms.length > 1 ? add(...terms) : first;
    return scale ? multiply(scale, sum) : sum;
  };
  const builder = new DerivationBuilder(name);
  const vector = operation("vector", components.map((component) => (scale ? scaledComponent(component, scale) : component)));
  const partials = variables.map((variable) => derivative(expression, symbol(variable)));
  builder.step(unit ? "unit-vector" : "directional-definition", multiply(operation("vector", partials), vector));
  builder.step("dot-product", dot(partials));
  if (expression.kind === "call") return builder.finish("directional", variables.join(", "));
  const worked = dot(variables.map((variable) => derivativeOf(expression, variable)));
  builder.step("insert-partials", worked, { children: variables.flatMap((variable) => stepsByRules(expression, variable)) });
  return builder.step("simplify", simplify(worked).expression).finish("directional", variables.join(", "));
}

/**
 * The direction scaled to length one: the components themselves where the length is a rational number, as in (3/5, 4/5),
 * else the components as given and the factor that is left in front.
 */
function scaledDirection(along: readonly NumberExpression[], unit: boolean): { components: readonly NumberExpression[]; scale?: Expression } {
  if (!unit) return { components: along };
  const lengthSquared = along.reduce((sum, component) => sum.add(component.value.pow(2) ?? 0), number(0).value);
  const length = simplify(power(number(lengthSquared), number("1/2"))).expression;
  if (length.kind !== "number" || length.value.n === 0n) return { components: along, scale: power(number(lengthSquared), number("-1/2")) };
  return { components: along.map((component) => number(component.value.div(length.value), { decimal: false })) };
}

function dotTerm(component: NumberExpression | undefined, partial: Expression): Expression[] {
  if (!component || component.value.equals(0)) return [];
  return [component.value.equals(1) ? partial : multiply(asFactor(component), partial)];
}

function scaledComponent(component: NumberExpression, scale: Expression): Expression {
  return component.value.equals(1) ? scale : multiply(component, scale);
}
