import { derivative, freeNames, operandsOf, transform, withOperands, withSpan, type Expression } from "../../expression";
import type { Span } from "../../result";
import type { PointValue } from "../statement";
import { Refusal } from "./token";

/**
 * The expression at a point. A derivative is taken before its variable gets a value: it keeps the variable, and has the value
 * as its point; variables that it is not taken by get theirs inside of it, which is the same for what is continuous.
 * Throws a Refusal where a value would hold a variable that a derivative binds.
 */
export function takenAt(expression: Expression, values: readonly PointValue[], span: Span): Expression {
  return withSpan(at(expression, new Map(values.map(({ variable, value }) => [variable, value]))), span);
}

type Values = ReadonlyMap<string, Expression>;

function at(node: Expression, values: Values): Expression {
  if (values.size === 0) return node;
  if (node.kind === "symbol") return placed(values.get(node.name), node.span) ?? node;
  const [body, variable, point] = operandsOf(node);
  if (node.kind !== "operation" || !body || variable?.kind !== "symbol" || !binders.has(node.operator)) {
    return withOperands(node, operandsOf(node).map((operand) => at(operand, values)));
  }
  const inner = without(values, variable.name, node.span);
  if (node.operator !== "derivative") return withOperands(node, [at(body, inner), variable, ...node.operands.slice(2).map((operand) => at(operand, values))]);
  const own = point ? at(point, values) : placed(values.get(variable.name), node.span);
  const result = derivative(at(body, inner), variable, own);
  return node.span ? withSpan(result, node.span) : result;
}

const binders: ReadonlySet<string> = new Set(["derivative", "limit", "sum", "product"]);

function without(values: Values, name: string, span: Span | undefined): Values {
  const inner = new Map([...values].filter(([variable]) => variable !== name));
  for (const value of inner.values()) {
    if (freeNames(value).includes(name)) throw new Refusal(`A value at a point that holds ${name} is not read here: ${name} is what is differentiated by.`, value.span ?? span ?? { start: 0, end: 0 });
  }
  return inner;
}

/** A value in the place of a variable, where all of it stands then. */
function placed(value: Expression | undefined, span: Span | undefined): Expression | undefined {
  return value && span ? transform(value, (node) => withSpan(node, span)) : value;
}
