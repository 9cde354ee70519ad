import type { SyntaxNode } from "@lezer/common";
import { dependsOn, number, operation, repeated, symbol, type Bounds, type Expression } from "../../expression";
import { childNamed, childrenOf, type CodeReader, lastOf, spanOf, textOf } from "../code";
import { refuse } from "../reading";

/** How a reduction that adds up or multiplies begins. */
const starts = { sum: 0, product: 1 } as const;

/**
 * Reads Array.from({ length: n }, (_, step) => step + 1).reduce((total, i) => total + x[i], 0), a sum over i from 1 to n, and
 * the same over Array.from(x.keys()); undefined for other calls.
 */
export function readReduction(node: SyntaxNode, reader: CodeReader, depth: number): Expression | undefined {
  const [callee, list] = childrenOf(node);
  const [object] = callee?.name === "MemberExpression" ? childrenOf(callee) : [];
  const member = callee && childNamed(callee, "PropertyName");
  if (!object || !list || !member || textOf(member, reader.source) !== "reduce") return undefined;
  const [arrow, start] = argumentsOf(list);
  const [total, index] = arrow ? parametersOf(arrow, reader) : [];
  const body = arrow?.lastChild;
  if (!body || total === undefined || index === undefined || !start) return refuse("A reduction is read as (total, i) => total + ..., with its first value.", spanOf(list));
  const bounds = readIndices(object, reader, depth);
  const { operator, term } = takenApart(reader.readNumeric(body, depth), total, body);
  const first = reader.readNumeric(start, depth);
  if (first.kind !== "number" || !first.value.equals(starts[operator])) refuse(`A ${operator} begins with ${starts[operator]}.`, spanOf(start));
  return repeated({ operator, body: term, index: symbol(index), bounds }, spanOf(node));
}

const argumentsOf = (list: SyntaxNode): SyntaxNode[] => childrenOf(list).slice(1, -1).filter(({ name }) => name !== ",");

function parametersOf(arrow: SyntaxNode, reader: CodeReader): string[] {
  const list = arrow.name === "ArrowFunction" ? childNamed(arrow, "ParamList") : undefined;
  return list ? childrenOf(list).filter(({ name }) => name === "VariableDefinition").map((name) => textOf(name, reader.source)) : [];
}

/** total + a + b is the sum of all a + b. */
function takenApart(body: Expression, total: string, node: SyntaxNode): { operator: "sum" | "product"; term: Expression } {
  const operator = body.kind === "operation" && (body.operator === "add" || body.operator === "multiply") ? body.operator : undefined;
  const [first, ...others] = operator && body.kind === "operation" ? body.operands : [];
  const [only] = others;
  if (!operator || !only || first?.kind !== "symbol" || first.name !== total || others.some((other) => dependsOn(other, total))) {
    return refuse(`A reduction is read whose result is ${total} + ... or ${total} * ....`, spanOf(node));
  }
  return { operator: operator === "add" ? "sum" : "product", term: others.length === 1 ? only : operation(operator, others, only.span) };
}

/** The whole numbers that are reduced: those of Array.from({ length: n }, (_, step) => step + 1), or all indices of an array. */
function readIndices(node: SyntaxNode, reader: CodeReader, depth: number): Bounds | undefined {
  const [callee, list] = childrenOf(node);
  const [from, map, more] = list ? argumentsOf(list) : [];
  const isFrom = callee && textOf(callee, reader.source).replace(/\s/g, "") === "Array.from";
  if (!isFrom || !from || more) return refuse("A reduction is read over Array.from({ length: n }, (_, step) => step + 1).", spanOf(node));
  if (!map && /\.keys\(\)$/.test(textOf(from, reader.source).replace(/\s/g, ""))) return undefined;
  const property = from.name === "ObjectExpression" ? childNamed(from, "Property") : undefined;
  const [key, , length] = property ? childrenOf(property) : [];
  if (!map || !length || !key || textOf(key, reader.source) !== "length") return refuse("The numbers that are added up are read as { length: n }, (_, step) => step + 1.", spanOf(from));
  const lower = firstOf(map, reader, depth);
  return { lower, upper: lastOf(lower, reader.readNumeric(length, depth)) };
}

/** What the numbers begin with: 0 for step, a for step + a. */
function firstOf(map: SyntaxNode, reader: CodeReader, depth: number): Expression {
  const [, step] = parametersOf(map, reader);
  const value = map.lastChild && step !== undefined ? reader.readNumeric(map.lastChild, depth) : undefined;
  if (value?.kind === "symbol" && value.name === step) return number(0);
  const [first, ...others] = value?.kind === "operation" && value.operator === "add" ? value.operands : [];
  const [only] = others;
  if (first?.kind !== "symbol" || first.name !== step || !only || others.some((other) => step === undefined || dependsOn(other, step))) {
    return refuse("The numbers that are added up are read as (_, step) => step, or step + a number.", spanOf(map));
  }
  return others.length === 1 ? only : operation("add", others, only.span);
}
