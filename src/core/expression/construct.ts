import Fraction from "fraction.js";
import type { Span } from "../result";
import { functionOperators, structureBit, structuralOperators, unknownFunction } from "./names";
import type { OperatorName } from "./names";
import type { CallExpression, ConstantExpression, ConstantName, Expression, NumberExpression, OperationExpression, SymbolExpression } from "./types";

// Constructors build exactly what they are told to: no constructor simplifies, so that a formula is shown as it was written.

/** Mixes `value` into a running 32-bit hash (FNV-1a by words, with a final shift so that order counts). */
function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x01000193);
  return (mixed ^ (mixed >>> 15)) | 0;
}

function hashText(seed: number, text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** An exact number; text such as "0.1" or "1/3" is read exactly, a `number` by its shortest decimal. Throws on NaN and infinities. */
export function number(value: Fraction | number | bigint | string, options?: { decimal?: boolean; span?: Span }): NumberExpression {
  const known = wholeNumber(value);
  if (known && !options) return known;
  const fraction = known?.value ?? (value instanceof Fraction ? value : typeof value === "number" ? fractionOf(value) : new Fraction(value));
  const decimal = options?.decimal ?? (typeof value === "number" && !Number.isInteger(value));
  const hash = known?.hash ?? hashText(1, `${fraction.s * fraction.n}/${fraction.d}`);
  return { kind: "number", value: fraction, decimal, hash, size: 1, structure: 0, span: options?.span };
}

const [smallest, largest] = [-16, 64];

/** The whole numbers that nearly all coefficients and exponents are, made once: to make one costs more than all else about its node. */
const wholeNumbers: readonly NumberExpression[] = Array.from({ length: largest - smallest + 1 }, (_, i) => {
  const value = smallest + i;
  return { kind: "number", value: new Fraction(value), decimal: false, hash: hashText(1, `${value}/1`), size: 1, structure: 0, span: undefined };
});

function wholeNumber(value: Fraction | number | bigint | string): NumberExpression | undefined {
  const whole = typeof value === "number" ? value : typeof value === "string" ? (/^\d\d?$/.test(value) ? Number(value) : NaN)
    : value instanceof Fraction && value.d === 1n && value.n <= 64n ? Number(value.s * value.n) : NaN;
  return Number.isInteger(whole) && whole >= smallest && whole <= largest ? wholeNumbers[whole - smallest] : undefined;
}

/** A machine number by its shortest decimal, which fraction.js alone reads only while it has no exponent. */
function fractionOf(value: number): Fraction {
  if (Number.isSafeInteger(value)) return new Fraction(value);
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const scale = new Fraction(10n ** BigInt(Math.abs(Number(exponent))));
  return Number(exponent) < 0 ? new Fraction(mantissa).div(scale) : new Fraction(mantissa).mul(scale);
}

/** A variable; `latex` is how it was written, where that says more than the name. */
export function symbol(name: string, options: { latex?: string; span?: Span } = {}): SymbolExpression {
  return { kind: "symbol", name, latex: options.latex, hash: hashText(2, name), size: 1, structure: 0, span: options.span };
}

export function constant(name: ConstantName, span?: Span): ConstantExpression {
  return { kind: "constant", name, hash: hashText(3, name), size: 1, structure: 0, span };
}

/** What a node over operands has of them: the hash begun with `seed`, the size, and the structure with its own `bit`. */
function combine(seed: number, bit: number, operands: readonly Expression[]): { hash: number; size: number; structure: number } {
  let hash = mix(seed, operands.length);
  let size = 1;
  let structure = bit;
  for (const operand of operands) {
    hash = mix(hash, operand.hash);
    size += operand.size;
    structure |= operand.structure;
  }
  return { hash, size: Math.min(size, Number.MAX_SAFE_INTEGER), structure };
}

const beginnings: ReadonlyMap<OperatorName, { readonly seed: number; readonly bit: number }> = new Map(
  [...structuralOperators, ...functionOperators].map((name) => [name, { seed: hashText(4, name), bit: structureBit(name) }]),
);

/** `operator` applied to `operands`, as they are. */
export function operation(operator: OperatorName, operands: readonly Expression[], span?: Span): OperationExpression {
  const { seed, bit } = beginnings.get(operator) ?? { seed: hashText(4, operator), bit: 0 };
  const { hash, size, structure } = combine(seed, bit, operands);
  return { kind: "operation", operator, operands, hash, size, structure, span };
}

/** A named function that nothing is known of, applied to operands: g(x), or g'(x) with one prime. */
export function call(name: string, operands: readonly Expression[], primes = 0, span?: Span): CallExpression {
  const { hash, size, structure } = combine(mix(hashText(5, name), primes), structureBit(unknownFunction), operands);
  return { kind: "call", name, primes, operands, hash, size, structure, span };
}

export const add = (...operands: Expression[]): OperationExpression => operation("add", operands);
export const multiply = (...operands: Expression[]): OperationExpression => operation("multiply", operands);
export const power = (base: Expression, exponent: Expression): OperationExpression => operation("power", [base, exponent]);
export const negate = (operand: Expression): OperationExpression => multiply(number(-1), operand);

/** The operand with the other sign, turned in place where a number leads it: -2x becomes 2x, and 3 becomes -3. */
export function opposite(operand: Expression): Expression {
  if (operand.kind === "number") return number(operand.value.neg(), { decimal: operand.decimal });
  if (operand.kind !== "operation" || operand.operator !== "multiply") return negate(operand);
  const [first, ...others] = operand.operands;
  if (first?.kind !== "number") return multiply(number(-1), ...operand.operands);
  const [only] = others;
  if (first.value.equals(-1) && only) return others.length === 1 ? only : multiply(...others);
  return multiply(opposite(first), ...others);
}

export const subtract = (left: Expression, right: Expression): OperationExpression => add(left, negate(right));
export const divide = (numerator: Expression, denominator: Expression): OperationExpression => multiply(numerator, power(denominator, number(-1)));
export const squareRoot = (operand: Expression): OperationExpression => power(operand, number("1/2"));

/** The derivative of `body` by `variable`, not yet worked out; at `point` if one is given. */
export function derivative(body: Expression, variable: Expression, point?: Expression): OperationExpression {
  return operation("derivative", point ? [body, variable, point] : [body, variable]);
}

/** The limit of `body` as `variable` goes to `target`, not yet worked out. */
export function limit(body: Expression, variable: Expression, target: Expression): OperationExpression {
  return operation("limit", [body, variable, target]);
}

/** The same node with the place it was read from. */
export function withSpan<E extends Expression>(expression: E, span: Span): E {
  return { ...expression, span };
}
