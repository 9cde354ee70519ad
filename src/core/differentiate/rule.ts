import type { Expression, StructuralOperator } from "../expression";

/** What a rule may ask about the expression it works on. */
export interface RuleContext {
  /** The variable's name. */
  readonly variable: string;
  /** The member of a family that the variable's name means, such as x_k where there are x_i. */
  readonly member?: Expression;
  /** Whether a subexpression can change with the variable. */
  depends(expression: Expression): boolean;
  /** The derivative of an operand: worked out, or (to show the rule) a `derivative` node. */
  derivativeOf(operand: Expression): Expression;
}

export type RuleId =
  | "constant-rule" | "variable-rule" | "sum-rule" | "constant-factor-rule" | "product-rule" | "quotient-rule" | "power-rule"
  | "exponential-rule" | "general-power-rule" | "chain-rule" | "function-rule" | "piecewise-rule" | "unknown-function-rule"
  | "indexed-sum-rule" | "indexed-product-rule" | "indexed-member-rule";

/** What a node is at its top: a structural operator, any function of the operator table, or what has no operands to rules. */
export type Head = StructuralOperator | "function" | "call" | "symbol" | "number";

/** One rule of structure: the first row of the table that applies gives the derivative of a node. */
export interface Rule {
  readonly id: RuleId;
  /** The nodes it is for; all, if left out. */
  readonly of?: Head;
  /** What else must be true; nothing, if left out. */
  readonly applies?: (node: Expression, context: RuleContext) => boolean;
  readonly derivative: (node: Expression, context: RuleContext) => Expression;
}
