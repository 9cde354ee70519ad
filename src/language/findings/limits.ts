import { compareValues, derivative, multiply, number, operandsOf, power, substitute, symbol, transform, type Expression } from "../../core";

/**
 * Limits of quotients, worked out as far as a derivative says them: where numerator and denominator both vanish, as in
 * (f(x + h) - f(x)) / h, the quotient of their derivatives there (L'Hôpital); elsewhere the value. Others stay. The numbers that
 * decide what vanishes need the expression free of unknown functions.
 */
export function withoutLimits(expression: Expression): Expression {
  let count = 0;
  return transform(expression, (node) => {
    if (node.kind !== "operation" || node.operator !== "limit") return node;
    const [body, variable, target] = node.operands;
    if (!body || variable?.kind !== "symbol" || !target) return node;
    const { numerator, denominator } = quotient(body);
    const [above, below] = [numerator, denominator].map((part) => vanishes(part, variable.name, target));
    if (!below) return target.kind === "constant" ? node : substitute(body, variable.name, target);
    if (!above) return node;
    const fresh = symbol(`${variable.name}_limit${++count}`);
    const slope = (part: Expression): Expression => derivative(substitute(part, variable.name, fresh), fresh, target);
    return multiply(slope(numerator), power(slope(denominator), number(-1)));
  });
}

function quotient(body: Expression): { readonly numerator: Expression; readonly denominator: Expression } {
  const factors = body.kind === "operation" && body.operator === "multiply" ? body.operands : [body];
  const above: Expression[] = [];
  const below: Expression[] = [];
  for (const factor of factors) {
    const [base, exponent] = factor.kind === "operation" && factor.operator === "power" ? operandsOf(factor) : [];
    if (base && exponent?.kind === "number" && exponent.value.equals(-1)) below.push(base);
    else above.push(factor);
  }
  return { numerator: multiply(number(1), ...above), denominator: multiply(number(1), ...below) };
}

function vanishes(part: Expression, variable: string, target: Expression): boolean {
  const { same, different, unclear } = compareValues(substitute(part, variable, target), number(0));
  return same > 0 && different === 0 && unclear === 0;
}
