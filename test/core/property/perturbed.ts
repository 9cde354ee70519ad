import { isFunctionOperation, operandsOf, operatorRow, visit } from "../../../src/core";
import type { Expression, OperationExpression, OperatorName } from "../../../src/core";
import { randomNumbers } from "./random-numbers";

/** A value and its slope along a direction, and how far rounding alone may have moved each. */
export interface Estimate {
  readonly value: number;
  readonly slope: number;
  readonly valueNoise: number;
  readonly slopeNoise: number;
  /** The largest number met on the way, or one divided by the smallest that a power, an exponential or a product came to. */
  readonly largest: number;
}

/** A number with a slope; whether it is made of what moves, and whether no digit of it was ever rounded. */
interface Dual {
  /** Of an equation, which of its sides is larger. */
  readonly side?: number;
  readonly value: number;
  readonly slope: number;
  readonly moves: boolean;
  readonly exact: boolean;
}

/** What becomes of each number that was rounded. */
type Rounding = (value: number) => number;

/**
 * How far each result is pushed: 2^-40, about 8000 times the rounding of one operation (2^-53). Special functions are good
 * to some hundred such units; so the spread of the pushed evaluations is far above any true error, and still far below a mistake.
 */
const push = 2 ** -40;
/** Half of the evaluations push each result the other way than their partner: a sign that rounding decides then always shows. */
const pairs = 3;
/** Some ten times the closest steps of differences at the points that are looked at. */
const closestStep = 2 ** -34;
/** A value this large that its own pushes change by half or more is a pole met by rounding, as tan(pi/2) is. */
const poleSize = 1e6;

/**
 * Evaluates an expression by an interpreter of its own (only the numeric columns of the operator table are shared), once
 * as it is and several times with every rounded result pushed by a random amount. The spread says how much of the value is
 * rounding: Monte Carlo arithmetic (D. S. Parker, "Monte Carlo arithmetic", UCLA CSD-970002, 1997). Where a comparison, a jump,
 * a pole or the end of a domain is decided by rounding, the evaluations part, and the noise is large or infinite.
 */
export function perturbedEvaluator(expression: Expression): (point: Readonly<Record<string, number>>, direction: Readonly<Record<string, number>>) => Estimate {
  const nodes: Expression[] = [];
  const index = new Map<Expression, number>();
  visit(expression, (node) => index.set(node, nodes.push(node) - 1));
  const operands = nodes.map((node) => operandsOf(node).map((operand) => index.get(operand) ?? 0));
  return (point, direction) => {
    const run = (rounded: Rounding, results: Dual[] = []): Dual => {
      nodes.forEach((node, i) => {
        const given = (operands[i] ?? []).map((k) => results[k] ?? undefinedDual);
        const result = node.kind === "symbol" ? inputOf(node.name, point, direction) : evaluated(node, given, rounded);
        results.push(node.kind === "symbol" || result.exact ? result : { ...result, value: rounded(result.value), slope: rounded(result.slope) });
      });
      return results.at(-1) ?? undefinedDual;
    };
    const plain: Dual[] = [];
    const { value, slope } = run((result) => result, plain);
    let [valueNoise, slopeNoise] = [leastNoise(value), leastNoise(slope)];
    for (let i = 0; i < 2 * pairs; i++) {
      const random = randomNumbers(expression.hash + (i >> 1));
      const side = i % 2 === 0 ? push : -push;
      const others: Dual[] = [];
      const pushed = run((result) => result * (1 + side * (2 * random() - 1)), others);
      const noise = others.some((other, k) => meetsPole(plain[k] ?? undefinedDual, other) || changesSides(plain[k] ?? undefinedDual, other)) ? Infinity : 0;
      valueNoise = Math.max(valueNoise, noise, distance(pushed.value, value));
      slopeNoise = Math.max(slopeNoise, noise, distance(pushed.slope, slope));
    }
    return { value, slope, valueNoise, slopeNoise, largest: plain.reduce((most, { value: own }, i) => Math.max(most, sizeOf(own, nodes[i], (operands[i] ?? []).map((k) => plain[k]?.value))), 0) };
  };
}

