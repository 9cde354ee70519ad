import type { ConstantName, Expression, FunctionOperator, Repetition } from "../../expression";
import type { Piece } from "../piece";
import type { PrintOptions } from "../types";
import type { Write } from "../write";

/** What the writers of single nodes work with. */
export interface CodeContext {
  readonly write: Write;
  readonly options: PrintOptions;
  readonly dialect: Dialect;
}

/** A function of the table, or what code has a name for besides: the square root, and log1p(x) = log(1 + x). */
export type CodeFunction = FunctionOperator | "sqrt" | "log1p";

/** How one target writes what the targets write differently. */
export interface Dialect {
  readonly times: string;
  readonly over: string;
  readonly power: string;
  /** Whether -x^2 may be written without brackets; in JavaScript it is a syntax error. */
  readonly minusBeforePower: boolean;
  /** Whether e^x is written by the function exp. */
  readonly exponentialByName: boolean;
  readonly comparisons: Readonly<Record<"less" | "lessEqual" | "greater" | "greaterEqual" | "equal" | "unequal", string>>;
  readonly and: (operands: readonly Piece[]) => Piece;
  readonly or: (operands: readonly Piece[]) => Piece;
  readonly not: (operand: Piece) => Piece;
  /** condition ? value : otherwise */
  readonly conditional: (condition: Piece, value: Piece, otherwise: Piece) => Piece;
  readonly constants: Readonly<Record<ConstantName, string>>;
  readonly variable: (name: string) => string;
  /** The name of an unknown function with its primes. */
  readonly unknownFunction: (name: string, primes: number) => string;
  readonly vector: (components: readonly string[]) => string;
  /** A sum or product over an index. */
  readonly repetition: (repetition: Repetition, context: CodeContext) => Piece;
  /** A member of a family at indices: x_i, x[i]. */
  readonly member: (family: string, indices: readonly Expression[], context: CodeContext) => Piece;
  /** 1 where two indices are the same, else 0. */
  readonly kronecker: (left: Piece, right: Piece) => Piece;
  /** The function in the target's own words; undefined where it has none, and the table's expansion is written. */
  readonly native: (operator: CodeFunction, operands: readonly Expression[], context: CodeContext) => Piece | undefined;
}
