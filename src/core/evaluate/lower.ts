import { visit, type ConstantName, type Expression, type OperationExpression, type OperatorName } from "../expression";
import { Builder } from "./builder";
import { conditionKernels, functionsOfMany, functionsOfOne, log1p, select } from "./kernels";
import { numberValue } from "./number-value";

const constants: Record<ConstantName, number> = { pi: Math.PI, e: Math.E, infinity: Infinity, undefined: NaN };

/** `valueOf` is the number of the value of any node below. */
type Lowering = (builder: Builder, operands: readonly number[], node: OperationExpression, valueOf: (node: Expression) => number) => number;

/** Operators that are more than one kernel each; derivatives and limits that were not worked out have no value. */
const lowerings: Partial<Record<OperatorName, Lowering>> = {
  add: (builder, operands) => operands.reduce((sum, term) => builder.add(sum, term), builder.constant(0)),
  multiply: (builder, operands) => operands.reduce((product, factor) => builder.multiply(product, factor), builder.constant(1)),
  power: lowerPower,
  log: lowerLog,
  piecewise: lowerPiecewise,
  and: (builder, operands) => fold(builder, "and", operands, 1),
  or: (builder, operands) => fold(builder, "or", operands, 0),
  not: (builder, [condition]) => applyNamed(builder, "not", condition === undefined ? [] : [condition, builder.constant(0)]),
};

function lowerPower(builder: Builder, [base, exponent]: readonly number[], node: OperationExpression): number {
  if (base === undefined || exponent === undefined) return builder.constant(NaN);
  const written = node.operands[0];
  return written?.kind === "constant" && written.name === "e" ? applyNamed(builder, "exp", [exponent]) : builder.power(base, exponent);
}

/** log(1 + u) from u itself, whose digits 1 + u may not have. */
function lowerLog(builder: Builder, operands: readonly number[], { operands: [sum] }: OperationExpression, valueOf: (node: Expression) => number): number {
  const terms = sum?.kind === "operation" && sum.operator === "add" && sum.operands.length === 2 ? sum.operands : [];
  const isOne = (term: Expression): boolean => term.kind === "number" && term.value.equals(1);
  const other = terms.find((term) => !isOne(term));
  return other && terms.some(isOne) ? builder.apply(log1p, valueOf(other)) : applyNamed(builder, "log", operands);
}

function lowerPiecewise(builder: Builder, operands: readonly number[]): number {
  const otherwise = operands.length % 2 === 1 ? operands[operands.length - 1] : undefined;
  let result = otherwise ?? builder.constant(NaN);
  for (let i = Math.floor(operands.length / 2) - 1; i >= 0; i--) {
    const [condition, value] = [operands[2 * i], operands[2 * i + 1]];
    if (condition === undefined || value === undefined) continue;
    const known = builder.constantOf(condition);
    result = known === 1 ? value : known === 0 ? result : builder.apply(select, condition, value, result);
  }
  return result;
}

function fold(builder: Builder, name: "and" | "or", operands: readonly number[], neutral: 0 | 1): number {
  return operands.reduce((all, condition) => applyNamed(builder, name, [all, condition]), builder.constant(neutral));
}

function applyNamed(builder: Builder, name: string, operands: readonly number[]): number {
  const kernel = functionsOfOne.get(name) ?? functionsOfMany.get(name) ?? conditionKernels.get(name);
  return kernel ? builder.apply(kernel, ...operands) : builder.constant(NaN);
}

/** Translates an expression to values of a program; the result is the number of its own value. */
export function lower(root: Expression, variables: readonly string[]): { builder: Builder; result: number } {
  const builder = new Builder(variables.length);
  const inputs = new Map(variables.map((name, i) => [name, i]));
  const values = new Map<Expression, number>();
  const valueOf = (node: Expression): number => values.get(node) ?? builder.constant(NaN);
  const lowered = (node: Expression): number => {
    if (node.kind === "number") return builder.constant(numberValue(node.value));
    if (node.kind === "constant") return builder.constant(constants[node.name]);
    if (node.kind === "symbol") return inputs.get(node.name) ?? builder.constant(NaN);
    if (node.kind === "call") return builder.constant(NaN);
    const operands = node.operands.map(valueOf);
    return lowerings[node.operator]?.(builder, operands, node, valueOf) ?? applyNamed(builder, node.operator, operands);
  };
  visit(root, (node) => values.set(node, lowered(node)));
  return { builder, result: valueOf(root) };
}
