import { nameToLatex, operandsOf, type Expression, type Parser, type Span } from "../../core";
import { expressionAt } from "../code";
import type { DocumentReading } from "../document";
import { readFormula, readingOf, type Reading } from "../reading";
import { DefinitionIndex, isStale, resolve, type Scope, type ScopedDefinition } from "../scope";
import { some } from "../some";
import { isWorthDifferentiating } from "./silence";

/** An expression of a program as a function to differentiate. */
export interface CodeFunction {
  /** Where it stands in the document. */
  readonly span: Span;
  readonly source: string;
  /** Definitions above put in, with the name that it is assigned to. */
  readonly reading: Reading;
  readonly used: readonly ScopedDefinition[];
}

/** Longest expression that a hover reads, in characters. */
const longest = 2_000;

/**
 * The expression of a program at an offset, assignments above it in the same function (or outside of any, in the same document) put
 * in; undefined, for silence, where it is nothing that somebody would differentiate.
 * @param parser that of the program's language
 * @param read the document's definitions, and where the document begins in the text that they were read from
 */
export function codeFunctionAt(text: string, offset: number, languageId: string, parser: Parser, read?: { readonly reading: DocumentReading; readonly start: number }): CodeFunction | undefined {
  const found = expressionAt(text, offset, languageId);
  if (!found || found.span.end - found.span.start > longest) return undefined;
  const source = text.slice(found.span.start, found.span.end);
  const own = readFormula(source, found.language, parser);
  if (!own.ok || !isMoreThanArithmetic(own.value.formula.expression)) return undefined;
  const { formula } = own.value;
  const place = read && { text, span: found.span, start: read.start, index: new DefinitionIndex(read.reading) };
  const put = place && withDefinitions(formula.expression, place);
  const definition = found.name === undefined ? formula.definition : { name: found.name, parameters: [], latex: nameToLatex(found.name) };
  const reading = readingOf({ ...formula, expression: put?.expression ?? formula.expression, definition }, found.language);
  if (!isWorthDifferentiating(reading, source)) return undefined;
  return { span: found.span, source, reading, used: put?.used ?? [] };
}

/** Sums and products of names count and place things in programs; a power, a function or a fraction of more than names does not. */
function isMoreThanArithmetic(expression: Expression): boolean {
  return some(expression, (node) => {
    if (node.kind !== "operation" || node.operator === "add" || node.operator === "multiply") return false;
    const [base, exponent] = node.operands;
    const isQuotient = node.operator === "power" && exponent?.kind === "number" && exponent.value.equals(-1);
    return !isQuotient || (base !== undefined && operandsOf(base).length > 0);
  });
}

interface CodePlace {
  readonly text: string;
  readonly span: Span;
  readonly start: number;
  readonly index: DefinitionIndex;
}

/** The expression with what is assigned above put in; undefined where nothing is, or it is not sure to be what the program computes. */
function withDefinitions(expression: Expression, place: CodePlace): { readonly expression: Expression; readonly used: readonly ScopedDefinition[] } | undefined {
  const { text, span, start, index } = place;
  const around = functionAround(text, span.start);
  // The parameter of a lambda is another name than one outside.
  if (/\blambda\b/.test(text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.start))) return undefined;
  const all = index.scopeAt(span.start + start, { start: span.start + start, end: span.end + start }, "python");
  const isNear = ({ definition }: ScopedDefinition): boolean => {
    const at = definition.span.start - start;
    return at >= 0 && at < span.start && functionAround(text, at) === around && definition.value.ok && hasNames(definition.value.value);
  };
  const lookup: Scope["lookup"] = (name, isBold) => {
    const found = all.lookup(name, isBold);
    return found && isNear(found) ? found : undefined;
  };
  const resolved = resolve(expression, { lookup, lookupMember: () => undefined }, new Set());
  if (!resolved.ok || resolved.value.doubts.size > 0 || resolved.value.unknown.length > 0) return undefined;
  const { used } = resolved.value;
  return used.length > 0 && !used.some(isStale) && used.every((each) => meansTheSame(each, all, index)) ? { expression: resolved.value.expression, used } : undefined;
}

/** A value that is put in must still mean the same: no name in it was given another meaning in between. */
function meansTheSame({ definition }: ScopedDefinition, scope: Scope, index: DefinitionIndex): boolean {
  if (!definition.value.ok) return false;
  const then = index.scopeAt(definition.span.start, definition.span, "python");
  return !some(definition.value.value, (node) => node.kind === "symbol" && then.lookup(node.name)?.definition !== scope.lookup(node.name)?.definition);
}

/** A number that a name is given is where a program begins, and no function of anything. */
function hasNames(expression: Expression): boolean {
  return some(expression, ({ kind }) => kind === "symbol");
}

/** Where the head of the function stands that holds a line of Python; -1 outside of any. */
function functionAround(text: string, offset: number): number {
  let end = text.lastIndexOf("\n", offset - 1);
  let indentation = /^[ \t]*/.exec(text.slice(end + 1, offset + 1))?.[0].length ?? 0;
  while (indentation > 0 && end > 0) {
    const from = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(from, end);
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (line.trim() !== "" && own < indentation) {
      if (/^[ \t]*(?:async\s+)?def\b/.test(line)) return from;
      indentation = own;
    }
    end = from - 1;
  }
  return -1;
}
