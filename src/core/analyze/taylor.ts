import { answer } from "../answer";
import { evaluateDerivatives, isZero, powerOf, productOf, sumOf } from "../differentiate";
import { evaluateAt } from "../evaluate";
import { freeNames, hasIndices, number, subtract, symbol, transform, visit, writtenOut, type Expression } from "../expression";
import { isFunctionOperator, operatorRow } from "../operators";
import { printPlain } from "../print";
import { failure, success, type Result } from "../result";
import { simplify } from "../simplify";
import { collected } from "./collected";
import { differentiableAt } from "./smoothness";

/** Where an expansion is made: an exact value for each of its variables, such as pi/4. */
export type Center = Readonly<Record<string, Expression>>;

/** One term of a Taylor polynomial. */
export interface TaylorTerm {
  /** The power of each variable's distance from the center. */
  readonly exponents: readonly number[];
  /** The derivative at the center over the factorials of the exponents, exact. */
  readonly coefficient: Expression;
}

/** The polynomial that agrees with a function at a point up to some order. */
export interface Taylor {
  readonly variables: readonly string[];
  readonly order: number;
  /** By order; those with coefficient zero left out. */
  readonly terms: readonly TaylorTerm[];
  /** The terms as they are written, such as 4 (x - 1), the coefficient in front. */
  readonly parts: readonly Expression[];
  /** The sum of them, in powers of the distance from the center: f(a) + f'(a) (x - a) + ... */
  readonly polynomial: Expression;
  /** Multiplied out and collected by powers of the variables. */
  readonly expanded: Expression;
  /** Whether numbers proved every derivative that it is made of. */
  readonly verified: boolean;
}

/** Derivatives to be taken at most: beyond that nobody reads the polynomial. */
const mostTerms = 500;
const agreement = 1e-9;
const contradicted = "Nabla found a coefficient that its own check by numbers contradicts, and does not show it. Please report this formula.";

/**
 * The Taylor polynomial at a center that names its variables; other symbols are parameters. Fails where the function or a
 * derivative has no value there, and when there would be more than 500 terms.
 */
export function taylorPolynomial(expression: Expression, center: Center, order: number): Result<Taylor> {
  const span = expression.span ?? { start: 0, end: 0 };
  const variables = Object.keys(center);
  if (!Number.isInteger(order) || order < 0) return failure("The order of a Taylor polynomial is a whole number from 0 on.", span);
  if (binomial(order + variables.length, order) > mostTerms) return failure(`A Taylor polynomial of order ${order} in ${variables.length} variables would have more than ${mostTerms} terms.`, span);
  const worked = evaluateDerivatives(expression);
  if (!worked.ok) return worked;
  const derivatives = allDerivatives(worked.value, variables, order);
  if (!derivatives.ok) return derivatives;
  const terms: TaylorTerm[] = [];
  for (const { exponents, derivative } of derivatives.value) {
    const obstacle = obstacleAt(derivative, exponents, center, order);
    if (obstacle !== undefined) return failure(obstacle, span);
    // Terms of a sum over an index stand alone: that of 0 x^(0 - 1) has no value where x is 0, that of x^0 is 1.
    const coefficient = simplify(productOf([number(`1/${factorials(exponents)}`), atCenter(derivative, center)])).expression;
    if (isClosed(derivative, center)) {
      const value = evaluateAt(coefficient, {});
      if (!Number.isFinite(value)) return failure(missingValue(exponents, variables, center), span);
      const expected = evaluateAt(derivative, pointOf(center)) / Number(factorials(exponents));
      // NaN is left to x/x and the like, to which simplification gives a value.
      if (Math.abs(value - expected) > agreement * Math.max(1, Math.abs(expected))) return failure(contradicted, span);
    }
    if (!isZero(coefficient)) terms.push({ exponents, coefficient });
  }
  const parts = terms.map((term) => written(term, variables, center));
  const polynomial = sumOf(parts);
  const verified = derivatives.value.every((derived) => derived.verified);
  return success({ variables, order, terms, parts, polynomial, expanded: collected(polynomial, variables), verified });
}

/**
 * The tangent to the graph at the center, as its height: a line for one variable, a plane for two. It is the Taylor
 * polynomial of first order; `expanded` is the form y = m x + b.
 */
export function tangent(expression: Expression, center: Center): Result<Taylor> {
  return taylorPolynomial(expression, center, 1);
}

interface Derived {
  readonly exponents: readonly number[];
  readonly derivative: Expression;
  readonly verified: boolean;
}

