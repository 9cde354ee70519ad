import { visit } from "../../expression";
import type { Expression, OperatorName } from "../../expression";
import { activationRules } from "./activation";
import { exponentialRules } from "./exponential";
import type { RewriteRule } from "./rule";
import { trigonometricRules } from "./trigonometric";

export type { RewriteRule } from "./rule";

/** All rewrite rules, in the order they are tried. */
export const rewriteRules: readonly RewriteRule[] = [...exponentialRules, ...activationRules, ...trigonometricRules];

/** The operators that a pattern asks for, but sums, products and powers: those may match an expression of another kind. */
function operatorsIn(pattern: Expression): Set<OperatorName> {
  const found = new Set<OperatorName>();
  visit(pattern, (node) => {
    if (node.kind === "operation" && !["add", "multiply", "power"].includes(node.operator)) found.add(node.operator);
  });
  return found;
}

const bits = new Map([...new Set(rewriteRules.flatMap(({ from }) => [...operatorsIn(from)]))].map((operator, i) => [operator, 1 << (i % 32)] as const));

/** The bit of an operator that some rule asks for; none for others. */
export const bitOfOperator = (operator: OperatorName): number => bits.get(operator) ?? 0;

interface IndexedRule {
  readonly rule: RewriteRule;
  /** Operators that an expression must contain to match. */
  readonly bits: number;
}

/** The rules whose form has this operator at its head. */
export const rulesByOperator: ReadonlyMap<OperatorName, readonly IndexedRule[]> = indexRules();

function indexRules(): Map<OperatorName, IndexedRule[]> {
  const index = new Map<OperatorName, IndexedRule[]>();
  for (const rule of rewriteRules) {
    if (rule.from.kind !== "operation") continue;
    const rules = index.get(rule.from.operator) ?? [];
    rules.push({ rule, bits: [...operatorsIn(rule.from)].reduce((sum, operator) => sum | bitOfOperator(operator), 0) });
    index.set(rule.from.operator, rules);
  }
  return index;
}
