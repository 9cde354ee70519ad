import { operation, type Expression, type OperatorName } from "../../expression";
import { covering } from "../shared";
import type { Token } from "./token";
import { spanOf } from "./infix";
import type { Reader } from "./reader";

/** Relations between two sides of a condition. */
const relations: ReadonlyMap<string, OperatorName> = new Map<string, OperatorName>([
  ["<", "less"], ["\\lt", "less"], [">", "greater"], ["\\gt", "greater"],
  ["\\le", "lessEqual"], ["\\leq", "lessEqual"], ["\\leqslant", "lessEqual"], ["\\leqq", "lessEqual"],
  ["\\ge", "greaterEqual"], ["\\geq", "greaterEqual"], ["\\geqslant", "greaterEqual"], ["\\geqq", "greaterEqual"],
  ["=", "equal"], ["\\ne", "unequal"], ["\\neq", "unequal"],
]);

function keyOf(token: Token): string {
  if (token.kind === "command") return `\\${token.text}`;
  return token.kind === "mark" ? token.text : "";
}

const conjunctions: ReadonlyMap<string, OperatorName> = new Map<string, OperatorName>([
  ["\\land", "and"], ["\\wedge", "and"], ["and", "and"], ["\\lor", "or"], ["\\vee", "or"], ["or", "or"],
]);

/** Reads a condition: x < 0, -1 < x \le 1, x > 0 and y > 0. */
export function readCondition(reader: Reader): Expression {
  let condition = readComparison(reader);
  for (let operator = conjunctionAt(reader); operator; operator = conjunctionAt(reader)) {
    reader.next();
    const other = readComparison(reader);
    condition = operation(operator, [condition, other], covering(spanOf(condition), spanOf(other)));
  }
  return condition;
}

function conjunctionAt(reader: Reader): OperatorName | undefined {
  const { token } = reader;
  return conjunctions.get(token.kind === "text" ? token.text.toLowerCase() : keyOf(token));
}

function readComparison(reader: Reader): Expression {
  let left = reader.expression();
  const parts: Expression[] = [];
  for (let relation = relations.get(keyOf(reader.token)); relation; relation = relations.get(keyOf(reader.token))) {
    reader.next();
    const right = reader.expression();
    parts.push(operation(relation, [left, right], covering(spanOf(left), spanOf(right))));
    left = right;
  }
  const [first] = parts;
  if (!first) throw reader.unexpected("a relation such as < or \\geq in this condition");
  return parts.length === 1 ? first : operation("and", parts, parts.map(spanOf).reduce(covering));
}
