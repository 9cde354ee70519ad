import type { OperatorName } from "../../expression";
import { operatorBits } from "../pattern";
import { activationRules } from "./activation";
import { exponentialRules } from "./exponential";
import type { RewriteRule } from "./rule";
import { trigonometricRules } from "./trigonometric";

export type { RewriteRule } from "./rule";

/** All rewrite rules, in the order they are tried. */
export const rewriteRules: readonly RewriteRule[] = [...exponentialRules, ...activationRules, ...trigonometricRules];

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
    rules.push({ rule, bits: operatorBits(rule.from) });
    index.set(rule.from.operator, rules);
  }
  return index;
}
