import { failure, success, type Result, type Span } from "../../result";
import { withMembers } from "../shared";
import type { Relation, SideValue, Statement, StatementSide } from "../statement";
import type { ReadingContext, ReadingNote } from "../types";
import { readHead } from "./definition";
import { grammar } from "./grammar";
import { prepare } from "./prepare";
import { Reader, type Source } from "./reader";
import { isEquality, sidesOf, type Side } from "./sides";
import { Refusal, type Token } from "./token";
import { tokenize } from "./tokenize";

/**
 * The statements of a formula in LaTeX, in order: what stands between relations is read side by side, so that one side that
 * is not read does not take the others with it. Empty when the text does not even fall into tokens.
 */
export function parseLatexStatements(text: string, _context: ReadingContext = {}): readonly Statement[] {
  try {
    const source = prepare(text, tokenize(text));
    return [readChain(source)].filter(({ sides }) => sides.length > 0);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function readChain(source: Source): Statement {
  const parts = sidesOf(source).filter(({ from, to }) => to > from);
  const sides = parts.map((side, i) => readSide(source, side, i === 0));
  const [first, second] = parts;
  const head = first && isEquality(second?.relation) ? readHead(new Reader(source, grammar, first.from, first.to)) : undefined;
  return { span: { start: sides[0]?.span.start ?? 0, end: sides.at(-1)?.span.end ?? source.text.length }, sides, head };
}

function readSide(source: Source, side: Side, isFirst: boolean): StatementSide {
  const span: Span = { start: source.tokens[side.from]?.span.start ?? 0, end: source.tokens[side.to - 1]?.span.end ?? 0 };
  const notes: ReadingNote[] = [];
  return { span, relation: isFirst ? undefined : relationOf(side.relation), value: readValue(source, side, notes), notes };
}

function readValue(source: Source, { from, to }: Side, notes: ReadingNote[]): Result<SideValue> {
  try {
    const reader = new Reader(source, grammar, from, to);
    const expression = reader.expression();
    if (!reader.atKind("stop")) return { ok: false, problem: reader.unexpected("the end of this side").problem };
    notes.push(...reader.notes);
    const bound = withMembers(expression);
    return bound.ok ? success({ kind: "expression", expression: bound.value }) : bound;
  } catch (error) {
    if (error instanceof Refusal) return failure(error.problem.message, error.problem.span);
    throw error;
  }
}

function relationOf(token: Token | undefined): Relation {
  if (token?.text === "approx" || token?.text === "simeq") return "approximates";
  if (token?.text === "coloneqq" || token?.text === "triangleq" || token?.text === "doteq") return "defines";
  return isEquality(token) ? "equal" : "other";
}
