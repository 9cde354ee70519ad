/** Operators that the rules of structure treat, each in its own way. */
export const structuralOperators = [
  "add", "multiply", "power",
  /** operands: condition, value, condition, value, ..., otherwise */
  "piecewise",
  /** comparisons and logic, only inside the conditions of `piecewise` */
  "less", "lessEqual", "greater", "greaterEqual", "equal", "unequal", "and", "or", "not",
  /** operands: body, variable [, point]: the derivative of body, by the variable, at the point if there is one */
  "derivative",
  /** operands: body, variable, target */
  "limit",
  /** operands: components of a column vector, such as a gradient; shown, never evaluated */
  "vector",
  /** operands: body, index [, lower, upper]: over all whole numbers from lower to upper, or over all there are; the index is bound */
  "sum", "product",
  /** operands: family, index, ...: a member of a family of numbers, such as x_i; the family is a symbol whose name ends in _ (see members.ts) */
  "indexed",
  /** operands: two indices: 1 where they are the same, else 0 */
  "kronecker",
] as const;

/** Functions with a row in the operator table: one row holds all that is known of each. */
export const functionOperators = [
  "exp", "log", "logBase", "cbrt", "abs", "sign", "floor", "ceil", "round", "step", "max", "min",
  "sin", "cos", "tan", "sec", "csc", "cot",
  "asin", "acos", "atan", "asec", "acsc", "acot", "atan2",
  "sinh", "cosh", "tanh", "sech", "csch", "coth",
  "asinh", "acosh", "atanh", "asech", "acsch", "acoth",
  "erf", "erfc", "gamma", "lgamma", "digamma", "trigamma", "polygamma", "factorial",
  "sigmoid", "softplus", "relu", "relu6", "leakyRelu", "elu", "selu", "gelu", "silu", "mish",
  "hardSigmoid", "logsumexp", "softmax",
] as const;

export type StructuralOperator = (typeof structuralOperators)[number];
export type FunctionOperator = (typeof functionOperators)[number];
export type OperatorName = StructuralOperator | FunctionOperator;

/** Stands for all functions that nothing is known of, where operators are asked after. */
export const unknownFunction = "call";

const structureBits: ReadonlyMap<string, number> = new Map([...structuralOperators, unknownFunction].map((name, i) => [name, 1 << i]));

/** The bit that stands for an operator in a node's `structure`; none for functions of the table. */
export function structureBit(name: OperatorName | typeof unknownFunction): number {
  return structureBits.get(name) ?? 0;
}

const functionNames: ReadonlySet<string> = new Set(functionOperators);

/** Whether a name is that of a function with a row in the operator table. */
export function isFunctionOperatorName(name: string): name is FunctionOperator {
  return functionNames.has(name);
}

const conditionNames: ReadonlySet<string> = new Set(["less", "lessEqual", "greater", "greaterEqual", "equal", "unequal", "and", "or", "not"] satisfies StructuralOperator[]);

/** Whether an operator makes a condition: its value is true or false, and it has no slope. */
export function isConditionOperator(name: OperatorName): boolean {
  return conditionNames.has(name);
}
