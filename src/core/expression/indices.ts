import { operation } from "./construct";
import { contains } from "./equality";
import { visit } from "./traverse";
import type { Expression, OperationExpression, SymbolExpression } from "./types";

/** The first and last value of an index. */
export interface Bounds {
  readonly lower: Expression;
  readonly upper: Expression;
}

/** A sum or product over an index, taken apart. */
export interface Repetition {
  readonly operator: "sum" | "product";
  readonly body: Expression;
  readonly index: SymbolExpression;
  /** None where it runs over all members there are: \sum_i x_i. */
  readonly bounds?: Bounds;
}

/** The sum or product that `repetition` describes. */
export function repeated({ operator, body, index, bounds }: Repetition, span = body.span): OperationExpression {
  return operation(operator, bounds ? [body, index, bounds.lower, bounds.upper] : [body, index], span);
}

/** The parts of a sum or product over an index; undefined for any other node. */
export function repetitionOf(node: Expression): Repetition | undefined {
  if (node.kind !== "operation" || (node.operator !== "sum" && node.operator !== "product")) return undefined;
  const [body, index, lower, upper] = node.operands;
  if (!body || index?.kind !== "symbol") return undefined;
  return { operator: node.operator, body, index, bounds: lower && upper ? { lower, upper } : undefined };
}

/** Whether two indices are the same: 1 or 0 (the Kronecker delta). */
export function kronecker(left: Expression, right: Expression): OperationExpression {
  return operation("kronecker", [left, right]);
}

/** A member of a family and its indices; undefined for any other node. */
export function memberOf(node: Expression): { readonly family: SymbolExpression; readonly indices: readonly Expression[] } | undefined {
  if (node.kind !== "operation" || node.operator !== "indexed") return undefined;
  const [family, ...indices] = node.operands;
  return family?.kind === "symbol" ? { family, indices } : undefined;
}

/** The numbers that are added to the index where members stand in the body: 0 for x_i, 1 for x_{i+1}; 0 alone without members. */
export function indexShifts({ body, index }: Repetition): ReadonlySet<number> {
  const shifts = new Set<number>();
  visit(body, (node) => {
    for (const own of memberOf(node)?.indices ?? []) {
      if (own.kind === "symbol" && own.name === index.name) shifts.add(0);
      if (own.kind !== "operation" || own.operator !== "add" || own.operands.length !== 2) continue;
      const [left, right] = own.operands;
      if (left?.kind === "symbol" && left.name === index.name && right?.kind === "number") shifts.add(right.value.valueOf());
    }
  });
  return shifts.size === 0 ? new Set([0]) : shifts;
}

/** Whether a sum, product or member of a family stands anywhere in the expression. */
export const hasIndices = contains("indexed", "sum", "product", "kronecker");

const hasMembers = contains("indexed");

/** The families of which members stand in the expression, with the number of indices of each. */
export function familiesIn(root: Expression): ReadonlyMap<string, { readonly family: SymbolExpression; readonly arity: number }> {
  const families = new Map<string, { family: SymbolExpression; arity: number }>();
  if (!hasMembers(root)) return families;
  visit(root, (node) => {
    const member = memberOf(node);
    if (member && !families.has(member.family.name)) families.set(member.family.name, { family: member.family, arity: member.indices.length });
  });
  return families;
}
