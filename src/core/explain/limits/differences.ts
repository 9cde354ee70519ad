import { divide, multiply, negate, number, operandsOf, power, subtract, symbol } from "../../expression";
import type { Expression } from "../../expression";
import { productOf } from "../../differentiate";
import type { StepId } from "../ids";
import type { Line } from "./context";
import { apply, ofFunction, unlessOne } from "./straight-line";

// Functions whose difference f(a) - f(b) is a product of what a - b makes small and a factor that does not jump.

const [sin, cos, sinh, cosh, exp, tan, tanh, sigmoid] =
  [apply("sin"), apply("cos"), apply("sinh"), apply("cosh"), apply("exp"), apply("tan"), apply("tanh"), apply("sigmoid")];
const one = number(1);

/** f(a) - f(b) as small(a - b) times rest(a, b). */
interface Difference {
  readonly of: (operand: Expression) => Expression;
  readonly small: (change: Expression) => Expression;
  readonly rest: (a: Expression, b: Expression) => Expression;
  /** The rest where a and b are the same, a product. */
  readonly atZero: (b: Expression) => Expression;
  /** Says why small(t)/t goes to 1. */
  readonly reason: StepId;
}

const overSquare = (below: (operand: Expression) => Expression) => (b: Expression): Expression => divide(one, power(below(b), number(2)));
const overBoth = (below: (operand: Expression) => Expression) => (a: Expression, b: Expression): Expression => divide(one, multiply(below(a), below(b)));

/** sin a cos b - cos a sin b = sin(a - b), over both cosines. */
const ofTangent: Difference = { of: tan, small: sin, rest: overBoth(cos), atZero: overSquare(cos), reason: "standard-limit-sine" };
const ofHyperbolicTangent: Difference = { of: tanh, small: sinh, rest: overBoth(cosh), atZero: overSquare(cosh), reason: "standard-limit-sinh" };

/** Over one denominator, e^-b - e^-a = (1 - e^-(a - b)) e^-b is above; e^-b/(1 + e^-b) is what the sigmoid of b lacks to 1. */
const ofSigmoid: Difference = {
  of: sigmoid, small: (change) => subtract(one, exp(negate(change))),
  rest: (a, b) => multiply(sigmoid(a), subtract(one, sigmoid(b))), atZero: (b) => multiply(sigmoid(b), subtract(one, sigmoid(b))),
  reason: "standard-limit-exp",
};

export const tangent = ofFunction("tan", byDifference(ofTangent));
export const hyperbolicTangent = ofFunction("tanh", byDifference(ofHyperbolicTangent));
export const logistic = ofFunction("sigmoid", byDifference(ofSigmoid));

function byDifference({ of, small, rest, atZero, reason }: Difference): Parameters<typeof ofFunction>[1] {
  return (expression, { inner, slope, change }, context): readonly Line[] => {
    const [a, b] = [symbol("a"), symbol("b")];
    const about = { difference: subtract(of(a), of(b)), product: multiply(small(subtract(a, b)), rest(a, b)) };
    const others = rest(context.shifted(inner), inner);
    const quotient = divide(small(change), change);
    const worked = atZero(inner);
    return [
      { id: "insert-function", line: context.limitOf(expression) },
      { id: "difference-of-values", line: context.toLimit(multiply(divide(small(change), context.h), others)), about },
      ...unlessOne(slope, { id: "standard-form", line: productOf([slope, context.toLimit(multiply(quotient, others))]), about: { change } }),
      { id: "limits-of-factors", line: productOf([slope, context.toLimit(quotient), worked]) },
      { id: reason, line: productOf([slope, ...operandsOf(worked)]), about: { quotient, change } },
    ];
  };
}
