import { equal, graphSize, transform, visit } from "../expression";
import type { Expression } from "../expression";
import { isCallOf } from "./algebra";
import { formsAlongLine } from "./finish/along-line";
import { Simplifier } from "./simplifier";
import { Workspace } from "./workspace";

const stepsAtLeast = 20_000;
const stepsPerNode = 40;

/**
 * The expression with its signs told apart as cases: (1 + sign(x))/2 as 1 where x > 0, 0 where x < 0, and 1/2 otherwise.
 * Signs that stand in `kept` stay. Undefined when there are none, or of several things that do not lie on one line.
 */
export function byCases(expression: Expression, kept: Expression): Expression | undefined {
  const algebra = new Simplifier(new Workspace(stepsAtLeast + stepsPerNode * graphSize(expression)));
  const { workspace } = algebra;
  const written = signsIn(kept);
  const signs = signsIn(expression).filter((sign) => !written.some((other) => equal(sign, other)));
  const [first, ...others] = signs;
  const argument = first && algebra.build(first.operands[0] ?? first);
  if (!first || !argument) return undefined;
  const [positive, negative] = [workspace.node("greater", [argument, workspace.zero]), workspace.node("less", [argument, workspace.zero])].map((condition) => algebra.build(condition));
  if (!positive || !negative) return undefined;
  const withValue = (value: Expression): Expression => algebra.build(transform(expression, (node) => (equal(node, first) ? value : node)));
  if (others.length === 0) return workspace.node("piecewise", [positive, withValue(workspace.one), negative, withValue(workspace.minusOne), withValue(workspace.zero)]);
  const told = transform(expression, (node) => {
    const inner = isCallOf(node, "sign") && signs.some((sign) => equal(sign, node)) ? node.operands[0] : undefined;
    if (!inner) return node;
    const [above, below] = [workspace.node("greater", [workspace.intern(inner), workspace.zero]), workspace.node("less", [workspace.intern(inner), workspace.zero])];
    return workspace.node("piecewise", [above, workspace.one, below, workspace.minusOne, workspace.zero]);
  });
  return formsAlongLine(told, algebra)[0];
}

function signsIn(expression: Expression): (Expression & { kind: "operation" })[] {
  const found: (Expression & { kind: "operation" })[] = [];
  visit(expression, (node) => {
    if (isCallOf(node, "sign") && !found.some((other) => equal(other, node))) found.push(node);
  });
  return found;
}
