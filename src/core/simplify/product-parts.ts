import type Fraction from "fraction.js";
import type { Expression } from "../expression";
import { isPower, isProduct, isSum, splitPower } from "./algebra";
import type { Algebra } from "./algebra";
import { factorize, floorOf, integer, isInteger, isNegative, isOne, minus, minusOne, one, plus, times, wholePower, zero } from "./rational";
import { isNonNegative, isPositive } from "./signs";
import { areOpposite, contentOf, scaleSum } from "./sums";

interface Exponent {
  value: Fraction;
  /** Whether a decimal went into the value, so that it is written as one. */
  decimal: boolean;
  symbolic: Expression[];
}

/** A product taken apart: a number, roots of primes, and each base with what it is raised to. */
export class ProductParts {
  coefficient: Fraction = one;
  decimal = false;
  /** prime -> exponent: 2^(1/2) 3^(1/2) and 6^(1/2) are one thing here */
  private readonly roots = new Map<bigint, Fraction>();
  private readonly powers = new Map<Expression, Exponent>();

  constructor(private readonly algebra: Algebra) {}

  /** Multiplies by a simplified factor. */
  put(factor: Expression): void {
    if (factor.kind === "number") this.putNumber(factor.value, factor.decimal);
    else if (isProduct(factor)) factor.operands.forEach((inner) => this.put(inner));
    else {
      const { base, exponent } = splitPower(factor, this.algebra.workspace);
      this.putPower(base, exponent);
    }
  }

  putNumber(value: Fraction, decimal = false): void {
    this.coefficient = times(this.coefficient, value);
    this.decimal ||= decimal;
  }

  /** Multiplies by base^exponent. */
  putPower(base: Expression, exponent: Expression): void {
    if (exponent.kind !== "number") {
      this.entry(base).symbolic.push(exponent);
      return;
    }
    const { value } = exponent;
    if (base.kind === "number" && !isInteger(value) && !base.decimal && !exponent.decimal && !isNegative(base.value)) this.putRoot(base.value, value);
    else if (base.kind === "number" && isInteger(value) && wholePower(base.value, value)) this.putNumber(wholePower(base.value, value) ?? one, base.decimal);
    else if (isProduct(base) && !isInteger(value)) this.putRootOfProduct(base.operands, exponent);
    else if (isSum(base) && isInteger(value)) this.putPowerOfSum(base, value);
    else this.raise(base, value, exponent.decimal);
  }

  /** The number that base is raised to; undefined when a symbol is in the exponent. */
  exponentOf(base: Expression): Fraction | undefined {
    const entry = this.powers.get(base);
    if (!entry) return zero;
    return entry.symbolic.length === 0 ? entry.value : undefined;
  }

  setExponent(base: Expression, value: Fraction): void {
    const decimal = this.powers.get(base)?.decimal ?? false;
    this.powers.delete(base);
    if (value.n !== 0n) this.powers.set(base, { value, decimal, symbolic: [] });
  }

  bases(): Expression[] {
    return [...this.powers.keys()];
  }

  /** The powers that are left, each as base and exponent. */
  entries(): { base: Expression; exponent: Expression }[] {
    const { workspace } = this.algebra;
    return [...this.powers].map(([base, { value, decimal, symbolic }]) => {
      // x^0.5 is the square root: wholes and halves are never decimals in an exponent.
      const number = workspace.number(value, decimal && value.d > 2n);
      const exponent = symbolic.length === 0 ? number : this.algebra.add(value.n === 0n ? symbolic : [...symbolic, number]);
      return { base, exponent };
    });
  }

  /** Takes the roots out, joined by their exponents between 0 and 1; what is whole goes to the coefficient. */
  takeRoots(): { base: bigint; exponent: Fraction }[] {
    if (this.roots.size === 0) return [];
    const joined = new Map<string, { base: bigint; exponent: Fraction }>();
    for (const [prime, exponent] of this.roots) {
      const whole = floorOf(exponent);
      this.putNumber(wholePower(primeFraction(prime), whole) ?? one);
      const rest = exponent.sub(whole);
      if (rest.n === 0n) continue;
      const known = joined.get(rest.toFraction());
      joined.set(rest.toFraction(), { base: (known?.base ?? 1n) * prime, exponent: rest });
    }
    this.roots.clear();
    return [...joined.values()];
  }

  private entry(base: Expression): Exponent {
    const known = this.powers.get(base);
    if (known) return known;
    const created = { value: zero, decimal: false, symbolic: [] };
    this.powers.set(base, created);
    return created;
  }

  private raise(base: Expression, by: Fraction, decimal = false): void {
    const entry = this.entry(base);
    entry.value = plus(entry.value, by);
    entry.decimal ||= decimal;
  }

  private putRoot(base: Fraction, exponent: Fraction): void {
    const add = (value: bigint, by: Fraction): void => {
      for (const [prime, count] of factorize(value)) this.roots.set(prime, plus(this.roots.get(prime) ?? zero, times(by, integer(BigInt(count)))));
    };
    if (base.n > 1n) add(base.n, exponent);
    if (base.d > 1n) add(base.d, minus(exponent));
  }

  /**
   * (ab)^(1/2) is a^(1/2) b^(1/2) where a is above zero, or neither is below it. (Were a zero and b below zero, only
   * the left side would exist.)
   */
  private putRootOfProduct(factors: readonly Expression[], exponent: Expression & { kind: "number" }): void {
    const { workspace } = this.algebra;
    const allSplit = factors.every(isNonNegative);
    const outside = factors.filter((factor) => allSplit || isPositive(factor));
    const inside = factors.filter((factor) => !outside.includes(factor));
    for (const factor of outside) {
      const root = this.algebra.power(factor, exponent);
      if (isPower(root) && root.operands[0] && root.operands[1]) this.putPower(root.operands[0], root.operands[1]);
      else this.put(root);
    }
    const [first, ...others] = inside;
    if (!first) return;
    if (first.kind === "number" && !isOne(minus(first.value))) {
      // A negative number leaves its size outside and its sign inside.
      this.putPower(workspace.number(minus(first.value), first.decimal), exponent);
      this.raise(this.algebra.multiply([workspace.minusOne, ...others]), exponent.value);
    } else if (others.length === 0) this.putPower(first, exponent);
    else this.raise(workspace.node("multiply", inside), exponent.value);
  }

  /** (2x + 2)^2 counts as 4 (x + 1)^2, and (1 - x) beside (x - 1) as its opposite. */
  private putPowerOfSum(sum: Expression, exponent: Fraction): void {
    const content = contentOf(sum, this.algebra);
    const outside = isOne(content) ? undefined : wholePower(content, exponent);
    let base = sum;
    if (outside) {
      base = scaleSum(sum, content.inverse(), false, this.algebra);
      this.putNumber(outside, isSum(sum) && sum.operands.some((term) => term.kind === "number" && term.decimal));
    }
    const opposite = this.powers.has(base) ? undefined : [...this.powers.keys()].find((known) => areOpposite(known, base, this.algebra));
    if (opposite) {
      if (exponent.n % 2n === 1n) this.putNumber(minusOne);
      base = opposite;
    }
    if (isSum(base)) this.raise(base, exponent);
    else this.putPower(base, this.algebra.workspace.number(exponent));
  }
}

const primeFraction = (prime: bigint): Fraction => integer(prime);
