import { freeNames, operandsOf, visit, type Expression } from "../../expression";
import type { Span } from "../../result";
import { covering } from "../shared";
import type { PointValue } from "../statement";
import { spanOf } from "./spans";
import { readVariable } from "./differentials";
import { endOfName } from "./names";
import type { Reader } from "./reader";
import { takenAt } from "./taken-at";
import { isMark, Refusal } from "./token";

/** Most bars in one formula: each is another walk through what stands before it. */
const mostBars = 100;

/** Reads \left.\frac{df}{dx}\right|_{x=a}: what stands between the dot and the bar, at a point. */
export function readEvaluation(reader: Reader): Expression {
  const open = reader.token;
  if (!reader.source.matching.closing.has(reader.position)) throw new Refusal("A bracket that is left open on one side is not read.", open.span);
  reader.next();
  const content = reader.enclosed(() => reader.expression());
  const bar = reader.expect("\\rvert", "a closing bar for this", open.span);
  if (!reader.atMark("_")) throw new Refusal("Expected below this bar where to take it, as in |_{x=1}.", bar.span);
  return taken(reader, content, readPoint(reader, content), open.span);
}

/** Reads the bar behind a term and the point below it: f'(x)|_{x=2}, \frac{dy}{dx}\Bigr|_{x=0}. */
export function readEvaluated(reader: Reader, left: Expression): Expression {
  const at = reader.position;
  const bar = reader.next();
  if (reader.source.matching.evaluations.size > mostBars) throw new Refusal("This formula takes too many things at points.", bar.span);
  const values = readPoint(reader, left);
  if (isUnclear(reader, left, at, values)) throw new Refusal("What is taken at this point is not said here: put brackets around it.", bar.span);
  return taken(reader, left, values, spanOf(left));
}

/** Reads _{x=1, y=2}, or _a where `content` is a derivative by one variable. */
export function readPoint(reader: Reader, content?: Expression): PointValue[] {
  const sign = reader.next();
  const open = reader.take("{");
  const values: PointValue[] = [];
  do values.push(readValue(reader, content, open !== undefined));
  while (open && (reader.take(",") ?? reader.take(";") ?? (reader.atKind("row") ? reader.next() : undefined)));
  if (open) reader.expect("}", "a closing brace for this group", sign.span);
  if (reader.atMark("^")) throw new Refusal("The difference of the values at two points is not read.", reader.token.span);
  const clash = values.find(({ value }) => freeNames(value).some((name) => values.some(({ variable }) => variable === name)));
  if (clash) throw new Refusal("The value of a variable at a point cannot hold the variables of that point.", spanOf(clash.value));
  return values;
}

function readValue(reader: Reader, content: Expression | undefined, braced: boolean): PointValue {
  const end = endOfName(reader, 0);
  if (end !== undefined && isMark(reader.peek(end), "=")) {
    const { name } = readVariable(reader);
    reader.next();
    return { variable: name, value: reader.enclosed(() => reader.expression()) };
  }
  const variable = content?.kind === "operation" && content.operator === "derivative" ? content.operands[1] : undefined;
  if (variable?.kind !== "symbol") throw new Refusal("Write which variable has this value, as in |_{x=1}.", reader.token.span);
  return { variable: variable.name, value: braced ? reader.enclosed(() => reader.expression()) : reader.operand() };
}

function taken(reader: Reader, content: Expression, values: readonly PointValue[], from: Span): Expression {
  const result = takenAt(content, values, covering(from, { start: reader.end, end: reader.end }));
  const names = freeNames(content);
  const further = values.filter(({ variable }) => !names.includes(variable));
  if (further.length > 0 && hasUnknown(content)) reader.further = { of: result, values: further };
  return result;
}

/** Whether there is a function of which only the name is known, so that it may depend on more than is written. */
function hasUnknown(content: Expression): boolean {
  let found = false;
  visit(content, (node) => {
    found ||= node.kind === "call";
  });
  return found;
}

/** Whether a reader could take the point for that of more, or less, than the term before the bar. */
function isUnclear(reader: Reader, left: Expression, bar: number, values: readonly PointValue[]): boolean {
  const { start } = spanOf(left);
  const isBracketed = (spanOf(operandsOf(left)[0] ?? left)).start > start;
  if (isBracketed || left.kind === "call") return false;
  const dependsOnPoint = (factor: Expression): boolean => freeNames(factor).some((name) => values.some(({ variable }) => variable === name));
  if (left.kind === "operation" && left.operator === "multiply") return left.operands.filter(dependsOnPoint).length > 1 || followsSign(reader, bar, start);
  return !(left.kind === "operation" && left.operator === "derivative") && followsSign(reader, bar, start);
}

/** Whether the term that begins at a place in the text is not the first of its sum. */
function followsSign(reader: Reader, bar: number, start: number): boolean {
  let at = bar;
  while (at > 0 && (reader.source.tokens[at]?.span.start ?? 0) > start) at--;
  return isMark(reader.source.tokens[at - 1], "+", "-");
}
