import { operation } from "../../expression";
import type { Expression, FunctionOperator } from "../../expression";
import { isOne, productOf } from "../../differentiate";
import type { LimitContext, Line, Method } from "./context";

// Functions of a straight line u = a x + b: at x + h the argument is u + a h, and a h goes to 0 with h.

/** A function to write with. */
export const apply = (operator: FunctionOperator) => (operand: Expression): Expression => operation(operator, [operand]);

/** The argument of a function of a straight line and what is added to it at x + h. */
export interface Argument {
  readonly inner: Expression;
  readonly slope: Expression;
  readonly change: Expression;
}

/** What a function is taken of, if that is a straight line in the variable. */
export function argumentOf(node: Expression | undefined, context: LimitContext): Argument | undefined {
  const slope = node && context.lineSlope(node);
  return node && slope ? { inner: node, slope, change: productOf([slope, context.h]) } : undefined;
}

/** The method for one function of a straight line. */
export function ofFunction(operator: FunctionOperator, work: (expression: Expression, argument: Argument, context: LimitContext) => readonly Line[]): Method {
  return (expression, context) => {
    if (expression.kind !== "operation" || expression.operator !== operator) return undefined;
    const argument = argumentOf(expression.operands[0], context);
    return argument && (() => work(expression, argument, context));
  };
}

/** Lines that are there only where the slope is not 1. */
export const unlessOne = (slope: Expression, line: Line): readonly Line[] => (isOne(slope) ? [] : [line]);
