import { dependsOn, derivative, freeNames, hasIndices, memberNamed, memberOf, operandsOf, renameIndices, share, splitName, symbol, visit } from "../expression";
import type { Expression } from "../expression";
import { withoutUnit, withoutUnits, zero } from "./arithmetic";
import type { Rule, RuleContext } from "./rule";
import { rules } from "./rules";

/**
 * The derivative of `root` by `variable`, as a graph that shares nodes with `root`: at most a constant times its size
 * (the cheap gradient principle, Griewank and Walther, Evaluating Derivatives, 3.3). Not simplified.
 * The expression must hold no `derivative` nodes to be worked out: see `evaluateDerivatives`.
 */
export function differentiate(root: Expression, variable: string): Expression {
  const shared = share(withoutClash(root, variable), withoutUnit);
  const member = memberNamed(variable, shared);
  const { depends, settle } = dependence(variable, member);
  const derivatives = new Map<Expression, Expression>();
  const context: RuleContext = {
    variable,
    member,
    depends,
    derivativeOf: (operand) => derivatives.get(operand) ?? applyRule(operand, context),
  };
  visit(shared, (node) => {
    settle(node);
    derivatives.set(node, applyRule(node, context));
  });
  return derivatives.get(shared) ?? zero;
}

/** The rule that serves a node. */
export function ruleFor(node: Expression, context: RuleContext): Rule {
  const rule = rules.find((row) => row.applies(node, context));
  if (!rule) throw new Error("The table of rules has no row for every expression.");
  return rule;
}

function applyRule(node: Expression, context: RuleContext): Expression {
  return ruleFor(node, context).derivative(node, context);
}

/** One rule applied to `whole`, with the derivatives of its operands left standing as `derivative` nodes, to be shown. */
export function ruleStep(whole: Expression, variable: string): { rule: Rule; after: Expression; operands: Expression[] } {
  const node = withoutUnits(withoutClash(whole, variable));
  const member = memberNamed(variable, node);
  const { depends, settle } = dependence(variable, member);
  visit(node, settle);
  const left = new Map<Expression, Expression>();
  const context: RuleContext = {
    variable,
    member,
    depends,
    derivativeOf: (operand) => {
      // Derivatives that need no thought are not left standing: d/dx x = 1, d/dx 3 = 0.
      if (!depends(operand) || operand.kind === "symbol" || memberOf(operand)) return applyRule(operand, context);
      const known = left.get(operand) ?? derivative(operand, symbol(variable));
      left.set(operand, known);
      return known;
    },
  };
  const rule = ruleFor(node, context);
  return { rule, after: rule.derivative(node, context), operands: [...left.keys()] };
}

/** The expression with other letters for indices that stand in the variable's name as well: the k of x_k is none that is summed over. */
export function withoutClash(root: Expression, variable: string): Expression {
  if (!hasIndices(root)) return root;
  const named = splitName(variable);
  return renameIndices(root, new Set([variable, ...(named?.indices.flatMap(freeNames) ?? [])]));
}

interface Dependence {
  /** Whether the value of a node can change with the variable. */
  readonly depends: (node: Expression) => boolean;
  /** Finds it out for a node whose operands are settled, so that a walk does it for a whole graph in linear time. */
  readonly settle: (node: Expression) => void;
}

function dependence(variable: string, member: Expression | undefined): Dependence {
  const settled = new Map<Expression, boolean>();
  const operandChanges = (operand: Expression): boolean => settled.get(operand) ?? false;
  return {
    depends: (node) => settled.get(node) ?? dependsOn(node, variable),
    settle: (node) => settled.set(node, changesWith(node, variable, member, operandChanges)),
  };
}

function changesWith(node: Expression, variable: string, member: Expression | undefined, operandChanges: (operand: Expression) => boolean): boolean {
  if (node.kind === "symbol") return node.name === variable;
  const family = memberOf(node)?.family;
  if (family) return member !== undefined && memberOf(member)?.family.name === family.name;
  return operandsOf(node).some(operandChanges);
}
