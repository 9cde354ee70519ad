import { constant, derivative, evaluateAt, hasIndices, memberName, memberOf, number, operandsOf, operation, substitute, symbol, writtenOut } from "../../src/core";
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
 * going near, names by what they stand for, sums over an index written out for the number of terms that the point says. It
 * shares nothing with the code that made the step.
 */
export function stepValue(expression: Expression, point: Point, names: Names): number {
  const named = written(expression, names);
  return evaluateAt(resolve(hasIndices(named) ? writtenOut(named, point) : named, point), point);
}

/** The values of a vector's components, or the one value of all else. */
export function stepValues(expression: Expression, point: Point, names: Names): number[] {
  const components = expression.kind === "operation" && expression.operator === "vector" ? expression.operands : [expression];
  return components.map((component) => stepValue(component, point, names));
}

/** Puts in what names stand for; a derivative by a name is taken with that name as variable, so its symbol stays until then. */
function written(node: Expression, names: Names): Expression {
  const member = memberOf(node);
  const name = node.kind === "symbol" ? node.name : member && memberName(member.family.name, member.indices);
  if (name !== undefined) {
    const named = names.get(name);
    return named && named.argument === undefined ? written(named.stands, names) : node;
  }
  if (node.kind === "call") {
    const named = names.get(node.name);
    const [operand] = node.operands;
    if (!named || named.argument === undefined || !operand) return node;
    if (node.primes === 0) return written(substitute(named.stands, named.argument, operand), names);
    let body = named.stands;
    for (let i = 0; i < node.primes; i++) body = derivativeNode(body, named.argument);
    return pointed(body, named.argument, written(operand, names));
  }
  if (node.kind !== "operation") return node;
  if (node.operator === "derivative") {
    const [body, variable] = node.operands;
    if (body && variable?.kind === "symbol" && names.has(variable.name)) {
      // dA/dB with B itself a name: differentiate A's own body by the letter B, then put B's value in.
      const own = body.kind === "symbol" ? names.get(body.name)?.stands ?? body : body;
      const others = new Map([...names].filter(([other]) => other !== variable.name));
      return pointed(derivativeNode(written(own, others), variable.name), variable.name, written(variable, names));
    }
    if (body && variable) return derivative(written(body, names), variable);
  }
  return transformChildren(node, (operand) => written(operand, names));
}

function derivativeNode(body: Expression, variable: string): Expression {
  return derivative(body, symbol(variable));
}

/** A derivative node with the point at which it is to be taken. */
function pointed(node: Expression, variable: string, point: Expression): Expression {
  if (node.kind !== "operation") return node;
  return operation(node.operator, [...node.operands.slice(0, 2), point]);
}

function transformChildren(node: Expression, change: (operand: Expression) => Expression): Expression {
  return node.kind === "operation" ? operation(node.operator, operandsOf(node).map(change)) : node;
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
