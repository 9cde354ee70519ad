import { repeated, repetitionOf, replaceEqual, symbol } from "../expression";
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
  const slope = replaceEqual(derivativeOf(body, operand.name), body, value);
  const shared = sums.filter(({ index }) => !operand.sums.some((own) => own.index.name === index.name));
  return over(shared, productOf([adjoint, slope]));
}

/** Summed over indices. */
export function over(sums: readonly Repetition[], body: Expression): Expression {
  return sums.reduceRight((inner, sum) => repeated({ ...sum, body: inner }, undefined), body);
}
