import { dependsOn, isConditionOperator, memberOf, operandsOf, visit } from "../expression";
import type { Expression, OperatorName } from "../expression";

/** What binds names of its own, or stands for something not worked out: nothing inside can be named apart. */
const closed: ReadonlySet<OperatorName> = new Set(["sum", "product", "derivative", "limit", "indexed", "kronecker"]);

/** Whether a node is not looked into. */
export function isClosed(node: Expression): boolean {
  return node.kind === "operation" && closed.has(node.operator);
}

/**
 * The operations of a shared graph through which everything passes on its way from the variable to the root, outermost
 * first: the dominators of the variable, without the variable itself. In y log p + (1 - y) log(1 - p) with p = sigmoid(z)
 * these are the whole and p.
 */
export function bottlenecks(root: Expression, variable: string): Expression[] {
  const ways = new Map<Expression, readonly Expression[]>();
  visit(root, (node) => {
    if (!dependsOn(node, variable)) return;
    const inner = isClosed(node) ? [] : operandsOf(node).flatMap((operand) => {
      const way = ways.get(operand);
      return way ? [way] : [];
    });
    const [first = [], ...others] = inner;
    ways.set(node, [node, ...first.filter((passed) => others.every((way) => way.includes(passed)))]);
  });
  const passed = ways.get(root) ?? [];
  // A condition is no number, so nothing inside of it is a link either.
  const condition = passed.findIndex((node) => node.kind === "operation" && isConditionOperator(node.operator));
  return passed.slice(0, condition < 0 ? undefined : condition).filter((node) => node.kind !== "symbol" && !memberOf(node));
}
