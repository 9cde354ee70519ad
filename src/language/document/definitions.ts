import { failure, freeNames, isConditionOperator, nameToLatex, type DefinitionHead, type Expression, type Result, type Span, type Statement, type StatementSide } from "../../core";
import type { Region } from "../regions";
import { some } from "../some";
import { chainsOf, expressionOf, type Chain } from "./chains";
import type { Definition, NamedValue, SourceText } from "./types";

/** What a formula gives a meaning or a value. */
export interface Named {
  readonly definitions: readonly Definition[];
  readonly values: readonly NamedValue[];
}

/** What the statements of a formula define: the names that begin their chains, u and f in u = f(x) = 3x^2 - 4x. */
export function definitionsOf(region: Region, statements: readonly Statement[], lead = ""): Named {
  const source: SourceText = { text: region.source, offset: region.content.start, language: "latex" };
  const found = statements.flatMap((statement) => chainsOf(statement).map((chain) => namedBy(chain, statement, { source, lead, outer: region.outer })));
  return { definitions: found.flatMap(({ definitions }) => definitions), values: found.flatMap(({ values }) => values) };
}

interface Head extends DefinitionHead {
  readonly side: StatementSide;
}

/** Where the formula stands. */
interface Place {
  readonly source: SourceText;
  readonly lead: string;
  readonly outer: Span;
}

function namedBy(chain: Chain, statement: Statement, place: Place): Named {
  const { source } = place;
  const heads: Head[] = [];
  for (const [i, side] of chain.sides.entries()) {
    const head = i === 0 && chain.isFirst && statement.head ? { ...statement.head, side } : headOf(side, source.text, i + 1 < chain.sides.length);
    if (!head) break;
    heads.push(head);
  }
  const body = chain.sides[heads.length];
  if (heads.length === 0 || !body || body.relation === "approximates") return aliases(heads, place);
  const names = heads.map(({ name }) => name);
  const meaning = meaningOf(body, names);
  const span = shifted(chain.span, source);
  if (meaning === "nothing") return { definitions: [], values: [] };
  if (meaning === "value") {
    const expression = expressionOf(body);
    const named = heads.filter(({ parameters }) => parameters.length === 0);
    return { definitions: [], values: expression ? named.map(({ name }) => ({ name, expression, span })) : [] };
  }
  return {
    definitions: heads.map(({ side, ...head }) => ({ ...head, value: meaning, notes: [...side.notes, ...body.notes], ...place, span, nameSpan: shifted(side.span, source) })),
    values: [],
  };
}

/** Letters that stand for constants by custom: f(x) = c says that f is constant, and f(x) = y that y is its value. */
const customaryConstants = /^(?:[abckmnpACK]|alpha|beta|gamma|lambda|mu)$/;

/** y = f(x) gives y a meaning; x = a says which a is meant, and no more. */
function aliases(heads: readonly Head[], place: Place): Named {
  const { source } = place;
  const [first, second] = heads;
  const expression = expressionOf(second?.side);
  if (!first || !second || !expression || heads.length !== 2) return { definitions: [], values: [] };
  const isFunction = second.parameters.length > 0 || first.parameters.includes(second.name) || customaryConstants.test(second.name);
  if (first.parameters.length > 0 && !isFunction) return { definitions: [], values: [] };
  const span = shifted({ start: first.side.span.start, end: second.side.span.end }, source);
  if (expression.kind === "symbol" && first.parameters.length === 0) return { definitions: [], values: [{ name: first.name, expression, span }] };
  const { side, ...head } = first;
  if (second.name === head.name) return { definitions: [], values: [] };
  const value: Result<Expression> = { ok: true, value: expression };
  return { definitions: [{ ...head, value, notes: [...side.notes, ...second.side.notes], ...place, span, nameSpan: shifted(side.span, source) }], values: [] };
}

/** A side that is a mere name or a function of mere names: as its reader says, or, of the last side, as it looks. */
function headOf(side: StatementSide, source: string, isFollowed: boolean): Head | undefined {
  if (isFollowed) return side.head && { ...side.head, side };
  const expression = expressionOf(side);
  if (!expression) return undefined;
  const written = source.slice(side.span.start, side.span.end);
  if (expression.kind === "symbol") return { name: expression.name, parameters: [], latex: expression.latex ?? written, side };
  if (expression.kind !== "call" || expression.primes > 0 || expression.operands.length === 0) return undefined;
  const parameters = expression.operands.flatMap((operand) => (operand.kind === "symbol" ? [operand.name] : []));
  if (parameters.length !== expression.operands.length || new Set(parameters).size !== parameters.length) return undefined;
  const name = /^(.*?)\s*(?:\\left|\\bigl?|\\Bigl?)?\s*[([]/s.exec(written)?.[1];
  return { name: expression.name, parameters, latex: name ?? nameToLatex(expression.name), side };
}

/** What a name stands for by the side behind it; "value" for a number, "nothing" where the equality is no definition. */
function meaningOf(side: StatementSide, names: readonly string[]): Result<Expression> | "value" | "nothing" {
  if (!side.value.ok) return side.value;
  const { value } = side.value;
  if (value.kind === "gradient") return "nothing";
  if (value.kind === "vector") return failure("It stands for a vector.", side.span);
  const { expression } = value;
  if (names.some((name) => mentions(expression, name)) || hasDerivative(expression) || isCondition(expression)) return "nothing";
  return freeNames(expression).length === 0 && !hasCall(expression) ? "value" : { ok: true, value: expression };
}

/** An update (w = w - ...) or a recursion is no definition. */
function mentions(expression: Expression, name: string): boolean {
  return some(expression, (node) => (node.kind === "symbol" || node.kind === "call") && node.name === name);
}

/** What says something about derivatives is a claim about them. */
function hasDerivative(expression: Expression): boolean {
  return some(expression, (node) => (node.kind === "call" && node.primes > 0) || (node.kind === "operation" && (node.operator === "derivative" || node.operator === "limit")));
}

function hasCall(expression: Expression): boolean {
  return some(expression, (node) => node.kind === "call");
}

function isCondition(expression: Expression): boolean {
  return expression.kind === "operation" && isConditionOperator(expression.operator);
}

function shifted({ start, end }: Span, { offset }: SourceText): Span {
  return { start: start + offset, end: end + offset };
}
