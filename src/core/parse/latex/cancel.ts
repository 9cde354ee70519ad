import { add, equal, multiply, number, operandsOf, transform, type Expression } from "../../expression";

// Just enough arithmetic to see that f(x + 0) - f(x) is zero: no more is asked when a limit is read.

/** Most terms that are looked at: each may have to be compared with each. */
const mostTerms = 200;

export function isZero(expression: Expression): boolean {
  return expression.kind === "number" && expression.value.equals(0);
}

/** The terms of a sum with the zeros and ones in it worked out, as they come in when a variable becomes 0. */
export function folded(expression: Expression): readonly Expression[] {
  return termsOf(transform(expression, fold));
}

function fold(node: Expression): Expression {
  if (node.kind !== "operation") return node;
  const { operands } = node;
  if (node.operator === "add") {
    const kept = operands.flatMap(termsOf).filter((term) => !isZero(term));
    const [only] = kept;
    return kept.length === 0 ? number(0) : only && kept.length === 1 ? only : numeric(kept, (a, b) => a.add(b)) ?? add(...kept);
  }
  if (node.operator === "multiply") {
    if (operands.some(isZero)) return number(0);
    const kept = operands.filter((factor) => !(factor.kind === "number" && factor.value.equals(1)));
    const [only] = kept;
    return only && kept.length === 1 ? only : numeric(kept, (a, b) => a.mul(b)) ?? multiply(...kept);
  }
  return node.operator === "power" ? foldedPower(node) : node;
}

type NumberValue = ReturnType<typeof number>["value"];

function numeric(operands: readonly Expression[], join: (left: NumberValue, right: NumberValue) => NumberValue): Expression | undefined {
  const values = operands.flatMap((operand) => (operand.kind === "number" ? [operand.value] : []));
  const [first, ...others] = values;
  return first && values.length === operands.length ? number(others.reduce(join, first)) : undefined;
}

export function foldedPower(node: Expression): Expression {
  const [base, exponent] = operandsOf(node);
  if (base?.kind !== "number" || exponent?.kind !== "number" || exponent.value.d !== 1n || exponent.value.abs().compare(10) > 0 || (isZero(base) && exponent.value.compare(0) <= 0)) return node;
  const value = base.value.pow(exponent.value);
  return value ? number(value) : node;
}

function termsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "operation" && expression.operator === "add" ? expression.operands.flatMap(termsOf) : [expression];
}

/** Whether the terms are zero together: each has its opposite among them, or is a number and these add up to 0. */
export function cancels(terms: readonly Expression[]): boolean {
  const numbers = terms.flatMap((term) => (term.kind === "number" ? [term.value] : []));
  if (numbers.length > 0 && !numbers.reduce((sum, value) => sum.add(value)).equals(0)) return false;
  if (terms.length > mostTerms) return false;
  const left: Expression[] = [];
  for (const term of terms.filter(({ kind }) => kind !== "number").flatMap((each) => spread(each))) {
    const opposite = left.findIndex((other) => areOpposite(other, term));
    if (opposite < 0) left.push(term);
    else left.splice(opposite, 1);
  }
  return left.length === 0;
}

/** -(a + b) as -a and -b. */
function spread(term: Expression): readonly Expression[] {
  const [sign, sum, ...more] = term.kind === "operation" && term.operator === "multiply" ? term.operands : [];
  const isNegated = sign?.kind === "number" && sign.value.equals(-1) && more.length === 0 && sum?.kind === "operation" && sum.operator === "add";
  return isNegated ? sum.operands.map((each) => multiply(number(-1), each)) : [term];
}

function areOpposite(left: Expression, right: Expression): boolean {
  const isNegation = (negated: Expression, of: Expression): boolean => {
    const [sign, ...factors] = negated.kind === "operation" && negated.operator === "multiply" ? negated.operands : [];
    if (sign?.kind !== "number" || !sign.value.equals(-1)) return false;
    const [only] = factors;
    return factors.length === 1 && only ? equal(only, of) : of.kind === "operation" && equal(multiply(...factors), of);
  };
  return isNegation(left, right) || isNegation(right, left);
}
