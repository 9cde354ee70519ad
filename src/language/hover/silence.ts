import { dependsOn, familiesIn, freeSymbols, hasIndices, operandsOf, repetitionOf, type Expression, type Formula } from "../../core";
import type { Reading } from "../reading";
import { some } from "../some";

/** Largest expression that a hover works out, in nodes when written as a tree: more is for a command to ask for. */
const largest = 400;

/** Most families of numbers (the x_i, y_i and p_i of a loss) in a formula that a hover works out. */
const mostFamilies = 4;

/**
 * Whether a formula of running text is a function that somebody would differentiate. Most formulas of real notes are not
 * (a symbol, a number, a shape, an update, an application of a function that nothing is known of): better silent than wrong.
 * @param source the text that it was read from
 */
export function isWorthDifferentiating({ formula, variables }: Reading, source: string): boolean {
  const { expression, definition } = formula;
  if (variables.length === 0 || expression.size > largest || hasUnknown(expression) || hasVectors(expression) || isUnclear(expression)) return false;
  if (fragments.some((pattern) => pattern.test(source))) return false;
  if (definition && definition.parameters.length > 0) {
    return (expression.kind !== "operation" || usesOneOf(expression, variables)) && !appliesToParameters(formula, source);
  }
  if (expression.kind !== "operation") return false;
  if (definition) return !usesOneOf(expression, [definition.name]) && !isMatrixTimesName(expression) && !isOfNeighbours(expression);
  return !namings.some((isNaming) => isNaming(expression, source));
}

/** How texts begin or contain what only looks like a function. */
const fragments: readonly RegExp[] = [
  // The rest of an equation that began elsewhere.
  /^\s*=/,
  // An ordinal: the k-th.
  /\^\s*\{?\s*(?:\\(?:text|textrm|mathrm|rm|textit|mbox)\s*\{?\s*)?(?:th|st|nd|rd)\s*\}/,
  // A quotient of differences.
  /\\[dt]?frac\s*\{\s*\\(?:delta|Delta)(?![a-zA-Z])[^{}]*\}\s*\{\s*\\(?:delta|Delta)(?![a-zA-Z])/,
  // Words of the text before a formula: \text{taking } x^2. A sign or a bracket behind them makes a name of them.
  /^\s*\\(?:text|textrm|textit|mbox|mathrm)\s*\{[^{}]*\s[^{}]*\}(?!\s*(?:[-+*/=^_:,.;|(<>]|\\(?:cdot|times|left|[bB]igg?l?|propto|approx|sim|to|mapsto|leftarrow|gets|coloneqq)(?![a-zA-Z])|$))/,
  // The derivative of an order that is a letter.
  /^\s*[fghyuv]\s*\^\s*\{\s*\(\s*[nkm]\s*\)\s*\}\s*(?:\\left\s*)?\(/,
  // A bound on growth: O(n^2).
  /^\s*(?:\\mathcal\s*\{?\s*O\s*\}?|O|\\Theta|\\Omega)\s*(?:\\left|\\[bB]igg?l?)?\s*\(/,
];

/** Functions with a name alone, and derivatives and limits that stand inside of something else. */
function hasUnknown(expression: Expression): boolean {
  return some(expression, (node) => node.kind === "call" || (node.kind === "operation" && (node.operator === "derivative" || node.operator === "limit")));
}

/** A sum that names members of nothing, or more families than one formula speaks of, is too unclear to differentiate. */
function isUnclear(expression: Expression): boolean {
  return hasIndices(expression) && (familiesIn(expression).size > mostFamilies || !some(expression, (node) => repetitionOf(node) !== undefined));
}

/** Bold letters and arrows are vectors and matrices, whose products are not those of numbers. */
function hasVectors(expression: Expression): boolean {
  return freeSymbols(expression).some(({ latex }) => latex !== undefined && /\\(?:mathbf|boldsymbol|bm|textbf|pmb|vec|overrightarrow)(?![a-zA-Z])/.test(latex));
}

/** In F(x) = H(x) - x a name stands before the very parameters: a function that nothing is known of, however it was read. */
function appliesToParameters({ definition, notes }: Formula, source: string): boolean {
  const parameters = definition?.parameters.join(",") ?? "";
  return notes.some(({ span }) => /^(?:\\left)?\(([^()]*?)(?:\\right)?\)/.exec(source.slice(span.end).replace(/\s+/g, ""))?.[1] === parameters);
}

function usesOneOf(expression: Expression, names: readonly string[]): boolean {
  return names.some((name) => dependsOn(expression, name));
}

/** Ways in which several names are put together to name one thing. */
const namings: readonly ((expression: Expression, source: string) => boolean)[] = [isProductOfNames, isLabelled, isCount, isShape, isShifted];

/** W x, u \cdot v, \delta W: one thing, or a product of matrices, more often than a function. */
function isProductOfNames(expression: Expression): boolean {
  return isOperation(expression, "multiply") && !some(expression, (node) => node !== expression && node.kind === "operation");
}

/** y = W x: a matrix by its capital letter, applied to something. */
function isMatrixTimesName(expression: Expression): boolean {
  return isProductOfNames(expression) && expression.kind === "operation" && expression.operands.length === 2
    && expression.operands.some((operand) => operand.kind === "symbol" && /^[A-Z](?:_|$)/.test(operand.name))
    && expression.operands.every(({ kind }) => kind === "symbol");
}

/** t_{i+1} - t_i: members of one family, added up, are what a sequence is made of. */
function isOfNeighbours(expression: Expression): boolean {
  if (!isOperation(expression, "add")) return false;
  const names = expression.operands.map((operand) => freeSymbols(operand).map(({ name }) => name));
  const stems = new Set(names.flat().map((name) => name.split("_")[0]));
  return names.every((each) => each.length === 1) && stems.size === 1 && names.flat().every((name) => name.includes("_"))
    && !some(expression, (node) => node.kind === "operation" && node.operator !== "add" && node.operator !== "multiply");
}

/** M^t, \ell_v^b and F^{-1}: a letter with a label, or an inverse; x^n is a power. */
function isLabelled(expression: Expression): boolean {
  if (!isOperation(expression, "power")) return false;
  const [base, exponent] = expression.operands;
  if (base?.kind !== "symbol" || !/^\p{Lu}|_/u.test(base.name) || !exponent) return false;
  return exponent.kind === "number" ? exponent.value.equals(-1) : !some(exponent, (node) => node.kind === "number");
}

/** |M| is the size of a set. */
function isCount(expression: Expression): boolean {
  const [inside] = operandsOf(expression);
  return isOperation(expression, "abs") && inside?.kind === "symbol" && /^\p{Lu}/u.test(inside.name);
}

/** L - 1 and i + 1 count: a capital, or a letter for indices, moved by a whole number. */
function isShifted(expression: Expression): boolean {
  return isOperation(expression, "add") && expression.operands.length === 2
    && expression.operands.some((operand) => operand.kind === "symbol" && /^[A-Zi-n]$/.test(operand.name)) && expression.operands.some(({ kind }) => kind === "number");
}

/** (n - k + 1) \times m says how large something is: a product with a cross, and nothing but sums of names in it. */
function isShape(expression: Expression, source: string): boolean {
  return source.includes("\\times") && isOperation(expression, "multiply")
    && !some(expression, (node) => node.kind === "operation" && node.operator !== "multiply" && node.operator !== "add");
}

function isOperation(expression: Expression, operator: string): expression is Extract<Expression, { readonly kind: "operation" }> {
  return expression.kind === "operation" && expression.operator === operator;
}
