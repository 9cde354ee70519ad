import { add, equal, multiply, negate, number, operandsOf, operation, opposite, type Expression, type OperatorName } from "../expression";
import { isZero, sumOf } from "../differentiate";
import { simplify } from "../simplify";

const zero = number(0);
/** Beyond this nobody reads it anyway. */
const mostSimplified = 200;

type Comparison = "greater" | "greaterEqual" | "less" | "lessEqual" | "equal" | "unequal";

const turned: Readonly<Record<Comparison, Comparison>> = { greater: "less", greaterEqual: "lessEqual", less: "greater", lessEqual: "greaterEqual", equal: "equal", unequal: "unequal" };
const comparisons: ReadonlySet<OperatorName> = new Set(Object.keys(turned) as Comparison[]);

/** Whether a node compares two sides. */
export function isComparison(node: Expression): node is Extract<Expression, { kind: "operation" }> & { readonly operator: Comparison } {
  return node.kind === "operation" && comparisons.has(node.operator);
}

/** The expression in its shortest form, where that is found quickly. */
export function tidied(expression: Expression): Expression {
  return expression.size > mostSimplified ? expression : simplify(expression).expression;
}

/**
 * `difference` compared with zero, as people write it: y t = 1 for 1 - y t = 0, x <= 1 for 1 - x >= 0, x = y for x - y = 0. What is
 * subtracted goes to the other side, the number to the right, and a common factor is left out.
 */
export function arranged(operator: Comparison, difference: Expression): Expression {
  const terms = termsOf(difference).map(signed);
  const constants = terms.filter(({ magnitude }) => magnitude.kind === "number");
  const others = terms.filter(({ magnitude }) => magnitude.kind !== "number");
  const [above, below] = [others.filter(({ isNegative }) => !isNegative), others.filter(({ isNegative }) => isNegative)];
  const written = (side: readonly Term[]): Expression[] => side.map(({ magnitude }) => magnitude);
  const [constant] = constants;
  if (constants.length > 1 || others.length === 0) return operation(operator, [difference, zero]);
  if (below.length === 0) return compared(operator, written(above), constant && value(constant, true));
  if (above.length === 0) return compared(turned[operator], written(below), constant && value(constant, false));
  const [left, right] = constant?.isNegative === false ? [[...above, constant], below] : [above, [...below, ...constants]];
  // The side with the number stands on the right: x = y + 1.
  const isSwapped = constant?.isNegative === false;
  const sides = [sumOf(written(left)), sumOf(written(right))];
  return operation(isSwapped ? turned[operator] : operator, isSwapped ? sides.reverse() : sides);
}

interface Term {
  /** Without a minus in front. */
  readonly magnitude: Expression;
  readonly isNegative: boolean;
}

/** A sum compared with a number; 2x compared with 4 is x compared with 2. */
function compared(operator: Comparison, terms: readonly Expression[], right: Expression = zero): Expression {
  const [only, ...more] = terms;
  const [factor, ...rest] = only?.kind === "operation" && only.operator === "multiply" ? only.operands : [];
  const [first] = rest;
  if (more.length > 0 || factor?.kind !== "number" || !first || right.kind !== "number" || factor.value.compare(0) <= 0) return operation(operator, [sumOf(terms), right]);
  return operation(operator, [rest.length === 1 ? first : multiply(...rest), number(right.value.div(factor.value))]);
}

function termsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "operation" && expression.operator === "add" ? expression.operands : [expression];
}

function signed(term: Expression): Term {
  const leading = term.kind === "operation" && term.operator === "multiply" ? term.operands[0] : term;
  const isNegative = leading?.kind === "number" && leading.value.compare(0) < 0;
  return { magnitude: isNegative ? opposite(term) : term, isNegative };
}

/** The number that a constant term is on the other side of the sign. */
function value({ magnitude, isNegative }: Term, turn: boolean): Expression {
  return isNegative === turn ? magnitude : magnitude.kind === "number" ? opposite(magnitude) : negate(magnitude);
}

/** Whether two sides are the same in two comparisons. */
export function sameSides(left: Expression, right: Expression): boolean {
  const [a, b] = [operandsOf(left), operandsOf(right)];
  return a.length === b.length && a.every((side, i) => {
    const other = b[i];
    return other !== undefined && equal(side, other);
  });
}

/** left - right, in its shortest form. */
export function differenceOf(left: Expression, right: Expression): Expression {
  return tidied(isZero(right) ? left : isZero(left) ? negate(right) : add(left, negate(right)));
}
