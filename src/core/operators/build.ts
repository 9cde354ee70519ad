import { add, multiply, negate, number, operation, opposite, power, type Expression, type OperatorName } from "../expression";
import type { OperatorRow, Words } from "./row";

/** A row without its name: the key it stands under in its family. */
export type Row = Omit<OperatorRow, "name">;

type Interval = readonly [from: number, to: number];

/** What is to be said of a function of one variable. */
interface RowOfOne extends Omit<Row, "arity" | "slope" | "slopes" | "derivative" | "domain" | "domainInWords" | "kinks" | "sample" | "aliases" | "expansion"> {
  readonly value: (x: number) => number;
  readonly slope: (x: number, result: number) => number;
  readonly derivative: (x: Expression, self: Expression) => Expression;
  readonly domain?: (x: Expression) => Expression[];
  readonly domainInWords?: (x: Expression) => Words;
  readonly kinks?: { readonly zeros: (x: Expression) => Expression[]; readonly convention?: string };
  readonly sample: Interval;
  readonly aliases?: readonly string[];
  readonly expansion?: (x: Expression) => Expression;
}

/** The row of a function of one variable. */
export function ofOne(row: RowOfOne): Row {
  const { slope, derivative, domain, domainInWords, kinks, expansion, sample, aliases, ...rest } = row;
  const on = <T>(use: (x: Expression) => T) => (operands: readonly Expression[]): T => use(operandAt(operands, 0));
  return {
    ...rest,
    slope,
    arity: [1, 1],
    slopes: ([x = NaN], result) => [slope(x, result)],
    derivative: (operands, _index, self) => derivative(operandAt(operands, 0), self),
    ...(domain && { domain: on(domain) }),
    ...(domainInWords && { domainInWords: on(domainInWords) }),
    ...(kinks && { kinks: { zeros: on(kinks.zeros), convention: kinks.convention } }),
    ...(expansion && { expansion: on(expansion) }),
    sample: [sample],
    aliases: aliases ?? [],
  };
}

const undefinedValue = operation("power", [number(0), number(-1)]);

/** The operand at `index`; rows are only asked about operands within their arity, so a missing one has no value. */
export function operandAt(operands: readonly Expression[], index: number): Expression {
  return operands[index] ?? undefinedValue;
}

/** The constructor of an operator's nodes. */
export const apply = (name: OperatorName) => (...operands: Expression[]): Expression => operation(name, operands);

export const less = apply("less");
export const lessEqual = apply("lessEqual");
export const greater = apply("greater");
export const greaterEqual = apply("greaterEqual");
export const unequal = apply("unequal");
export const piecewise = apply("piecewise");
export const abs = apply("abs");
export const exp = apply("exp");
export const log = apply("log");

export const zero = number(0);
export const one = number(1);
export const two = number(2);
export const half = number("1/2");

export const square = (x: Expression): Expression => power(x, two);
export const reciprocal = (x: Expression): Expression => power(x, number(-1));
/** 1 - x: `1 - tanh(x)^2` is written that way round. */
export const oneMinus = (x: Expression): Expression => add(one, negate(x));
export const onePlus = (x: Expression): Expression => add(one, x);
export const product = (...factors: Expression[]): Expression => multiply(...factors);

/** numerator / denominator, undefined (not infinite) where the denominator is zero. */
export function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? NaN : numerator / denominator;
}

/** |x| of the side of x that has no minus before it: |-x| is |x|. */
export const magnitude = (x: Expression): Expression => {
  const first = x.kind === "operation" && x.operator === "multiply" ? x.operands[0] : x;
  return abs(first?.kind === "number" && first.value.s < 0n ? opposite(x) : x);
};
