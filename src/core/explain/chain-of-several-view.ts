import { add, derivative, dependsOn, hasIndices, multiply, operandsOf, replaceEqual, share, symbol, visit } from "../expression";
import type { Expression } from "../expression";
import { withoutClash, withoutUnits } from "../differentiate";
import { applyDeltas } from "../simplify";
import { DerivationBuilder } from "./build";
import { isClosed } from "./bottlenecks";
import { within, withIndices } from "./chain-links";
import { asFactor } from "./factors";
import { freshNames } from "./placeholders";
import { derivativeOf, stepsByRules } from "./rules-view";
import { frameOf } from "./sum-frame";
import type { Derivation } from "./types";

const arithmetic: ReadonlySet<string> = new Set(["add", "multiply", "power"]);
const mostFunctions = 3;

/**
 * The chain rule where the variable comes in by several functions of members of a family: the softmax is b/c with b = e^{z_i}
 * and c the sum of all e^{z_j}, so it changes by dp/db db/dz + dp/dc dc/dz. For other expressions the rules say the same.
 */
export function severalLinksDerivation(whole: Expression, variable: string, answer: Expression): Derivation | undefined {
  if (!hasIndices(whole)) return undefined;
  const expression = withoutClash(whole, variable);
  const frame = frameOf(expression, variable);
  const body = share(withoutUnits(frame.body));
  const inner = innerFunctions(body, variable);
  if (inner.length < 2 || inner.length > mostFunctions) return undefined;
  const x = symbol(variable);
  const names = freshNames(expression, "small", inner.length).map((letter, i) => symbol(withIndices(letter, inner[i] ?? body, frame.indices)));
  const named = inner.reduce((outer, part, i) => within(outer, part, names[i] ?? part), body);
  if (dependsOn(named, variable)) return undefined;
  const chain = (factors: (name: (typeof names)[number], part: Expression) => Expression[]): Expression =>
    frame.around(add(...names.map((name, i) => multiply(...factors(name, inner[i] ?? name)))));

  const builder = new DerivationBuilder(derivative(expression, x));
  if (frame.indices.length > 0) builder.step("derivative-into-sum", frame.around(derivative(frame.body, x)));
  builder.step("name-inner-functions", frame.around(derivative(named, x)), { where: names.map(({ name }, i) => ({ name, stands: inner[i] ?? body })), variant: "several" });
  builder.step("chain-of-derivatives", chain((name) => [derivative(named, name), derivative(name, x)]), { variant: "several" });
  const children = [...names.flatMap(({ name }) => stepsByRules(named, name)), ...inner.flatMap((part) => stepsByRules(part, variable))];
  const worked = chain((name, part) => [asFactor(derivativeOf(named, name.name)), asFactor(derivativeOf(part, variable))]);
  builder.step("derivatives-of-links", worked, { children });
  const inserted = names.reduce((line, name, i) => replaceEqual(line, name, inner[i] ?? name), worked);
  builder.step("insert-inner-functions", inserted);
  builder.step("delta-rule", applyDeltas(inserted));
  return builder.step("simplify", answer).finish("chain-leibniz", variable);
}

/** The functions that change with the variable and that arithmetic makes the expression of. */
function innerFunctions(body: Expression, variable: string): Expression[] {
  const hidden = new Set<Expression>();
  const found: Expression[] = [];
  const nodes: Expression[] = [];
  visit(body, (node) => nodes.push(node));
  for (const node of nodes.reverse()) {
    if (!dependsOn(node, variable) || hidden.has(node)) continue;
    if (!isClosed(node) && node.kind === "operation" && arithmetic.has(node.operator)) continue;
    found.push(node);
    visit(node, (below) => hidden.add(below));
  }
  return found.filter((node) => operandsOf(node).length > 0).reverse();
}
