import Fraction from "fraction.js";
import { constant, divide, multiply, number, operation, squareRoot } from "../expression";
import type { Expression, OperatorName } from "../expression";
import { splitTerm } from "./algebra";
import type { Algebra } from "./algebra";

const half = number("1/2");
const rootTwo = divide(squareRoot(number(2)), number(2));
const rootThree = divide(squareRoot(number(3)), number(2));

/** sin at multiples of pi/12 in the first quadrant, where it is a short root. */
const sines = new Map<number, Expression>([[0, number(0)], [2, half], [3, rootTwo], [4, rootThree], [6, number(1)]]);

const anglesByValue: Partial<Record<OperatorName, readonly (readonly [value: Expression, angle: Expression])[]>> = inverseValues();

function inverseValues(): Partial<Record<OperatorName, readonly (readonly [Expression, Expression])[]>> {
  const over = (parts: number): Expression => multiply(number(new Fraction(1, parts)), constant("pi"));
  const root = squareRoot(number(3));
  return {
    asin: [[number(1), over(2)], [half, over(6)], [rootTwo, over(4)], [rootThree, over(3)]],
    acos: [[number(0), over(2)], [half, over(3)], [rootTwo, over(4)], [rootThree, over(6)], [number(-1), constant("pi")]],
    atan: [[number(1), over(4)], [root, over(3)], [divide(root, number(3)), over(6)]],
  };
}

/** Sine and its kin at multiples of pi/12, and their inverses at the values those have; undefined where no short root is. */
export function exactTrigonometric(operator: OperatorName, x: Expression, algebra: Algebra): Expression | undefined {
  const known = anglesByValue[operator]?.find(([value]) => algebra.build(value) === x);
  if (known) return algebra.build(known[1]);
  if (!["sin", "cos", "tan", "sec", "csc", "cot"].includes(operator)) return undefined;
  const { coefficient, rest } = splitTerm(x, algebra.workspace);
  if (rest?.kind !== "constant" || rest.name !== "pi") return undefined;
  const twelfths = coefficient.mul(12);
  if (twelfths.d !== 1n) return undefined;
  const angle = Number(((twelfths.s * twelfths.n) % 24n + 24n) % 24n);
  const [sine, cosine] = [sineAt(angle), sineAt(angle + 6)];
  if (!sine || !cosine) return undefined;
  const quotients: Partial<Record<OperatorName, Expression>> = {
    sin: sine, cos: cosine, tan: divide(sine, cosine), cot: divide(cosine, sine), sec: divide(number(1), cosine), csc: divide(number(1), sine),
  };
  const quotient = quotients[operator];
  return quotient && algebra.build(quotient);
}

/** sin(angle pi/12). */
function sineAt(angle: number): Expression | undefined {
  const turned = angle % 24;
  const inHalf = turned % 12;
  const value = sines.get(inHalf > 6 ? 12 - inHalf : inHalf);
  return value && turned >= 12 ? operation("multiply", [number(-1), value]) : value;
}
