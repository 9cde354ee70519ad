import type Fraction from "fraction.js";
import { memberName, memberOf, operandsOf } from "../expression";
import type { Expression } from "../expression";
import { absolute, compare, isNegative } from "./rational";

// The order people write in: by falling degree, constants last; in a product numbers, constants, symbols by alphabet,
// sums, functions, and what stands below the bar at the end.

/** The degree of a term in its symbols; functions, sums and powers with symbols in the exponent count for none. */
function degreeOf(term: Expression): number {
  if (variableName(term) !== undefined) return 1;
  if (term.kind !== "operation") return 0;
  if (term.operator === "multiply") return term.operands.reduce((sum, factor) => sum + degreeOf(factor), 0);
  if (term.operator !== "power") return 0;
  const [base, exponent] = term.operands;
  return base && variableName(base) !== undefined && exponent?.kind === "number" ? exponent.value.valueOf() : 0;
}

/** The name of a variable or of a member of a family, x and x_i alike; undefined for anything else. */
function variableName(node: Expression): string | undefined {
  if (node.kind === "symbol") return node.name;
  const member = node.kind === "operation" && node.operator === "indexed" ? memberOf(node) : undefined;
  return member && (memberName(member.family.name, member.indices) ?? member.family.name);
}

/** Whether no symbol and no unknown function is in it. */
function isConstant(term: Expression): boolean {
  if (term.kind === "number" || term.kind === "constant") return true;
  if (term.kind !== "operation" || term.size > 50) return false;
  return term.operands.every(isConstant);
}

/** Whether it is made of numbers and pi alone, without functions. */
function isNumeral(term: Expression): boolean {
  return isConstant(term) && (term.kind !== "operation" || (term.operator === "multiply" && term.operands.every(isNumeral)) || (term.operator === "power" && term.operands.every(isNumeral)));
}

function constantRank(term: Expression): number {
  return term.kind === "number" ? 2 : isConstant(term) ? 1 : 0;
}

/** A term with what it is sorted by, worked out once. */
interface RankedTerm {
  readonly term: Expression;
  readonly rank: number;
  readonly degree: number;
}

const ranked = (term: Expression): RankedTerm => ({ term, rank: constantRank(term), degree: degreeOf(term) });

/** Compares two terms of a sum. */
function compareTerms(left: RankedTerm, right: RankedTerm): number {
  return left.rank - right.rank || right.degree - left.degree || compareStructure(bare(left.term), bare(right.term));
}

/** A term without its coefficient. */
function bare(term: Expression): readonly Expression[] {
  if (term.kind !== "operation" || term.operator !== "multiply") return [term];
  return term.operands[0]?.kind === "number" ? term.operands.slice(1) : term.operands;
}

/** The symbol, and how high it is raised, that a factor is sorted under. */
function symbolOf(factor: Expression): { name: string; exponent: number } | undefined {
  const own = variableName(factor);
  if (own !== undefined) return { name: own, exponent: 1 };
  if (factor.kind !== "operation" || factor.operator !== "power") return undefined;
  const [base, exponent] = factor.operands;
  const name = base && variableName(base);
  if (name === undefined) return undefined;
  return { name, exponent: exponent?.kind === "number" ? exponent.value.valueOf() : 1 };
}

function compareStructure(left: readonly Expression[], right: readonly Expression[]): number {
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [a, b] = [left[i], right[i]];
    if (!a || !b) return a ? -1 : 1;
    const [symbolA, symbolB] = [symbolOf(a), symbolOf(b)];
    if (symbolA && symbolB) {
      const order = compareText(symbolA.name, symbolB.name) || symbolB.exponent - symbolA.exponent;
      if (order !== 0) return order;
    } else if (symbolA || symbolB) return symbolA ? -1 : 1;
    const order = compareNodes(a, b, 6);
    if (order !== 0) return order;
  }
  return 0;
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** A fixed order of any two nodes; equal nodes alone compare as equal (but for nodes alike down to `depth` with one hash). */
function compareNodes(left: Expression, right: Expression, depth: number): number {
  if (left === right) return 0;
  const order = compareText(nameOf(left), nameOf(right)) || left.size - right.size;
  if (order !== 0) return order;
  // (x - 1)(x - 2) and (x - 1)(x + 1), as people count.
  if (left.kind === "number" && right.kind === "number") return compare(absolute(left.value), absolute(right.value)) || compare(left.value, right.value);
  if (depth > 0) {
    const others = operandsOf(right);
    const operands = operandsOf(left);
    for (let i = 0; i < operands.length; i++) {
      const [a, b] = [operands[i], others[i]];
      const within = a && b ? compareNodes(a, b, depth - 1) : 0;
      if (within !== 0) return within;
    }
  }
  return left.hash - right.hash;
}

