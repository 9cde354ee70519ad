import { powerOf, productOf, sumOf } from "../differentiate";
import { dependsOn, number, operandsOf, symbol, type Expression } from "../expression";
import { expand, simplify } from "../simplify";

/**
 * A polynomial multiplied out, with one term for each product of powers of the variables, from the highest degree down: the form
 * y = m x + b of a tangent. Just multiplied out where something else depends on the variables.
 */
export function collected(polynomial: Expression, variables: readonly string[]): Expression {
  const out = expand(polynomial);
  const groups = new Map<string, { exponents: number[]; coefficients: Expression[] }>();
  for (const term of out.kind === "operation" && out.operator === "add" ? out.operands : [out]) {
    const monomial = monomialOf(term, variables);
    if (!monomial) return out;
    const key = monomial.exponents.join();
    const group = groups.get(key) ?? { exponents: monomial.exponents, coefficients: [] };
    group.coefficients.push(monomial.coefficient);
    groups.set(key, group);
  }
  const ordered = [...groups.values()].sort((left, right) => degree(right.exponents) - degree(left.exponents));
  return simplestSum(ordered.map(({ exponents, coefficients }) => {
    const powers = variables.map((name, i) => powerOf(symbol(name), number(exponents[i] ?? 0)));
    return simplify(productOf([simplify(sumOf(coefficients)).expression, ...powers])).expression;
  }));
}

function simplestSum(terms: readonly Expression[]): Expression {
  return terms.length === 1 ? terms[0] ?? number(0) : sumOf(terms.flatMap((term) => (term.kind === "operation" && term.operator === "add" ? term.operands : [term])));
}

/** A term as a coefficient times powers of the variables; undefined when it is none. */
function monomialOf(term: Expression, variables: readonly string[]): { exponents: number[]; coefficient: Expression } | undefined {
  const exponents = variables.map(() => 0);
  const rest: Expression[] = [];
  for (const factor of term.kind === "operation" && term.operator === "multiply" ? term.operands : [term]) {
    const [base = factor, exponent] = factor.kind === "operation" && factor.operator === "power" ? operandsOf(factor) : [];
    const at = base.kind === "symbol" ? variables.indexOf(base.name) : -1;
    const power = exponent === undefined ? 1 : exponent.kind === "number" && exponent.value.d === 1n ? exponent.value.valueOf() : undefined;
    if (at >= 0 && power !== undefined) exponents[at] = (exponents[at] ?? 0) + power;
    else if (variables.some((name) => dependsOn(factor, name))) return undefined;
    else rest.push(factor);
  }
  return { exponents, coefficient: productOf(rest) };
}

function degree(exponents: readonly number[]): number {
  return exponents.reduce((sum, exponent) => sum + exponent, 0);
}
