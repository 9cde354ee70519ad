import { contains, operandsOf, operation, repeated, repetitionOf, replaceEqual, symbol } from "../expression";
import type { Expression, Repetition, SymbolExpression } from "../expression";
import { productOf } from "../differentiate";
import type { Operation } from "./backpropagation-graph";
import { derivativeOf } from "./rules-view";

/** What the adjoint of an input is called; `taken` are the names that stand in the formula. */
export function adjointOf(input: string, taken: ReadonlySet<string>): SymbolExpression {
  const name = `${input}_bar`;
  return symbol(taken.has(name) ? `${name}_bar` : name);
}

/** A value or an input that an operation is made of, with the sums in which there is one for each index. */
export interface Operand {
  readonly name: string;
  readonly sums: readonly Repetition[];
}

/**
 * What an operation passes to one of its operands: its adjoint times its derivative by the operand; over all indices, where
 * the operand is one for them all.
 */
export function contributionOf(operand: Operand, { body, value, adjoint, sums }: Operation): Expression {
  const sum = repetitionOf(body);
  // Every term of a sum moves it by as much as the term moves.
  if (sum?.body.kind === "symbol" && sum.body.name === operand.name && operand.sums.some(({ index }) => index.name === sum.index.name)) return adjoint;
  const slope = replaceEqual(replaceEqual(derivativeOf(body, operand.name), body, value), asExponential(body), value);
  const shared = sums.filter(({ index }) => !operand.sums.some((own) => own.index.name === index.name));
  // A delta stands beside the other factors, where the sum over its index finds it.
  return over(shared, hasDelta(slope) && isProduct(slope) ? productOf([adjoint, ...operandsOf(slope)]) : productOf([adjoint, slope]));
}

const hasDelta = contains("kronecker");
const isProduct = (node: Expression): boolean => node.kind === "operation" && node.operator === "multiply";

/** e^x as exp(x), which slopes are made of. */
function asExponential(body: Expression): Expression {
  const [base, exponent] = operandsOf(body);
  return body.kind === "operation" && body.operator === "power" && base?.kind === "constant" && base.name === "e" && exponent ? operation("exp", [exponent]) : body;
}

/** Summed over indices. */
export function over(sums: readonly Repetition[], body: Expression): Expression {
  return sums.reduceRight((inner, sum) => repeated({ ...sum, body: inner }, undefined), body);
}
