import { add, dependsOn, divide, limit, number, substitute, subtract, symbol } from "../../expression";
import type { Expression, SymbolExpression } from "../../expression";
import { degreeIn } from "../degree";
import type { StepId } from "../ids";
import { derivativeOf } from "../rules-view";
import type { Placeholder, Step, Wording } from "../types";

/** A line that follows the difference quotient, with the reason for it; the last one is the derivative. */
export interface Line extends Wording {
  readonly id: StepId;
  readonly line: Expression;
  readonly where?: readonly Placeholder[];
  readonly children?: readonly Step[];
}

/** How the limit for an expression is worked out, when asked; undefined for expressions that the method does not serve. */
export type Method = (expression: Expression, context: LimitContext) => (() => readonly Line[]) | undefined;

/** The variable, the step h and what is made with them. */
export class LimitContext {
  readonly x: SymbolExpression;

  /**
   * @param known whether the limit can be worked out for a part
   * @param explain the steps for a part of its own
   */
  constructor(
    readonly variable: string, readonly h: SymbolExpression,
    readonly known: (part: Expression) => boolean, readonly explain: (part: Expression) => readonly Step[],
  ) {
    this.x = symbol(variable);
  }

  depends(part: Expression): boolean {
    return dependsOn(part, this.variable);
  }

  /** The part at x + h. */
  shifted(part: Expression): Expression {
    return substitute(part, this.variable, add(this.x, this.h));
  }

  /** (f(x + h) - f(x))/h. */
  quotient(part: Expression): Expression {
    return divide(subtract(this.shifted(part), part), this.h);
  }

  toLimit(body: Expression): Expression {
    return limit(body, this.h, number(0));
  }

  /** The limit that is the derivative of the part. */
  limitOf(part: Expression): Expression {
    return this.toLimit(this.quotient(part));
  }

  slope(part: Expression): Expression {
    return derivativeOf(part, this.variable);
  }

  /** The factor a of a x + b; undefined for what is no straight line in the variable. */
  lineSlope(part: Expression): Expression | undefined {
    return this.depends(part) && degreeIn(part, this.variable) === 1 ? this.slope(part) : undefined;
  }
}
