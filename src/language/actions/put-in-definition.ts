import { freeNames, parseLatex, printLatex, visit, type CallExpression, type Expression, type ReadingContext, type Span, type StatementSide, type SymbolExpression } from "../../core";
import { expressionOf, type Definition, type DocumentFormula } from "../document";
import { compareExpressions } from "../findings/compare";
import { asWrittenIn } from "../insertion";
import { definitionsAt, isStale, nameAlone, putIn, symbolAt, type Scope } from "../scope";
import type { ActionPlace, FormulaAction } from "./types";
import { titles } from "./words";

/** Offers to put what the name under the cursor stands for in its place, as it is written where it is defined; a call with its arguments. */
export function putInActions({ reading, formula, selection }: ActionPlace): FormulaAction[] {
  const here = symbolAt(reading, selection.start);
  if (!here || (selection.end > selection.start && (selection.start !== here.span.start || selection.end < here.span.end))) return [];
  const { content } = formula.region;
  const at = here.span.start - content.start;
  const side = formula.statements.flatMap(({ sides }) => sides).find(({ span }) => span.start <= at && at < span.end);
  const expression = expressionOf(side);
  const scope = definitionsAt(reading, here.span.start, statementOf(formula, at));
  const scoped = scope.lookup(here.name);
  if (!side || !expression || !scoped || scoped.definition !== here.definition || isStale(scoped)) return [];
  const node = nameAt(expression, at);
  const text = node?.span && textFor(node, scoped.definition);
  if (!node?.span || text === undefined) return [];
  const fraction = nameAlone(node) && fractionOf(expression, node);
  const place = fraction?.span ?? node.span;
  // \frac{\partial L}{\partial w} is written \frac{\partial}{\partial w} of what L stands for.
  const texts = fraction ? [`${formula.region.source.slice(place.start, node.span.start).trimEnd()}${formula.region.source.slice(node.span.end, place.end)}\\left(${text}\\right)`] : inBrackets(text, formula.region.source.slice(side.span.start, place.start));
  const replaced = texts.find((candidate) => isSameWith(candidate, { formula, side, expression, place, scope, context: contextWith(formula.context, scoped.definition, scope) }));
  return replaced === undefined ? [] : [{ kind: "rewrite", title: titles.insertDefinition(here.name), edit: { span: moved(place, content.start), text: asWrittenIn(formula.region, replaced) } }];
}

/** The fraction of differentials that a name stands above the line of: of a higher derivative all of it. */
function fractionOf(expression: Expression, node: Expression): Expression | undefined {
  let found: Expression | undefined;
  visit(expression, (each) => {
    const isOf = each.kind === "operation" && each.operator === "derivative" && (each.operands[0] === node || (found !== undefined && each.operands[0] === found));
    if (isOf && each.span) found = each;
  });
  return found;
}

/** The statement that a place stands in: what it defines does not explain itself. */
function statementOf({ region: { content }, statements }: DocumentFormula, at: number): Span | undefined {
  const statement = statements.find(({ span }) => span.start <= at && at < span.end);
  return statement && moved(statement.span, content.start);
}

/** The name that begins at a place: a symbol, or a call with its arguments. */
function nameAt(expression: Expression, at: number): SymbolExpression | CallExpression | undefined {
  let found: SymbolExpression | CallExpression | undefined;
  visit(expression, (node) => {
    if ((node.kind === "symbol" || node.kind === "call") && node.span?.start === at && (!found || node.kind === "call")) found = node;
  });
  return found;
}

/** What a name stands for in writing; undefined where its arguments do not fit, or its value was not read. */
function textFor(node: SymbolExpression | CallExpression, { value, parameters, source }: Definition): string | undefined {
  if (!value.ok || (node.kind === "call" && node.primes > 0)) return undefined;
  if (node.kind === "call" && !nameAlone(node)) {
    if (parameters.length !== node.operands.length) return undefined;
    return printLatex(putIn(value.value, parameters, node.operands), { named: true });
  }
  if (parameters.length > 0 && node.kind === "symbol") return undefined;
  const { span } = value.value;
  const written = span && source.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
  // What is aligned, or goes over lines, cannot stand within another formula.
  return written === undefined || written === "" || /[&\n]|\\\\/.test(written) ? printLatex(value.value, { named: true }) : written;
}

interface Replaced {
  readonly formula: DocumentFormula;
  readonly side: StatementSide;
  readonly expression: Expression;
  readonly place: Span;
  readonly scope: Scope;
  readonly context: ReadingContext;
}

/** How the formula is read with a definition in it: the names that this brings along have meanings, too. */
function contextWith(context: ReadingContext, { value }: Definition, scope: Scope): ReadingContext {
  const brought = (value.ok ? freeNames(value.value) : []).filter((name) => scope.lookup(name)?.definition.parameters.length === 0);
  return { ...context, variables: new Set([...(context.variables ?? []), ...brought]) };
}

/** A text in the ways in which it may stand behind another: as it is, or in brackets; what TeX takes one thing for stands in braces. */
function inBrackets(text: string, before: string): string[] {
  return /(?:[\^_]|\\[dt]?frac|\\sqrt)\s*$/.test(before) ? [`{${text}}`] : [text, ` ${text}`, `\\left(${text}\\right)`];
}

/** Whether the formula still means the same with another text in a place. */
function isSameWith(text: string, { formula, side, expression, place, scope, context }: Replaced): boolean {
  const { source } = formula.region;
  const read = parseLatex(source.slice(side.span.start, place.start) + text + source.slice(place.end, side.span.end), context);
  return read.ok && !read.value.definition && compareExpressions(expression, read.value.expression, { scope, keep: new Set() })?.outcome === "same";
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
