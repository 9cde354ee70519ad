import type { Expression, OperatorName } from "../expression";
import { one, isOne } from "./rational";
import type { Term, Workspace } from "./workspace";

/**
 * What the parts of the simplifier build with: every constructor takes simplified operands and gives the simplified
 * result. (Sums, products, powers and rules need one another; this interface is what keeps them apart.)
 */
export interface Algebra {
  readonly workspace: Workspace;
  add(terms: readonly Expression[]): Expression;
  /** The sum with like terms collected and nothing more: no rule, no search for a shorter form. */
  collect(terms: readonly Expression[]): Expression;
  multiply(factors: readonly Expression[]): Expression;
  power(base: Expression, exponent: Expression): Expression;
  apply(operator: OperatorName, operands: readonly Expression[]): Expression;
  /** Simplifies any expression, from its leaves up. */
  build(expression: Expression): Expression;
  /** The length of an expression, remembered. */
  length(expression: Expression): number;
  /** False where an operator certainly stands nowhere in a simplified expression. */
  mayContain(expression: Expression, operator: OperatorName): boolean;
}

/** Takes the coefficient off a simplified term. */
export function splitTerm(term: Expression, workspace: Workspace): Term {
  if (term.kind === "number") return { coefficient: term.value, decimal: term.decimal, rest: undefined };
  const first = isProduct(term) ? term.operands[0] : undefined;
  if (!isProduct(term) || first?.kind !== "number") return { coefficient: one, decimal: false, rest: term };
  const known = workspace.terms.get(term);
  if (known) return known;
  const others = term.operands.slice(1);
  const [only] = others;
  const rest = others.length === 1 && only ? only : workspace.node("multiply", others);
  const split = { coefficient: first.value, decimal: first.decimal, rest };
  workspace.terms.set(term, split);
  return split;
}

type Operation = Expression & { kind: "operation" };

export const isSum = (node: Expression | undefined): node is Operation => node?.kind === "operation" && node.operator === "add";
export const isProduct = (node: Expression | undefined): node is Operation => node?.kind === "operation" && node.operator === "multiply";
export const isPower = (node: Expression | undefined): node is Operation => node?.kind === "operation" && node.operator === "power";
export const isCallOf = (node: Expression | undefined, operator: OperatorName): node is Operation =>
  node?.kind === "operation" && node.operator === operator;

export const termsOf = (node: Expression): readonly Expression[] => (isSum(node) ? node.operands : [node]);
export const factorsOf = (node: Expression): readonly Expression[] => (isProduct(node) ? node.operands : [node]);

/** Base and exponent of a factor; exp(u) is e to the u. */
export function splitPower(factor: Expression, workspace: Workspace): { base: Expression; exponent: Expression } {
  const [base, exponent] = isPower(factor) ? factor.operands : [];
  if (base && exponent) return { base, exponent };
  const argument = isCallOf(factor, "exp") ? factor.operands[0] : undefined;
  return argument ? { base: workspace.e, exponent: argument } : { base: factor, exponent: workspace.one };
}

export const isOneNode = (node: Expression): boolean => node.kind === "number" && isOne(node.value);
export const isZeroNode = (node: Expression): boolean => node.kind === "number" && node.value.n === 0n;

/** The opposite of a simplified expression. */
export const negated = (node: Expression, algebra: Algebra): Expression => algebra.multiply([algebra.workspace.minusOne, node]);

/** Whether the node is a constant that arithmetic must not touch. */
export const isInfinity = (node: Expression): boolean => node.kind === "constant" && node.name === "infinity";
export const isUndefined = (node: Expression): boolean => node.kind === "constant" && node.name === "undefined";
