import { operation, withSpan, type Expression, type OperatorName } from "../../expression";
import { covering } from "../shared";
import type { Token } from "./token";
import { spanOf } from "./spans";
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

const conjunctions: ReadonlyMap<string, "and" | "or"> = new Map([
  ["\\land", "and"], ["\\wedge", "and"], ["and", "and"], ["\\lor", "or"], ["\\vee", "or"], ["or", "or"],
] as const);

const negations: ReadonlySet<string> = new Set(["\\lnot", "\\neg", "not"]);

const signOf = (token: Token): string => (token.kind === "text" ? token.text.toLowerCase() : keyOf(token));

/** Reads a condition: x < 0, -1 < x \le 1, x > 0 and y > 0, \lnot (x > 0 \lor y > 0). `and` binds tighter than `or`. */
export function readCondition(reader: Reader): Expression {
  return readJoined(reader, "or", () => readJoined(reader, "and", () => readSimple(reader)));
}

function readJoined(reader: Reader, operator: "and" | "or", readPart: () => Expression): Expression {
  let condition = readPart();
  while (conjunctions.get(signOf(reader.token)) === operator) {
    reader.next();
    const other = readPart();
    condition = operation(operator, [condition, other], covering(spanOf(condition), spanOf(other)));
  }
  return condition;
}

/** Reads a comparison, a condition in brackets, or the contrary of one. */
function readSimple(reader: Reader): Expression {
  const { token } = reader;
  if (negations.has(signOf(token))) {
    reader.next();
    const condition = reader.nested(() => readSimple(reader));
    return operation("not", [condition], covering(token.span, spanOf(condition)));
  }
  if (!bracketsCondition(reader)) return readComparison(reader);
  const open = reader.next();
  const closer = open.text === "(" ? ")" : "]";
  const condition = reader.nested(() => reader.enclosed(() => readCondition(reader)));
  const close = reader.expect(closer, `a closing '${closer}' for this bracket`, open.span);
  return withSpan(condition, covering(open.span, close.span));
}

/** Whether the bracket at hand holds a condition, as (x < 0 or y < 0), and not a side of one, as (x + 1) < 0. */
function bracketsCondition(reader: Reader): boolean {
  if (!reader.atMark("(", "[")) return false;
  const { tokens, matching } = reader.source;
  const close = matching.closing.get(reader.position) ?? reader.position;
  const within = (matching.depth[reader.position] ?? 0) + 1;
  return tokens.slice(reader.position + 1, close).some((token, i) => {
    const sign = signOf(token);
    const ofCondition = relations.has(sign) || conjunctions.has(sign) || negations.has(sign);
    return ofCondition && matching.depth[reader.position + 1 + i] === within;
  });
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
