import { compareValues, evaluateDerivatives, expand, freeNames, lengthOf, operandsOf, parseLatex, printLatex, simplify, type Expression } from "../../core";
import { expressionOf, type DocumentFormula } from "../document";
import { asWrittenIn } from "../insertion";
import { some } from "../some";
import type { Part } from "./part";
import type { FormulaAction } from "./types";
import { titles } from "./words";

/** Largest formula that is rewritten unasked, in nodes when written as a tree. */
const largest = 400;
/** How many times as long a formula may become when it is multiplied out. */
const longestExpanded = 6;

/** Simplify and Expand, where they give something else that numbers show to be the same. */
export function rewriteActions(part: Part, formula: DocumentFormula): FormulaAction[] {
  const { expression } = part;
  if (operandsOf(expression).length === 0 || expression.size > largest || isUnresolved(expression)) return [];
  const simplified = simplify(expression).expression;
  const multiplied = expand(expression);
  return [
    ...(freeNames(expression).length > 0 && isShorter(simplified, expression) ? rewritten(titles.simplify, part, simplified, formula) : []),
    ...(isExpansion(expression, multiplied) ? rewritten(titles.expand, part, multiplied, formula) : []),
  ];
}

function isShorter(found: Expression, given: Expression): boolean {
  const gained = lengthOf(given) - lengthOf(found);
  return gained > 0 || (gained === 0 && printLatex(found).length < printLatex(given).length);
}

/** Whether multiplying out opened a bracket, and did not only put terms in order. */
function isExpansion(given: Expression, multiplied: Expression): boolean {
  const opened = some(given, (node) => node.kind === "operation" && (node.operator === "multiply" || node.operator === "power") && node.operands.some((operand) => operand.kind === "operation" && operand.operator === "add"));
  return opened && isSum(multiplied) && lengthOf(multiplied) <= longestExpanded * lengthOf(given) && printLatex(multiplied) !== printLatex(given);
}

function rewritten(title: string, part: Part, result: Expression, formula: DocumentFormula): FormulaAction[] {
  const text = replacement(part, result, formula);
  return text === undefined ? [] : [{ kind: "rewrite", title, edit: { span: part.span, text: asWrittenIn(formula.region, text) } }];
}

/**
 * The text for the place of a part, in brackets where it needs them; undefined where the formula would not mean the same with it:
 * what is selected then was no operand, or numbers cannot tell.
 */
export function replacement(part: Part, result: Expression, formula: DocumentFormula): string | undefined {
  const { region: { source, content }, context } = formula;
  const printed = printLatex(result, { named: true });
  const written = source.slice(part.span.start - content.start, part.span.end - content.start);
  if (printed === written || !isSame(part.expression, result)) return undefined;
  const around = expressionOf(part.side);
  if (!around) return undefined;
  const before = source.slice(part.side.span.start, part.span.start - content.start);
  const behind = source.slice(part.span.end - content.start, part.side.span.end);
  // In a place such as x^{..} the braces stay; behind a command a blank may be needed.
  const candidates = [printed, ` ${printed}`, `\\left(${printed}\\right)`];
  return candidates.find((candidate) => {
    const read = parseLatex(before + candidate + behind, context);
    return read.ok && !read.value.definition && isSame(around, read.value.expression);
  });
}

/** Whether two expressions have the same values, derivatives in them worked out. */
function isSame(left: Expression, right: Expression): boolean {
  const [a, b] = [evaluateDerivatives(left), evaluateDerivatives(right)];
  if (!a.ok || !b.ok || isUnresolved(a.value) || isUnresolved(b.value)) return false;
  const { same, different, oneSided, isImpossible } = compareValues(a.value, b.value);
  return !isImpossible && same > 0 && different === 0 && oneSided <= same;
}

/** Whether functions that nothing is known of stand in it, or derivatives and limits that are not worked out. */
export function isUnresolved(expression: Expression): boolean {
  return some(expression, (node) => node.kind === "call" || (node.kind === "operation" && (node.operator === "derivative" || node.operator === "limit")));
}

function isSum(expression: Expression): boolean {
  return expression.kind === "operation" && expression.operator === "add";
}
