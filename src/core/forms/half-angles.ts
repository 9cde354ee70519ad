import { equal, multiply, number, operation, transform, visit } from "../expression";
import type { Expression, OperatorName } from "../expression";
import { simplify } from "../simplify";

const pairs: readonly (readonly [sine: OperatorName, cosine: OperatorName])[] = [["sin", "cos"], ["sinh", "cosh"]];

/** sin(2u) as 2 sin(u) cos(u) where the question has functions of u; undefined where there is none. */
export function halfAngles(result: Expression, question: Expression): Expression | undefined {
  const asked: Expression[] = [];
  visit(question, (node) => {
    if (node.kind === "operation" && pairs.some((pair) => pair.includes(node.operator))) asked.push(...node.operands.map((operand) => simplify(operand).expression));
  });
  if (asked.length === 0) return undefined;
  const opened = transform(result, (node) => {
    const [sine, cosine] = (node.kind === "operation" && pairs.find(([name]) => name === node.operator)) || [];
    const [angle] = node.kind === "operation" ? node.operands : [];
    if (!sine || !cosine || !angle) return node;
    const half = simplify(multiply(number("1/2"), angle)).expression;
    return asked.some((other) => equal(other, half)) ? multiply(number(2), operation(sine, [half]), operation(cosine, [half])) : node;
  });
  return opened === result ? undefined : flattened(opened);
}

/** A product within a product opened, its numbers multiplied. */
function flattened(node: Expression): Expression {
  if (node.kind !== "operation" || node.operator !== "multiply") return node;
  const factors = node.operands.flatMap((factor) => (factor.kind === "operation" && factor.operator === "multiply" ? factor.operands : [factor]));
  let coefficient = number(1);
  for (const factor of factors) if (factor.kind === "number") coefficient = number(coefficient.value.mul(factor.value), { decimal: coefficient.decimal || factor.decimal });
  const others = factors.filter((factor) => factor.kind !== "number");
  return multiply(...(coefficient.value.equals(1) ? others : [coefficient, ...others]));
}
