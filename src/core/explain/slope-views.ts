import { add, call, divide, multiply, number, substitute, subtract, symbol } from "../expression";
import type { Expression } from "../expression";
import { evaluateAt } from "../evaluate";
import { simplify } from "../simplify";
import { DerivationBuilder } from "./build";
import { freshName } from "./placeholders";
import type { Derivation } from "./types";

/** The slope of the line through (from, f(from)) and (to, f(to)): rise over run, worked out. */
export function slopeDerivation(expression: Expression, variable: string, from: Expression, to: Expression): Derivation {
  const f = { name: freshName(add(expression, symbol(variable)), "function"), argument: variable, stands: expression };
  const builder = new DerivationBuilder(divide(subtract(symbol("y_2"), symbol("y_1")), subtract(symbol("x_2"), symbol("x_1"))));
  builder.step("slope-formula", divide(subtract(call(f.name, [to]), call(f.name, [from])), subtract(to, from)), { where: [f] });
  const [start, end] = [valueAt(expression, variable, from), valueAt(expression, variable, to)];
  builder.step("insert-points", divide(subtract(end, start), subtract(to, from)));
  const [rise, run] = [short(subtract(end, start)), short(subtract(to, from))];
  builder.step("work-out", divide(rise, run));
  return finish(builder, divide(rise, run), "slope", variable);
}

/** On which side of a point a finite difference is taken. */
export type DifferenceKind = "forward" | "backward" | "central";

/** Where each difference begins and ends, in steps from the point; the central one takes two steps. */
const sides: Readonly<Record<DifferenceKind, { readonly from: -1 | 0; readonly to: 0 | 1 }>> = {
  forward: { from: 0, to: 1 },
  backward: { from: -1, to: 0 },
  central: { from: -1, to: 1 },
};

/**
 * The derivative's value at a point by a finite difference with step `h`: (f(a + h) - f(a))/h for the forward one,
 * (f(a) - f(a - h))/h backward, (f(a + h) - f(a - h))/(2h) central, worked out to a number.
 */
export function finiteDifferenceDerivation(expression: Expression, variable: string, at: Expression, h: Expression, kind: DifferenceKind = "forward"): Derivation {
  const { from, to } = sides[kind];
  const moved = (point: Expression, step: Expression, times: -1 | 0 | 1): Expression => (times === 0 ? point : times === 1 ? add(point, step) : subtract(point, step));
  const run = (step: Expression): Expression => (to - from === 2 ? multiply(number(2), step) : step);
  const taken = add(expression, symbol(variable));
  const [a, step, name] = [symbol(freshName(taken, "point")), symbol(freshName(taken, "step")), freshName(taken, "function")];
  const f = (point: Expression): Expression => call(name, [point]);
  const builder = new DerivationBuilder(divide(subtract(f(moved(a, step, to)), f(moved(a, step, from))), run(step)));
  const [last, first] = [to, from].map((times) => short(moved(at, h, times)));
  if (!last || !first) return builder.finish("finite-difference", variable);
  const where = [{ name, argument: variable, stands: expression }, { name: a.name, stands: at }, { name: step.name, stands: h }];
  builder.step("difference-quotient", divide(subtract(f(last), f(first)), run(h)), { where, variant: kind === "forward" ? undefined : kind, about: { step } });
  const rise = subtract(valueAt(expression, variable, last), valueAt(expression, variable, first));
  builder.step("insert-points", divide(rise, run(h)));
  return finish(builder, divide(rise, run(h)), "finite-difference", variable);
}

/** Significant digits of a difference that is no exact number. */
const digits = 10;

/** Works out the quotient exactly, and as a decimal where that is no number yet. */
function finish(builder: DerivationBuilder, quotient: Expression, view: "slope" | "finite-difference", variable: string): Derivation {
  const exact = short(quotient);
  if (exact.kind === "number") return builder.step("work-out", exact).finish(view, variable);
  const value = evaluateAt(quotient, {});
  if (Number.isFinite(value)) builder.step("work-out-in-decimals", number(Number(value.toPrecision(digits)), { decimal: true }));
  return builder.finish(view, variable);
}

const short = (expression: Expression): Expression => simplify(expression).expression;

function valueAt(expression: Expression, variable: string, at: Expression): Expression {
  return short(substitute(expression, variable, at));
}