/** All derivatives up to an order, each from one of an order less: the one with the last of its variables taken once less. */
function allDerivatives(expression: Expression, variables: readonly string[], order: number): Result<Derived[]> {
  const found: Derived[] = [{ exponents: variables.map(() => 0), derivative: expression, verified: true }];
  for (const { exponents, derivative, verified } of found) {
    if (total(exponents) >= order) continue;
    const last = exponents.reduce((latest, exponent, k) => (exponent > 0 ? k : latest), 0);
    for (const [i, variable] of variables.entries()) {
      if (i < last) continue;
      const next = answer(derivative, [variable]);
      if (!next.ok) return next;
      found.push({ exponents: exponents.map((exponent, k) => exponent + (k === i ? 1 : 0)), derivative: next.value.result, verified: verified && next.value.verdict.status === "verified" });
    }
  }
  return success(found);
}

/** An expression with the center put in. */
function atCenter(expression: Expression, center: Center): Expression {
  return transform(substituteAll(hasIndices(expression) ? simplify(writtenOut(expression)).expression : expression, center), atZero);
}

/** Activation functions at zero through simpler ones: softplus(0) is log(1 + exp(0)), which is log(2). */
function atZero(node: Expression): Expression {
  if (node.kind !== "operation" || !isFunctionOperator(node.operator)) return node;
  const { expansion, plain } = operatorRow(node.operator);
  const [only, ...more] = node.operands;
  if (!expansion || plain !== undefined || !only || more.length > 0 || freeNames(only).length > 0 || evaluateAt(only, {}) !== 0) return node;
  return expansion([number(0)]);
}

/** Puts values in the place of all symbols at once, so that a value may speak of another symbol. */
function substituteAll(expression: Expression, values: Center): Expression {
  return transform(expression, (node) => (node.kind === "symbol" && Object.hasOwn(values, node.name) ? values[node.name] ?? node : node));
}

/** Why an expansion cannot be made of this derivative at the center, if so; a kink only matters where it is to be differentiated. */
function obstacleAt(derivative: Expression, exponents: readonly number[], center: Center, order: number): string | undefined {
  if (some(derivative, (node) => node.kind === "operation" && (node.operator === "derivative" || node.operator === "limit"))) return "It contains a derivative or a limit that cannot be worked out.";
  if (total(exponents) >= order || !isClosed(derivative, center)) return undefined;
  const { status, fact } = differentiableAt(writtenOut(derivative), pointOf(center));
  if (status === "smooth" || status === "undefined") return status === "smooth" ? undefined : fact;
  const by = derivativeNames(exponents, Object.keys(center)).join(", ");
  return `There is no expansion of this order. ${by === "" ? fact : fact.replace(/^The function/, `The derivative by ${by}`)}`;
}

/** Whether the center gives every symbol a number, and nothing but known functions stands there. */
function isClosed(expression: Expression, center: Center): boolean {
  const coefficient = substituteAll(expression, center);
  return freeNames(coefficient).length === 0 && !some(coefficient, (node) => node.kind === "call");
}

function some(expression: Expression, holds: (node: Expression) => boolean): boolean {
  let found = false;
  visit(expression, (node) => (found ||= holds(node)));
  return found;
}

function pointOf(center: Center): Record<string, number> {
  return Object.fromEntries(Object.entries(center).map(([name, value]) => [name, evaluateAt(value, {})]));
}

function derivativeNames(exponents: readonly number[], variables: readonly string[]): string[] {
  return variables.flatMap((name, i) => Array.from({ length: exponents[i] ?? 0 }, () => name));
}

function missingValue(exponents: readonly number[], variables: readonly string[], center: Center): string {
  const where = variables.map((name) => `${name} = ${printPlain(center[name] ?? symbol(name))}`).join(", ");
  const by = derivativeNames(exponents, variables).join(", ");
  return by === "" ? `The function has no value at ${where}.` : `The derivative by ${by} has no value at ${where}.`;
}

/** One term, coefficient times distances. */
function written({ exponents, coefficient }: TaylorTerm, variables: readonly string[], center: Center): Expression {
  const factors = variables.map((name, i) => powerOf(distance(name, center[name] ?? number(0)), number(exponents[i] ?? 0)));
  // One product, not a product in a product: so a minus goes in front of it all.
  return productOf([...(coefficient.kind === "operation" && coefficient.operator === "multiply" ? coefficient.operands : [coefficient]), ...factors]);
}

function distance(name: string, from: Expression): Expression {
  return isZero(from) ? symbol(name) : simplify(subtract(symbol(name), from)).expression;
}

function total(exponents: readonly number[]): number {
  return exponents.reduce((sum, exponent) => sum + exponent, 0);
}

/** The product of the factorials, exact. */
function factorials(exponents: readonly number[]): bigint {
  let product = 1n;
  for (const exponent of exponents) for (let k = 2n; k <= exponent; k++) product *= k;
  return product;
}

function binomial(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}
