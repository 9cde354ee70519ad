import { compile, type Tape } from "../evaluate";
import { constant, isConditionOperator, multiply, number, operation, subtract, transform, type Expression, type OperationExpression, type OperatorName } from "../expression";

/** A few units in the last place, as a share of a result: what its value in double precision may be off by. */
const share = 2 ** -51;
const values = { pi: Math.PI, e: Math.E } as const;
/** Which results are moved up and which down, by a bit of each node's hash; and the other way round. */
const patterns = [[0, share], [0, -share], [7, share], [7, -share]] as const;
/** What is smaller or larger than these is close to underflow or overflow. */
const [smallest, largest] = [1e-290, 1e290] as const;
/** Their results are exact: moved, a staircase would leave its steps. */
const exact: ReadonlySet<OperatorName> = new Set<OperatorName>(["piecewise", "floor", "ceil", "round", "sign", "step", "vector"]);

/**
 * How far rounding moves what is measured at a point: it is measured anew with every result on the way moved by a few units
 * in its last place. In tan(pi) x rounding is all there is, in log(2^(x^5)) near 0 it is much, and numbers from there contradict
 * nothing. Infinite where a moved result leaves no value, and where results overflowed or vanished.
 * Source: Monte Carlo arithmetic (D. S. Parker, 1997), with fixed choices, so that a formula always gets the same verdict.
 */
export function roundingOf(expression: Expression, names: readonly string[], measure: (tape: Tape, point: Float64Array) => number): (point: Float64Array) => number {
  let tapes: { readonly plain: Tape; readonly moved: readonly Tape[] } | undefined;
  return (point) => {
    tapes ??= { plain: compile(expression, names), moved: patterns.map(([bit, by]) => compile(moved(expression, bit, by), names)) };
    const measured = measure(tapes.plain, point);
    return tapes.moved.reduce((most, tape) => {
      const change = Math.abs(measure(tape, point) - measured);
      return Math.max(most, Number.isNaN(change) ? Infinity : change);
    }, 0);
  };
}

/** The expression with pi, e and all results on the way a little larger or smaller. */
function moved(expression: Expression, bit: number, by: number): Expression {
  // Exponents that do not change stay what they are: (-2)^2 has a value, (-2)^2.0000000001 none.
  const unmoved = new Map<Expression, Expression>();
  const changing = new Set<Expression>();
  const originals = new Map<Expression, Expression>();
  const move = (node: Expression): Expression => {
    const factorOf = ({ hash }: Expression): number => 1 + (((hash >>> bit) & 1) === 0 ? by : -by);
    const factor = factorOf(node);
    if (node.kind === "constant") return node.name === "pi" || node.name === "e" ? number(values[node.name] * factor) : node;
    if (node.kind === "symbol") changing.add(node);
    if (node.kind !== "operation") return node;
    const [base, exponent] = node.operands;
    const kept = node.operator === "power" && base && exponent ? operation("power", [base, unmoved.get(exponent) ?? exponent]) : onTheWay(node, (sum) => multiply(number(factorOf(sum)), sum));
    const isEquation = node.operator === "equal" || node.operator === "unequal";
    const isExact = exact.has(node.operator) || isConditionOperator(node.operator);
    const result = isEquation ? onSameSide(node, node.operands.map((operand) => originals.get(operand) ?? operand)) : isExact ? node : held(kept, multiply(number(factor), kept));
    if (node.operands.some((operand) => changing.has(operand))) changing.add(result);
    else unmoved.set(result, operation(node.operator, node.operands.map((operand) => unmoved.get(operand) ?? operand)));
    return result;
  };
  return transform(expression, (node) => {
    const result = move(node);
    originals.set(result, node.kind === "operation" ? operation(node.operator, node.operands.map((operand) => originals.get(operand) ?? operand)) : node);
    return result;
  });
}

/** A sum with each sum on the way moved: x + 1 - 1 is as far off as x + 1 is. */
function onTheWay(node: OperationExpression, moved: (sum: Expression) => Expression): OperationExpression {
  const [first, second, ...others] = node.operands;
  if (node.operator !== "add" || !first || !second) return node;
  return others.reduce<OperationExpression>((sum, term) => operation("add", [moved(sum), term]), operation("add", [first, second]));
}

/** The moved equation, and none where rounding decides which side is larger: sin(pi) = 0, which in doubles never holds. */
function onSameSide(equation: OperationExpression, originals: readonly Expression[]): Expression {
  const [before, after] = [originals, equation.operands].map(([left, right]) => (left && right ? operation("sign", [subtract(left, right)]) : number(0)));
  return before && after ? operation("piecewise", [operation("equal", [before, after]), equation]) : equation;
}

/** The moved result, and none where the result of a power or exponential left the range of doubles: 1/log(2^(10^4)) is not 0. */
function held(node: OperationExpression, result: Expression): Expression {
  if (node.operator !== "power" && node.operator !== "exp") return result;
  const size = operation("abs", [node]);
  const fits = operation("and", [operation("less", [number(smallest), size]), operation("less", [size, number(largest)])]);
  return operation("piecewise", [fits, result, constant("undefined")]);
}
