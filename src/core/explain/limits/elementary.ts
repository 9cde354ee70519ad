import { add, divide, multiply, negate, number, operation, power, subtract } from "../../expression";
import type { Expression } from "../../expression";
import { isOne, productOf } from "../../differentiate";
import { simplify } from "../../simplify";
import { asFactor } from "../factors";
import type { LimitContext, Line, Method } from "./context";
import { apply, argumentOf, ofFunction, unlessOne } from "./straight-line";
import type { Argument } from "./straight-line";

const zero = number(0);
const one = number(1);
const [sin, cos, log] = [apply("sin"), apply("cos"), apply("log")];

/** e^u, exp(u) and c^u. */
export const exponential: Method = (expression, context) => {
  if (expression.kind !== "operation") return undefined;
  const [first, second] = expression.operands;
  const base = expression.operator === "power" ? first : undefined;
  const argument = expression.operator === "exp" ? argumentOf(first, context) : base && !context.depends(base) ? argumentOf(second, context) : undefined;
  if (!argument) return undefined;
  const { slope, change } = argument;
  const ofChange = base ? power(base, change) : operation("exp", [change]);
  const isNatural = !base || (base.kind === "constant" && base.name === "e");
  const above = subtract(ofChange, one);
  const quotient = divide(above, change);
  return () => [
    { id: "insert-function", line: context.limitOf(expression) },
    { id: "addition-theorem", variant: "power", line: context.toLimit(multiply(expression, divide(above, context.h))) },
    { id: "factor-out-constant", line: multiply(expression, context.toLimit(divide(above, context.h))) },
    ...unlessOne(slope, { id: "standard-form", line: multiply(expression, slope, context.toLimit(quotient)), about: { change } }),
    isNatural
      ? { id: "standard-limit-exp", line: productOf([expression, slope]), about: { quotient, change } }
      : { id: "standard-limit-power", line: productOf([slope, log(base), expression]), about: { quotient, change, value: log(base) } },
  ];
};

export const logarithm = ofFunction("log", (expression, { inner, slope, change }, context) => {
  const part = simplify(divide(change, inner)).expression;
  const factor = simplify(divide(slope, inner)).expression;
  const quotient = divide(log(add(one, part)), part);
  return [
    { id: "insert-function", line: context.limitOf(expression) },
    { id: "logarithm-of-quotient", line: context.toLimit(divide(log(add(one, part)), context.h)) },
    { id: "standard-form", line: multiply(asFactor(factor), context.toLimit(quotient)), about: { change: part } },
    { id: "standard-limit-log", line: factor, about: { quotient, change: part } },
  ];
});

export const sine = ofFunction("sin", (expression, argument, context) =>
  trigonometric(expression, argument, context, { ofCosine: sin(argument.inner), ofSine: cos(argument.inner) }));

export const cosine = ofFunction("cos", (expression, argument, context) =>
  trigonometric(expression, argument, context, { ofCosine: cos(argument.inner), ofSine: negate(sin(argument.inner)) }));

/** By the addition theorem, f(u + t) is f(u) cos t plus or minus the other function of u times sin t. */
function trigonometric(
  expression: Expression, { inner, slope, change }: Argument, context: LimitContext,
  { ofCosine, ofSine }: { readonly ofCosine: Expression; readonly ofSine: Expression },
): readonly Line[] {
  const cosineQuotient = (below: Expression): Expression => divide(subtract(cos(change), one), below);
  const sineQuotient = (below: Expression): Expression => divide(sin(change), below);
  const both = (cosinePart: Expression, sinePart: Expression): Expression => add(product(ofCosine, cosinePart), product(ofSine, sinePart));
  return [
    { id: "insert-function", line: context.limitOf(expression) },
    { id: "addition-theorem", line: context.toLimit(divide(add(product(ofCosine, cos(change)), product(ofSine, sin(change)), negate(expression)), context.h)), about: { start: inner, change } },
    { id: "split-limit", variant: "factors", line: both(context.toLimit(cosineQuotient(context.h)), context.toLimit(sineQuotient(context.h))) },
    ...unlessOne(slope, {
      id: "standard-form", about: { change },
      line: both(productOf([slope, context.toLimit(cosineQuotient(change))]), productOf([slope, context.toLimit(sineQuotient(change))])),
    }),
    { id: "standard-limits-sine", line: both(isOne(slope) ? zero : multiply(slope, zero), isOne(slope) ? one : multiply(slope, one)), about: { sine: sineQuotient(change), cosine: cosineQuotient(change) } },
  ];
}

/** A product with the sign of its first factor in front of all of it, and its factors side by side. */
function product(first: Expression, second: Expression): Expression {
  const factorsOf = (node: Expression): readonly Expression[] => (node.kind === "operation" && node.operator === "multiply" ? node.operands : [node]);
  return multiply(...factorsOf(first), ...factorsOf(second));
}
