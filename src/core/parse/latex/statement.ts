import type { Expression } from "../../expression";
import type { Formula } from "../types";
import { readHead, type Head } from "./definition";
import { grammar } from "./grammar";
import { Reader, type Source } from "./reader";
import { refusalOf } from "./refusals";
import { indexOfCommand, isEquality, sidesOf, trimmed, type Side } from "./sides";
import { isMark, Refusal } from "./token";
import { closers } from "./vocabulary";

/** Reads a whole formula: an expression, a definition f(x) = ..., or a function x \mapsto .... Throws a Refusal for anything else. */
export function readStatement(source: Source): Formula {
  const range = trimmed(source, 0, source.tokens.length);
  if (range.from === range.to) throw new Refusal("There is no formula here.", { start: 0, end: source.text.length });
  const arrow = indexOfCommand(source, "mapsto");
  if (arrow >= 0) return readMapping(source, arrow, range);
  const sides = sidesOf(source).filter(({ from, to }) => to > from);
  const [first, second] = sides;
  if (!first || !second) return second || !first?.relation ? readUnbalanced(source, range) ?? readExpression(source, range) : refuseRelation(first);
  return readEquation(source, first, second);
}

function readEquation(source: Source, left: Side, right: Side): Formula {
  const { relation } = right;
  if (!isEquality(relation)) return refuseRelation(right);
  if (left.relation) return readExpression(source, left);
  const reader = readerOf(source, left);
  const head = readHead(reader);
  if (head) return define(source, head, right, reader);
  // What the left side itself is refused for says more than that it is no name.
  readExpression(source, left);
  throw new Refusal("The left side of this equation is no name and no f(x): an equation is not a function.", relation?.span ?? { start: 0, end: 0 });
}

function refuseRelation({ relation }: Side): never {
  const span = relation?.span ?? { start: 0, end: 0 };
  throw new Refusal(relation?.kind === "command" ? refusalOf(relation.text) : "A condition is not a function.", span);
}

/** A definition whose left side leaves a bracket open, so that its "=" seems to stand within it. */
function readUnbalanced(source: Source, range: { from: number; to: number }): Formula | undefined {
  const at = source.tokens.findIndex((token) => isMark(token, "="));
  const isOpen = source.tokens.some((token, i) => i < at && token.kind === "mark" && closers.has(token.text) && !source.matching.closing.has(i));
  if (at <= 0 || !isOpen) return undefined;
  const left = readerOf(source, { from: range.from, to: at });
  const head = readHead(left);
  if (!head || left.notes.length === 0) return undefined;
  const behind = source.tokens.findIndex((token, i) => i > at && isMark(token, "=") && source.matching.depth[i] === source.matching.depth[at]);
  return define(source, head, trimmed(source, at + 1, behind < 0 ? range.to : behind), left);
}

function readMapping(source: Source, arrow: number, range: { from: number; to: number }): Formula {
  const colon = source.tokens.findIndex((token, i) => i < arrow && isMark(token, ":"));
  const body = readExpression(source, trimmed(source, arrow + 1, range.to));
  if (colon < 0) return body;
  const name = readHead(readerOf(source, { from: range.from, to: colon }));
  const list = source.tokens[colon + 1];
  const parameters = isMark(list, "(") ? undefined : readHead(readerOf(source, { from: colon + 1, to: arrow }));
  return name && parameters ? { ...body, definition: { ...name, parameters: [parameters.name] } } : body;
}

function define(source: Source, head: Head, side: { from: number; to: number }, left: Reader): Formula {
  const formula = readExpression(source, side);
  return { ...formula, definition: head, notes: [...left.notes, ...formula.notes] };
}

function readExpression(source: Source, range: { from: number; to: number }): Formula {
  const reader = readerOf(source, range);
  const expression: Expression = reader.expression();
  if (reader.token.kind === "row") return continued(reader, expression);
  if (reader.token.kind !== "stop") throw endOf(reader);
  return { expression, notes: reader.notes };
}

/** A line end before a relation closes the side; before anything else another formula follows. */
function continued(reader: Reader, expression: Expression): Formula {
  while (reader.atKind("row")) reader.next();
  if (reader.atKind("stop")) return { expression, notes: reader.notes };
  throw new Refusal("Several formulas stand in one: read them one at a time.", reader.token.span);
}

function endOf(reader: Reader): Refusal {
  if (reader.atMark(")", "]", "}", "\\}", "\\rvert")) return new Refusal(`This '${reader.slice(reader.token.span)}' has no opening partner.`, reader.token.span);
  return reader.unexpected("the end of the formula");
}

function readerOf(source: Source, { from, to }: { from: number; to: number }): Reader {
  return new Reader(source, grammar, from, to);
}
