import type { Expression } from "../../expression";
import type { Span } from "../../result";
import type { Formula } from "../types";
import { readHead } from "./definition";
import { grammar } from "./grammar";
import { mappingIn, unbalancedIn } from "./irregular";
import { Reader, type Source } from "./reader";
import { refusalOf } from "./refusals";
import { isEquality } from "./relations";
import { requireEnd, unsaid } from "./side-value";
import { sidesWithin, type Range, type Side } from "./sides";
import { partsOf, type Part } from "./split";
import { isMark, Refusal } from "./token";

/**
 * Reads a whole formula that says one thing: an expression, a definition f(x) = ..., or a function x \mapsto .... Conditions
 * and remarks behind it are passed over. Throws a Refusal for anything else.
 */
export function readFormula(source: Source): Formula {
  const parts = partsOf(source);
  const [part, second] = parts;
  if (!part) throw new Refusal("There is no formula here.", { start: 0, end: source.text.length });
  if (second) throw refuseSeveral(source, parts, second);
  const irregular = mappingIn(source, part.ranges[0]) ?? unbalancedIn(source, part.ranges[0]);
  if (irregular) {
    const { expression, notes } = readExpression(source, irregular.body);
    return { expression, ...(irregular.head ? { definition: irregular.head } : {}), notes: [...irregular.notes, ...notes] };
  }
  const [left, right] = sidesWithin(source, part.ranges);
  const formula = left && right ? readEquation(source, left, right) : left?.relation ? refuseRelation(left) : readExpression(source, left ?? part.ranges[0]);
  return { ...formula, notes: [...formula.notes, ...part.remarks.map(({ text, span }) => ({ span, message: `'${text}' is read as a remark, not as a factor.` }))] };
}

/** Names with commas between them are a list; anything else is several formulas. */
function refuseSeveral(source: Source, parts: readonly Part[], second: Part): Refusal {
  const [{ from }] = second.ranges;
  const before = source.tokens[from - 1];
  if (before && isMark(before, ",", ";") && parts.every((part) => sidesWithin(source, part.ranges).length === 1)) {
    return new Refusal("A list, point or interval cannot be differentiated here.", before.span);
  }
  return new Refusal("Several formulas stand in one: read them one at a time.", placeOf(source.tokens[from]?.span));
}

function readEquation(source: Source, left: Side, right: Side): Formula {
  const { relation } = right;
  if (!isEquality(relation)) return refuseRelation(right);
  if (left.relation) return readExpression(source, left);
  const reader = readerOf(source, left);
  const head = readHead(reader);
  if (head) {
    const formula = readExpression(source, right);
    return { ...formula, definition: head, notes: [...reader.notes, ...formula.notes] };
  }
  // What the left side itself is refused for says more than that it is no name.
  readExpression(source, left);
  throw new Refusal("The left side of this equation is no name and no f(x): an equation is not a function.", placeOf(relation?.span));
}

function refuseRelation({ relation }: Side): never {
  throw new Refusal(relation?.kind === "command" ? refusalOf(relation.text) : "A condition is not a function.", placeOf(relation?.span));
}

function placeOf(span: Span | undefined): Span {
  return span ?? { start: 0, end: 0 };
}

function readExpression(source: Source, range: Range): Formula {
  const reader = readerOf(source, range);
  const expression: Expression = reader.expression();
  requireEnd(reader);
  if (reader.further) throw unsaid(reader.further.values);
  return { expression, notes: reader.notes };
}

function readerOf(source: Source, { from, to }: Range): Reader {
  return new Reader(source, grammar, from, to);
}
