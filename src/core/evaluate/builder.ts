import { add, divide, hypotenuse, multiply, negate, powerOfConstantExponent, power, reciprocal, square, squareRoot, subtract, type Kernel } from "./kernels";

/** A value of the program that is being built: an input, a constant, or an operation on earlier values. */
export interface Definition {
  readonly kernel?: Kernel;
  readonly operands: readonly number[];
  readonly constant?: number;
  /** One for each operand of a weighted sum. */
  readonly coefficients?: readonly number[];
}

/** Largest exponent that is worked out by squaring and multiplying. */
const largestProduct = 8;

/**
 * Builds a program by local value numbering: an operation on the same operands is the same value, computed once.
 * Operations on constants are worked out at once; a - b and a / b get operations of their own.
 */
export class Builder {
  readonly definitions: Definition[] = [];
  private readonly known = new Map<string, number>();

  constructor(readonly inputs: number) {
    for (let i = 0; i < inputs; i++) this.definitions.push({ operands: [] });
  }

  constant(value: number): number {
    const key = Object.is(value, -0) ? "-0" : String(value);
    return this.number(key, { operands: [], constant: value });
  }

  /** The constant that a value is, if it is one. */
  constantOf(value: number): number | undefined {
    return this.definitions[value]?.constant;
  }

  apply(kernel: Kernel, ...operands: number[]): number {
    const [first = 0, second = 0] = operands;
    const ordered = kernel.commutative && operands.length === 2 && first > second ? [second, first] : operands;
    const constants: number[] = [];
    for (const operand of ordered) {
      const constant = this.constantOf(operand);
      if (constant === undefined) break;
      constants.push(constant);
    }
    if (constants.length === ordered.length) return this.constant(valueOf(kernel, constants));
    return this.number(`${kernel.name} ${ordered.join()}`, { kernel, operands: ordered });
  }

  add(left: number, right: number): number {
    if (this.constantOf(left) === 0) return right;
    if (this.constantOf(right) === 0) return left;
    for (const [term, other] of [[right, left], [left, right]] as const) {
      const [negated] = this.operandsOf(term, negate);
      if (negated !== undefined) return this.apply(subtract, other, negated);
    }
    return this.apply(add, left, right);
  }

  multiply(left: number, right: number): number {
    for (const [factor, other] of [[left, right], [right, left]] as const) {
      if (this.constantOf(factor) === 1) return other;
      if (this.constantOf(factor) === -1) return this.apply(negate, other);
      const [divisor] = this.operandsOf(factor, reciprocal);
      if (divisor !== undefined) return this.apply(divide, other, divisor);
    }
    return left === right ? this.apply(square, left) : this.apply(multiply, left, right);
  }

  power(base: number, exponent: number): number {
    const p = this.constantOf(exponent);
    if (p === undefined) return this.apply(power, base, exponent);
    if (p < 0) return this.apply(reciprocal, this.power(base, this.constant(-p)));
    if (p === 0) return this.constant(1);
    if (p === 0.5) return this.hypotenuseOf(base) ?? this.apply(squareRoot, base);
    return Number.isInteger(p) && p <= largestProduct ? this.integerPower(base, p) : this.apply(powerOfConstantExponent, base, exponent);
  }

  /**
   * The root of a sum of squares as the hypotenuse of their sides, which is exact where the squares overflow: x over
   * sqrt(x^2 + 1) is 1 at 1e160, not 0. Undefined for other sums.
   */
  private hypotenuseOf(sum: number): number | undefined {
    const [left, right] = this.operandsOf(sum, add);
    if (left === undefined || right === undefined) return undefined;
    const [first, second] = [this.sideOf(left), this.sideOf(right)];
    return first === undefined || second === undefined ? undefined : this.apply(hypotenuse, first, second);
  }

  private sideOf(term: number): number | undefined {
    const constant = this.constantOf(term);
    if (constant !== undefined) return constant >= 0 ? this.constant(Math.sqrt(constant)) : undefined;
    return this.operandsOf(term, square)[0] ?? this.hypotenuseOf(term);
  }

  private integerPower(base: number, p: number): number {
    if (p === 1) return base;
    const root = this.apply(square, this.integerPower(base, Math.floor(p / 2)));
    return p % 2 === 0 ? root : this.apply(multiply, root, base);
  }

  /** The operands of a value if it is of this kind. */
  private operandsOf(value: number, kernel: Kernel): readonly number[] {
    const definition = this.definitions[value];
    return definition?.kernel === kernel ? definition.operands : [];
  }

  private number(key: string, definition: Definition): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.definitions.push(definition) - 1);
    return this.definitions.length - 1;
  }
}

/** What an operation gives for these numbers. */
function valueOf(kernel: Kernel, operands: readonly number[]): number {
  const registers = Float64Array.of(...operands, NaN);
  const register = (k: number): Int32Array => Int32Array.of(Math.min(k, operands.length));
  const many = Int32Array.from(operands, (_, k) => k);
  const none = new Float64Array(0);
  const code = { base: operands.length, first: register(0), second: register(1), third: register(2), start: Int32Array.of(0, operands.length), many, coefficients: none, slopes: none };
  kernel.forward(code, registers, 0, 1);
  return registers[operands.length] ?? NaN;
}