function nameOf(node: Expression): string {
  if (node.kind === "operation") return node.operator;
  return node.kind === "number" ? "" : node.name;
}

/** Whether a term has a minus in front. */
export function startsNegative(term: Expression): boolean {
  if (term.kind === "number") return isNegative(term.value);
  const first = term.kind === "operation" && term.operator === "multiply" ? term.operands[0] : undefined;
  return first?.kind === "number" && isNegative(first.value);
}

/** The terms of a sum in the order of writing: 1 - x rather than -x + 1, but -x^2 - 2x + 1 by degree. */
export function orderTerms(terms: readonly Expression[]): Expression[] {
  const sorted = terms.map(ranked).sort(compareTerms).map(({ term }) => term);
  const [first] = sorted;
  if (!first || !startsNegative(first)) return sorted;
  const positive = sorted.findIndex((term) => !startsNegative(term));
  const onlyPositive = positive >= 0 && sorted.every((term, i) => i === positive || startsNegative(term));
  if (onlyPositive && (sorted.length === 2 || (positive === sorted.length - 1 && degreeOf(first) <= 1))) {
    sorted.unshift(...sorted.splice(positive, 1));
  }
  return sorted;
}

/** Whether the sum, in an order that does not depend on signs, begins with a minus: true of exactly one of s and -s. */
export function isNegativeSum(terms: readonly Expression[]): boolean {
  const [first, ...others] = terms.map(ranked);
  return first !== undefined && startsNegative(others.reduce((least, term) => (compareTerms(term, least) < 0 ? term : least), first).term);
}

/** Whether an expression is written with a minus in front; of u and -u at most one is. */
export function looksNegative(node: Expression): boolean {
  return node.kind === "operation" && node.operator === "add" ? isNegativeSum(node.operands) : startsNegative(node);
}

const rank = { number: 0, constant: 1, radical: 2, symbol: 3, variablePower: 4, polynomial: 5, mixed: 6, function: 7, oneMinus: 8, exponential: 9, inverse: 10, overIndex: 11 };

function factorRank(factor: Expression): number {
  if (factor.kind === "number") return rank.number;
  if (factor.kind === "constant") return rank.constant;
  if (factor.kind === "symbol") return rank.symbol;
  if (factor.kind === "call") return rank.function;
  if (factor.operator === "indexed") return rank.symbol;
  // What stands behind a sum over an index would seem to belong to it.
  if (factor.operator === "sum" || factor.operator === "product") return rank.overIndex;
  if (factor.operator === "exp") return rank.exponential;
  if (factor.operator === "add") return sumRank(factor);
  if (factor.operator !== "power") return rank.function;
  const [base, exponent] = factor.operands;
  if (!base) return rank.function;
  const below = exponent?.kind === "number" && isNegative(exponent.value);
  if (base.kind === "number") return exponent?.kind === "number" ? rank.radical : rank.exponential;
  if (isConstant(base) && !(exponent && isConstant(exponent))) return rank.exponential;
  if (isNumeral(base)) return rank.radical;
  // y x^(y - 1), as it is said.
  if (variableName(base) !== undefined && exponent?.kind !== "number") return rank.variablePower;
  return below ? rank.inverse : factorRank(base);
}

/** (x + 1) stands before functions, 1 - sigmoid(x) behind sigmoid(x). */
function sumRank(sum: Expression): number {
  const terms = operandsOf(sum);
  if (terms.every((term) => degreeOf(term) !== 0 || isConstant(term))) return rank.polynomial;
  return terms.some((term) => degreeOf(term) !== 0) ? rank.mixed : rank.oneMinus;
}

/** The factors of a product in the order of writing. */
export function orderFactors(factors: readonly Expression[]): Expression[] {
  return factors.map((factor) => ({ factor, rank: factorRank(factor) }))
    .sort((left, right) => left.rank - right.rank || compareStructure([baseOf(left.factor)], [baseOf(right.factor)]) || compareStructure([left.factor], [right.factor]))
    .map(({ factor }) => factor);
}

/** Powers are sorted by their bases: sin(x)^2 beside sin(x). */
function baseOf(factor: Expression): Expression {
  const base = factor.kind === "operation" && factor.operator === "power" ? factor.operands[0] : undefined;
  return base ?? factor;
}

/** The value of a number node, or undefined. */
export function numberValue(node: Expression | undefined): Fraction | undefined {
  return node?.kind === "number" ? node.value : undefined;
}
