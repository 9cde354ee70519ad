import { parseLatex, type Span, type Statement } from "../../core";
import { chainsOf, expressionOf, type Chain, type DocumentFormula, type DocumentReading } from "../document";
import { DefinitionIndex, type Scope } from "../scope";
import { claimFinding } from "./claim";
import { derivativeFinding } from "./derivative";
import { speaksOfDerivative } from "./derivative-forms";
import { functionReading } from "./function";
import { withNamesAsFunctions } from "./unexplained";
import type { Finding } from "./types";
import { silenceReasons } from "./words";

/** What there is to say of every formula of a document, in order; one finding for each chain of a formula. */
export function findingsOf(reading: DocumentReading, index = new DefinitionIndex(reading), options: FindingOptions = {}): Finding[] {
  return reading.formulas.flatMap((formula) => findingsOfFormula(reading, formula, index, options));
}

/** What to look at besides functions and derivatives. */
export interface FindingOptions {
  /** Plain equalities as claims: (x+1)^2 = x^2 + 2x + 1. */
  readonly equalities?: boolean;
}

/** What there is to say of one formula of a document. */
export function findingsOfFormula(reading: DocumentReading, formula: DocumentFormula, index = new DefinitionIndex(reading), options: FindingOptions = {}): Finding[] {
  const { content } = formula.region;
  if (formula.statements.length === 0) return [{ kind: "silence", formula, span: content, reason: reasonOfNone(formula) }];
  return formula.statements.map((statement) => withNamesAsFunctions(statement, formula)).flatMap((statement) => chainsOf(statement).filter(saysSomething).map((chain) => {
    const span = { start: content.start + chain.span.start, end: content.start + chain.span.end };
    const scope = index.scopeAt(span.start, span);
    return findingOfChain(chain, { reading, formula, statement, index, scope, span, options });
  }));
}

/** Why a formula has no statement at all: it falls into no tokens, or seems to be copied twice. */
function reasonOfNone({ region, context }: DocumentFormula): string {
  const read = region.source.trim() === "" ? undefined : parseLatex(region.source, context);
  return read && !read.ok ? silenceReasons.unread(read.problem.message) : silenceReasons.empty;
}

/** What a lone side behind a relation such as < says has been said with the side before. */
function saysSomething({ sides }: Chain, i: number): boolean {
  return i === 0 || sides.length > 1 || sides.some(({ value }) => value.ok && speaksOfDerivative(value.value));
}

interface ChainPlace {
  readonly reading: DocumentReading;
  readonly index: DefinitionIndex;
  readonly formula: DocumentFormula;
  readonly statement: Statement;
  readonly scope: Scope;
  readonly span: Span;
  readonly options: FindingOptions;
}

function findingOfChain(chain: Chain, place: ChainPlace): Finding {
  const { formula, span, scope } = place;
  const [first, second] = chain.sides;
  if (!first) return silent(place, silenceReasons.empty);
  if (!chain.isFirst) return first.relation === undefined || chain.sides.length > 1 ? ofDerivatives(chain, place) ?? silent(place, silenceReasons.continues) : silent(place, silenceReasons.relation);
  if (chain.sides.some(({ value }) => value.ok && speaksOfDerivative(value.value))) return ofDerivatives(chain, place) ?? silent(place, silenceReasons.noValue);
  if (place.statement.sides.length > chain.sides.length) return silent(place, silenceReasons.relation);
  // Of the names in u = f(x) = 3x^2 the last one says most of what the right side is.
  const defined = second && place.reading.definitions.filter((definition) => definition.span.start === span.start && definition.span.end === span.end).at(-1);
  if (second && !defined) return place.options.equalities ? claimFinding(chain, place) : silent(place, silenceReasons.equation);
  const unread = chain.sides.find(({ value }) => !value.ok);
  const found = functionReading(chain, defined, formula, scope);
  if (found) return { kind: "function", formula, span, ...found };
  return silent(place, unread && !unread.value.ok ? silenceReasons.unread(unread.value.problem.message) : silenceReasons.noFunction);
}

/** A derivative alone, one that a name is given to, or a claim about derivatives. */
function ofDerivatives(chain: Chain, place: ChainPlace): Finding | undefined {
  const { formula, scope } = place;
  const { content } = formula.region;
  const speaking = chain.sides.filter(({ value }) => value.ok && speaksOfDerivative(value.value));
  const [only] = speaking;
  if (!only) return undefined;
  const others = chain.sides.filter((side) => side !== only);
  const isNamed = others.length === 1 && others.every((side) => side === chain.sides[0] && expressionOf(side)?.kind === "symbol");
  if (others.length > 0 && !isNamed) return claimFinding(chain, place);
  const span = { start: content.start + only.span.start, end: content.start + only.span.end };
  return derivativeFinding(only, formula, span, scope);
}

function silent({ formula, span }: ChainPlace, reason: string): Finding {
  return { kind: "silence", formula, span, reason };
}