const undefinedDual: Dual = { value: NaN, slope: NaN, moves: false, exact: false };

function inputOf(name: string, point: Readonly<Record<string, number>>, direction: Readonly<Record<string, number>>): Dual {
  return { value: point[name] ?? NaN, slope: direction[name] ?? 0, moves: name in direction, exact: false };
}

/** Operators that are never zero, and those that are zero only where an operand is. */
const neverZero: ReadonlySet<OperatorName> = new Set<OperatorName>(["exp", "sigmoid", "softplus", "softmax", "erfc", "sech", "csch", "gamma", "factorial"]);
const zeroByOperand: ReadonlySet<OperatorName> = new Set<OperatorName>(["power", "multiply", "gelu", "silu", "mish"]);

/**
 * How far from 1 a value is; what vanishes though it is not zero is as far as what overflows: the sign of softmax(1, x, 4000 - x) is 1,
 * and that of its value in doubles may be 0.
 */
function sizeOf(value: number, node: Expression | undefined, operands: readonly (number | undefined)[]): number {
  if (Number.isNaN(value)) return 0;
  const vanishes = node?.kind === "operation" && (neverZero.has(node.operator) || (zeroByOperand.has(node.operator) && !operands.includes(0)));
  return vanishes ? Math.max(Math.abs(value), 1 / Math.abs(value)) : Math.abs(value);
}

function meetsPole({ value }: Dual, other: Dual): boolean {
  return Math.abs(value) > poleSize && Number.isFinite(value) && Math.abs(value - other.value) > Math.abs(value) / 2;
}

/** Whether rounding decides which side of an equation is larger: then it may as well hold, as sin(pi) = 0 does, which in doubles never does. */
const changesSides = (plain: Dual, other: Dual): boolean => plain.side !== other.side;

/** What is undefined has no size: only what the pushes make of it says whether rounding decided that. */
const leastNoise = (value: number): number => (Number.isNaN(value) ? 0 : push * Math.abs(value));

/** Infinite when one of the two has a value and the other has none. */
function distance(left: number, right: number): number {
  if (Object.is(left, right)) return 0;
  const difference = Math.abs(left - right);
  return Number.isNaN(difference) ? Infinity : difference;
}

function evaluated(node: Expression, operands: readonly Dual[], rounded: Rounding): Dual {
  if (node.kind === "number") return ofNumber(Number(node.value.s * node.value.n) / Number(node.value.d), isDyadic(node.value.d));
  if (node.kind === "constant") return { value: { pi: Math.PI, e: Math.E, infinity: Infinity, undefined: NaN }[node.name], slope: 0, moves: false, exact: false };
  return node.kind === "operation" ? { ...ofOperation(node, operands, rounded), moves: operands.some(({ moves }) => moves) } : undefinedDual;
}

const ofNumber = (value: number, exact: boolean): Dual => ({ value, slope: 0, moves: false, exact });
const isDyadic = (denominator: bigint): boolean => (denominator & (denominator - 1n)) === 0n;
/** Sums and products of short binary fractions are not rounded. */
const stillExact = (operands: readonly Dual[], value: number): boolean => operands.every(({ exact }) => exact) && Number.isInteger(value * 2 ** 20) && Math.abs(value) < 2 ** 30;
const truth = (holds: boolean): Dual => ofNumber(holds ? 1 : 0, true);

type Operation = (operands: readonly Dual[], rounded: Rounding) => Omit<Dual, "moves">;

/** What has no value cannot be compared: then neither the comparison nor its contrary holds. */
const compared = (holds: (left: number, right: number) => boolean): Operation => ([left = undefinedDual, right = undefinedDual]) =>
  (Number.isNaN(left.value) || Number.isNaN(right.value) ? undefinedDual : truth(holds(left.value, right.value)));

const sideOf = ([left = undefinedDual, right = undefinedDual]: readonly Dual[]): number => Math.sign(left.value - right.value) || 0;

/** Whether some operand is `decisive`; if none is, undefined as soon as one has no truth value (S. C. Kleene's strong logic). */
const joined = (operands: readonly Dual[], decisive: 0 | 1): Dual => {
  if (operands.some(({ value }) => value === decisive)) return truth(decisive === 1);
  return operands.some(({ value }) => Number.isNaN(value)) ? undefinedDual : truth(decisive === 0);
};

