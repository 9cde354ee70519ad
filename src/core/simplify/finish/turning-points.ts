import Fraction from "fraction.js";
import type { Expression } from "../../expression";
import { exactPower, isNegative, isZero, minus, one, plus, times, zero } from "../rational";

/** Coefficients of a polynomial, [i] before the power i. */
type Coefficients = readonly Fraction[];

/** What a side of a comparison may be, and the polynomials at whose zeros it goes from one to another. */
interface Pieces {
  readonly polynomials: readonly Coefficients[];
  readonly kinks: readonly Coefficients[];
}

/** Most polynomials that one side may be made of, and their highest degree. */
const pieceLimit = 12;
const degreeLimit = 8;

const half = new Fraction(1, 2);

/**
 * Where comparisons of polynomials in `variable`, and of their max, min, abs and relu, go from true to false: all points in order.
 * Undefined where one is no rational number, or where a comparison is of something else.
 */
export function turningPoints(comparisons: readonly Expression[], variable: string): Fraction[] | undefined {
  const points: Fraction[] = [];
  for (const comparison of comparisons) {
    const [left, right] = comparison.kind === "operation" ? comparison.operands.map((side) => piecesOf(side, variable)) : [];
    if (!left || !right) return undefined;
    for (const polynomial of [...left.kinks, ...right.kinks, ...differences(left.polynomials, right.polynomials)]) {
      const roots = rootsOf(polynomial);
      if (!roots) return undefined;
      points.push(...roots);
    }
  }
  const sorted = points.sort((a, b) => a.compare(b));
  return sorted.filter((point, i) => i === 0 || !sorted[i - 1]?.equals(point));
}

function piecesOf(node: Expression, variable: string): Pieces | undefined {
  if (node.kind === "number") return { polynomials: [[node.value]], kinks: [] };
  if (node.kind === "symbol") return node.name === variable ? { polynomials: [[zero, one]], kinks: [] } : undefined;
  if (node.kind !== "operation") return undefined;
  const operands: Pieces[] = [];
  for (const operand of node.operands) {
    const pieces = piecesOf(operand, variable);
    if (!pieces) return undefined;
    operands.push(pieces);
  }
  const polynomials = combined(node, operands);
  if (!polynomials || polynomials.length > pieceLimit || polynomials.some((polynomial) => polynomial.length > degreeLimit + 1)) return undefined;
  return { polynomials, kinks: [...operands.flatMap(({ kinks }) => kinks), ...ownKinks(node, operands)] };
}

function combined(node: Expression & { kind: "operation" }, operands: readonly Pieces[]): Coefficients[] | undefined {
  const [first, ...others] = operands.map(({ polynomials }) => polynomials);
  if (!first) return undefined;
  const each = (join: (a: Coefficients, b: Coefficients) => Coefficients): Coefficients[] =>
    others.reduce<readonly Coefficients[]>((all, next) => all.flatMap((a) => next.map((b) => join(a, b))).slice(0, pieceLimit + 1), first).slice();
  switch (node.operator) {
    case "add": return each(sum);
    case "multiply": return each(product);
    case "max": case "min": return [first, ...others].flat();
    case "relu": return [[zero], ...first];
    case "abs": return first.flatMap((polynomial) => [polynomial, polynomial.map(minus)]);
    case "power": {
      const exponent = node.operands[1];
      const times = exponent?.kind === "number" && exponent.value.d === 1n && exponent.value.s > 0n ? exponent.value.valueOf() : NaN;
      if (!(times <= degreeLimit)) return undefined;
      return first.map((base) => Array.from({ length: times - 1 }).reduce<Coefficients>((power) => product(power, base), base));
    }
    default: return undefined;
  }
}

function ownKinks({ operator }: Expression & { kind: "operation" }, operands: readonly Pieces[]): Coefficients[] {
  const polynomials = operands.map((operand) => operand.polynomials);
  if (operator === "abs" || operator === "relu") return polynomials.flat();
  if (operator !== "max" && operator !== "min") return [];
  return polynomials.flatMap((left, i) => polynomials.slice(i + 1).flatMap((right) => differences(left, right)));
}

const differences = (left: readonly Coefficients[], right: readonly Coefficients[]): Coefficients[] =>
  left.flatMap((a) => right.map((b) => sum(a, b.map(minus))));

const sum = (left: Coefficients, right: Coefficients): Coefficients =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) => plus(left[i] ?? zero, right[i] ?? zero));

function product(left: Coefficients, right: Coefficients): Coefficients {
  const result: Fraction[] = Array.from({ length: left.length + right.length - 1 }, () => zero);
  left.forEach((a, i) => right.forEach((b, j) => {
    result[i + j] = plus(result[i + j] ?? zero, times(a, b));
  }));
  return result;
}

/** The real zeros when all are rational and easy to find: of x^k (a x^2 + b x + c). None of the polynomial 0. */
function rootsOf(polynomial: Coefficients): Fraction[] | undefined {
  const low = polynomial.findIndex((value) => !isZero(value));
  if (low < 0) return [];
  const top = polynomial.reduce((last, value, i) => (isZero(value) ? last : i), low);
  const [c = zero, b = zero, a = zero] = polynomial.slice(low, top + 1);
  const atZero = low > 0 ? [zero] : [];
  if (top - low === 0) return atZero;
  if (top - low === 1) return [...atZero, minus(c.div(b))];
  if (top - low > 2) return undefined;
  const discriminant = b.mul(b).sub(a.mul(c).mul(4));
  if (isNegative(discriminant)) return atZero;
  const root = isZero(discriminant) ? zero : exactPower(discriminant, half);
  return root && [...atZero, ...[root, minus(root)].map((turn) => turn.sub(b).div(a.mul(2)))];
}
