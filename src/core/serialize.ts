import { call, constant, number, operandsOf, operation, symbol, visit } from "./expression";
import type { ConstantName, Expression, OperatorName } from "./expression";
import { functionOperators, structuralOperators } from "./expression";
import { failure, success } from "./result";
import type { Result } from "./result";
import type { SerializedExpression, SerializedNode } from "./serialize-types";

/** An expression as plain JSON; shared nodes are written once. Spans are left out. */
export function serialize(root: Expression): SerializedExpression {
  const places = new Map<Expression, number>();
  const nodes: SerializedNode[] = [];
  visit(root, (node) => {
    places.set(node, nodes.length);
    nodes.push(serializeNode(node, operandsOf(node).map((operand) => places.get(operand) ?? -1)));
  });
  return nodes;
}

function serializeNode(node: Expression, operands: number[]): SerializedNode {
  switch (node.kind) {
    case "number": return { number: node.value.toFraction(), ...(node.decimal && { decimal: true }) };
    case "symbol": return { symbol: node.name, ...(node.latex !== undefined && { latex: node.latex }) };
    case "constant": return { constant: node.name };
    case "operation": return { operation: node.operator, operands };
    case "call": return { call: node.name, primes: node.primes, operands };
  }
}

const constantNames: readonly string[] = ["pi", "e", "infinity", "undefined"] satisfies ConstantName[];
const operatorNames: readonly string[] = [...structuralOperators, ...functionOperators];

/** The expression that `serialize` wrote. Fails on anything that it cannot have written. */
export function deserialize(nodes: unknown): Result<Expression> {
  const broken = failure("This is not a stored expression.", { start: 0, end: 0 });
  if (!Array.isArray(nodes)) return broken;
  const built: Expression[] = [];
  for (const node of nodes) {
    const expression = deserializeNode(node, built);
    if (!expression) return broken;
    built.push(expression);
  }
  const root = built.at(-1);
  return root ? success(root) : broken;
}

function deserializeNode(node: unknown, built: readonly Expression[]): Expression | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(node));
  const text = (key: string): string | undefined => {
    const value = fields.get(key);
    return typeof value === "string" ? value : undefined;
  };
  const rational = text("number");
  if (rational !== undefined) return /^-?\d+(\/[1-9]\d*)?$/.test(rational) ? number(rational, { decimal: fields.get("decimal") === true }) : undefined;
  const name = text("symbol");
  if (name !== undefined) return symbol(name, { latex: text("latex") });
  const constantName = text("constant");
  if (constantName !== undefined) return isConstantName(constantName) ? constant(constantName) : undefined;
  const operands = operandsAt(fields.get("operands"), built);
  const operator = text("operation");
  const called = text("call");
  const primes = fields.get("primes");
  if (operands && operator !== undefined && isOperatorName(operator)) return operation(operator, operands);
  if (operands && called !== undefined && typeof primes === "number") return call(called, operands, primes);
  return undefined;
}

function operandsAt(places: unknown, built: readonly Expression[]): Expression[] | undefined {
  if (!Array.isArray(places)) return undefined;
  const operands: Expression[] = [];
  for (const place of places) {
    const operand = typeof place === "number" ? built[place] : undefined;
    if (!operand) return undefined;
    operands.push(operand);
  }
  return operands;
}

function isConstantName(name: string): name is ConstantName {
  return constantNames.includes(name);
}

function isOperatorName(name: string): name is OperatorName {
  return operatorNames.includes(name);
}
