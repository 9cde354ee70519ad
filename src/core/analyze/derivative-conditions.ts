import { answer, type Answer } from "../answer";
import type { Expression } from "../expression";
import { conditionsOf, conditionsOfResult, type Condition } from "./conditions";
import { indexConditions } from "./index-conditions";

/**
 * All that a derivative asks for: that the function has a value, and a slope by that variable; of a second derivative, that the first
 * one has; what the result asks for as it is written; and what is taken for granted of indices. Each once.
 */
export function derivativeConditions({ expression, wrt, result }: Pick<Answer, "expression" | "wrt" | "result">): Condition[] {
  const all: Condition[] = [];
  let before: Expression = expression;
  for (const [i, variable] of wrt.entries()) {
    const after = i === wrt.length - 1 ? undefined : answer(before, [variable]);
    const next = after?.ok ? after.value.result : result;
    all.push(...conditionsOf(before, [variable]), ...conditionsOfResult(before, next, [variable]), ...indexConditions(before, variable));
    before = next;
  }
  return unlike(all);
}

/** The conditions without those that say what another has said. */
export function unlike(conditions: readonly Condition[]): Condition[] {
  const found = new Map<string, Condition>();
  for (const condition of conditions) {
    const key = `${condition.kind} ${condition.expression.hash} ${condition.expression.size}`;
    if (!found.has(key)) found.set(key, condition);
  }
  return [...found.values()];
}
