import { add, call, divide, number, substitute, subtract, symbol } from "../expression";
import type { Expression, NumberExpression } from "../expression";
import { simplify } from "../simplify";
import { DerivationBuilder } from "./build";
import type { Derivation } from "./types";

/** The slope of the line through (from, f(from)) and (to, f(to)): rise over run, worked out. */
export function slopeDerivation(expression: Expression, variable: string, from: NumberExpression, to: NumberExpression): Derivation {
  const f = { name: "f", argument: variable, stands: expression };
  const builder = new DerivationBuilder(divide(subtract(symbol("y_2"), symbol("y_1")), subtract(symbol("x_2"), symbol("x_1"))));
  builder.step("slope-formula", divide(subtract(call("f", [to]), call("f", [from])), subtract(to, from)), { where: [f] });
  const [start, end] = [valueAt(expression, variable, from), valueAt(expression, variable, to)];
  builder.step("insert-points", divide(subtract(end, start), subtract(to, from)));
  const [rise, run] = [simplify(subtract(end, start)).expression, simplify(subtract(to, from)).expression];
  builder.step("work-out", divide(rise, run));
  return builder.step("work-out", simplify(divide(rise, run)).expression).finish("slope", variable);
}

/** The derivative's value at a point by a finite difference with step `h`: (f(a + h) - f(a))/h, worked out exactly. */
export function finiteDifferenceDerivation(expression: Expression, variable: string, at: NumberExpression, h: NumberExpression): Derivation {
  const f = { name: "f", argument: variable, stands: expression };
  const [a, step] = [symbol("a"), symbol("h")];
  const builder = new DerivationBuilder(divide(subtract(call("f", [add(a, step)]), call("f", [a])), step));
  const shifted = number(at.value.add(h.value), { decimal: at.decimal || h.decimal });
  builder.step("difference-quotient", divide(subtract(call("f", [shifted]), call("f", [at])), h), { where: [f] });
  const [start, end] = [valueAt(expression, variable, at), valueAt(expression, variable, shifted)];
  builder.step("insert-points", divide(subtract(end, start), h));
  return builder.step("work-out", simplify(divide(subtract(end, start), h)).expression).finish("finite-difference", variable);
}

function valueAt(expression: Expression, variable: string, at: Expression): Expression {
  return simplify(substitute(expression, variable, at)).expression;
}
