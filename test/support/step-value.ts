import { constant, derivative, evaluateAt, number, operation, substitute, symbol } from "../../src/core";
import type { Expression, Step } from "../../src/core";
import { numericSlope } from "./oracle";

type Point = Readonly<Record<string, number>>;

/** What a derivation's names stand for: b for 2z^3, or f(x) for x^2 + 3. */
export type Names = Map<string, { argument?: string; stands: Expression }>;

/** Collects the names that steps introduce. */
export function namesOf(steps: readonly Step[]): Names {
  return new Map(steps.flatMap((step) => step.where.map(({ name, argument, stands }) => [name, { argument, stands }] as const)));
}

/**
 * The value of an expression as it stands in a step, by numbers alone: derivatives by extrapolated differences, limits by
 * going near, names by what they stand for. It shares nothing with the code that made the step.
 */
export function stepValue(expression: Expression, point: Point, names: Names): number {
  return evaluateAt(resolve(written(expression, names), point), point);
}

/** Puts in what names stand for; a derivative by a name is taken with that name as variable, so its symbol stays until then. */
function written(expression: Expression, names: Names): Expression {
  const node = expression;
  if (node.kind === "symbol") {
    const named = names.get(node.name);
    return named && named.argument === undefined ? written(named.stands, names) : node;
  }
  if (node.kind === "call") {
    const named = names.get(node.name);
    const [operand] = node.operands;
    if (!named || named.argument === undefined || !operand) return node;
    let body = named.stands;
    for (let i = 0; i < node.primes; i++) body = derivative(body, symbol(named.argument));
    const inner = written(operand, names);
    return node.primes > 0 ? pointed(body, named.argument, inner) : substitute(written(body, names), named.argument, inner);
  }
  if (node.kind !== "operation") return node;
  if (node.operator === "derivative") {
    const [body, variable] = node.operands;
    if (body && variable?.kind === "symbol" && names.has(variable.name)) {
      // dA/dB with B itself a name: differentiate A's own body by the letter B, then put B's value in.
      const named = body.kind === "symbol" ? names.get(body.name)?.stands ?? body : body;
      return pointed(derivative(named, symbol(variable.name)), variable.name, written(variable, names));
    }
    if (body && variable) return derivative(written(body, names), variable);
  }
  return transformChildren(node, (operand) => written(operand, names));
}

/** A derivative node with the point at which it is to be taken. */
function pointed(node: Expression, variable: string, point: Expression): Expression {
  if (node.kind !== "operation") return node;
  return operation(node.operator, [...node.operands.slice(0, 2), point]);
}

function transformChildren(node: Expression, change: (operand: Expression) => Expression): Expression {
  return node.kind === "operation" ? operation(node.operator, node.operands.map(change)) : node;
}

/** Replaces derivative and limit nodes by their values at the point. */
function resolve(node: Expression, point: Point): Expression {
  if (node.kind !== "operation") return node;
  if (node.operator === "derivative") {
    const [body, variable, target] = node.operands;
    if (!body || variable?.kind !== "symbol") throw new Error("a derivative without a variable");
    const at = target ? evaluateAt(resolve(target, point), point) : point[variable.name] ?? NaN;
    return value(numericSlope(body, variable.name, { ...point, [variable.name]: at }));
  }
  if (node.operator === "limit") {
    const [body, variable] = node.operands;
    if (!body || variable?.kind !== "symbol") throw new Error("a limit without a variable");
    const near = (h: number): number => evaluateAt(resolve(body, { ...point, [variable.name]: h }), { ...point, [variable.name]: h });
    // Richardson on the symmetric mean: the terms odd in h cancel, the quadratic one by extrapolation.
    const mean = (h: number): number => (near(h) + near(-h)) / 2;
    return value((4 * mean(5e-4) - mean(1e-3)) / 3);
  }
  return transformChildren(node, (operand) => resolve(operand, point));
}

function value(result: number): Expression {
  return Number.isFinite(result) ? number(result) : constant("undefined");
}

