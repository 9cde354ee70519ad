import { nameToLatex, operandsOf, type Expression, type Parser, type Span } from "../../core";
import { expressionAt } from "../code";
import type { DocumentReading } from "../document";
import { readFormula, readingOf, type Reading } from "../reading";
import { DefinitionIndex, qualifierOf, withCodeDefinitions, type ScopedDefinition } from "../scope";
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
  const put = read && withCodeDefinitions(formula.expression, { text, language: found.language, span: found.span, start: read.start, index: new DefinitionIndex(read.reading) });
  const definition = found.name === undefined ? formula.definition : { name: found.name, parameters: [], latex: nameToLatex(found.name) };
  const reading = readingOf({ ...formula, expression: put?.expression ?? formula.expression, definition, qualifier: formula.qualifier ?? qualifierOf(put?.used) }, found.language);
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