const structure: Partial<Record<string, Operation>> = {
  // Each sum on the way is rounded: x + 1 - 1 is as far off as x + 1 is.
  add: (operands, rounded) => operands.reduce((left, right, i) => {
    const [before, value] = [i < 2 || left.exact ? left.value : rounded(left.value), left.value + right.value];
    return { value: before + right.value, slope: (i < 2 ? left.slope : rounded(left.slope)) + right.slope, moves: left.moves || right.moves, exact: stillExact([left, right], value) };
  }, ofNumber(0, true)),
  multiply: (operands, rounded) => operands.reduce((left, right) => {
    const value = left.value * right.value;
    return { value, slope: rounded(times(left, right.value)) + rounded(times(right, left.value)), moves: left.moves || right.moves, exact: stillExact([left, right], value) };
  }, ofNumber(1, true)),
  power: ([base = undefinedDual, exponent = undefinedDual], rounded) => {
    const [x, p] = [base.value, exponent.value];
    const value = Number.isNaN(x) || (x === 0 && p < 0) ? NaN : x ** p;
    const byBase = p === 0 ? 0 : x === 0 && p < 1 ? NaN : p * x ** (p - 1);
    // At the base 0 the tape takes the limit 0, where the rule has log(0): the end of the domain is no place to compare.
    const byExponent = x > 0 ? value * Math.log(x) : NaN;
    return { value, slope: rounded(times(base, byBase)) + rounded(times(exponent, byExponent)), exact: stillExact([base, exponent], value) };
  },
  piecewise: (operands) => {
    for (let i = 0; i + 1 < operands.length; i += 2) {
      if (operands[i]?.value === 1) return operands[i + 1] ?? undefinedDual;
      if (operands[i]?.value !== 0) return undefinedDual;
    }
    return operands.length % 2 === 1 ? operands.at(-1) ?? undefinedDual : undefinedDual;
  },
  less: compared((left, right) => left < right),
  lessEqual: compared((left, right) => left <= right),
  greater: compared((left, right) => left > right),
  greaterEqual: compared((left, right) => left >= right),
  equal: (operands, rounded) => ({ ...compared((left, right) => left === right)(operands, rounded), side: sideOf(operands) }),
  unequal: (operands, rounded) => ({ ...compared((left, right) => left !== right)(operands, rounded), side: sideOf(operands) }),
  and: (operands) => joined(operands, 0),
  or: (operands) => joined(operands, 1),
  not: ([operand = undefinedDual]) => (Number.isNaN(operand.value) ? undefinedDual : truth(operand.value === 0)),
};

/** What cannot move adds nothing, even where there is no slope by it: in x^2 the exponent. */
const times = ({ slope, moves }: Dual, by: number): number => (moves ? slope * by : 0);

function ofOperation(node: OperationExpression, operands: readonly Dual[], rounded: Rounding): Omit<Dual, "moves"> {
  const known = structure[node.operator];
  if (known) return known(operands, rounded);
  if (!isFunctionOperation(node)) return undefinedDual;
  const row = operatorRow(node.operator);
  const values = operands.map(({ value }) => value);
  // At 0 arccot jumps, and the notations that write it as atan(1/x) have no value.
  const value = row.name === "acot" && values[0] === 0 ? NaN : row.value(...values);
  const slopes = isBlurred(row.name, operands[0] ?? undefinedDual) ? [NaN] : row.slopes(values, value);
  return { value, slope: operands.reduce((sum, operand, i) => sum + rounded(times(operand, slopes[i] ?? NaN)), 0), exact: stillExact(operands, value) };
}

const stairs: ReadonlySet<string> = new Set(["floor", "ceil", "round"]);

/** Whether the steps of a staircase are smaller than what rounding moves, or than the closest differences: those see a slope there. */
const isBlurred = (name: string, { value, slope }: Dual): boolean => stairs.has(name) && (Math.abs(value) * push >= 1 || Math.abs(slope) * closestStep >= 1);
