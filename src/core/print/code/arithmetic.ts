import { type Expression, number, type NumberExpression, type OperationExpression } from "../../expression";
import { decimalOf, decimalText } from "../decimal";
import { atom, level, type Piece } from "../piece";
import { readQuotient } from "../product";
import { atLeast } from "./brackets";
import type { CodeContext } from "./dialect";
import { writeFunction } from "./functions";

/** A number: digits, a short decimal that was written as one, or a quotient of integers. */
export function writeNumber(node: NumberExpression, context: CodeContext): Piece {
  const piece = unsigned(node, context);
  return node.value.s < 0n ? { text: `-${piece.text}`, minus: piece.text, level: level.minus } : piece;
}

function unsigned(node: NumberExpression, { options, dialect }: CodeContext): Piece {
  const decimal = decimalOf(node, options.digits);
  if (decimal) {
    const { mantissa, exponent } = decimalText(decimal);
    return atom(exponent === 0 ? mantissa : `${mantissa}e${exponent}`);
  }
  const { n, d } = node.value;
  return d === 1n ? atom(String(n)) : { text: `${n}${dialect.over}${d}`, level: level.product };
}

/** A sum; terms that start with a minus sign are subtracted. */
export function writeSum(node: OperationExpression, context: CodeContext): Piece {
  const [only] = node.operands;
  if (only === undefined) return atom("0");
  if (node.operands.length === 1) return context.write(only);
  let text = "";
  let minus: string | undefined;
  node.operands.forEach((operand, i) => {
    const piece = context.write(operand);
    const term = atLeast(piece, level.sum);
    const termMinus = piece.level >= level.sum ? piece.minus : undefined;
    const added = i === 0 ? term : termMinus === undefined ? ` + ${term}` : ` - ${termMinus}`;
    minus = i === 0 ? termMinus : minus && minus + added;
    text += added;
  });
  return { text, minus, level: level.sum };
}

/** A product, with a quotient for negative powers and the sign in front. */
export function writeProduct(node: OperationExpression, context: CodeContext): Piece {
  const { dialect, options } = context;
  const whole = (value: NumberExpression): boolean => value.value.d === 1n || decimalOf(value, options.digits) !== undefined;
  const { negative, numerator, denominator } = readQuotient(node, whole, () => false);
  const above = numerator.length === 0 ? [number(1)] : numerator;
  const first = above[0] === undefined ? atom("1") : context.write(above[0]);
  const text = line(above, context) + (denominator.length === 0 ? "" : dialect.over + below(denominator, context));
  const single = above.length === 1 && denominator.length === 0;
  const leading = first.level === level.power || first.leading === "power" ? "power" : undefined;
  const body: Piece = single ? first : { text, level: level.product, leading };
  if (!negative) return body;
  const minus = atLeast(body, level.product);
  const bare = dialect.minusBeforePower || leading === undefined;
  return { text: bare ? `-${minus}` : `-(${minus})`, minus, level: level.minus };
}

function line(factors: readonly Expression[], context: CodeContext): string {
  const isGroup = (factor: Expression, i: number): boolean => context.options.grouped === true && i > 0 && factor.kind === "operation" && factor.operator === "multiply";
  return factors.map((factor, i) => atLeast(context.write(factor), isGroup(factor, i) ? level.power : level.product)).join(context.dialect.times);
}

function below(factors: readonly Expression[], context: CodeContext): string {
  const [only] = factors;
  if (factors.length !== 1 || only === undefined) return `(${line(factors, context)})`;
  return atLeast(context.write(only), level.power);
}

/** A power: a square root, the exponential, a quotient for negative numbers as exponents, or base and exponent. */
export function writePower(node: OperationExpression, context: CodeContext): Piece {
  const [base, exponent] = node.operands;
  if (base === undefined || exponent === undefined) return atom("1");
  if (exponent.kind === "number" && exponent.value.s < 0n) return writeProduct(node, context);
  if (exponent.kind === "number" && exponent.value.equals(0.5) && !exponent.decimal) return writeFunction("sqrt", [base], context);
  if (base.kind === "constant" && base.name === "e" && context.dialect.exponentialByName) return writeFunction("exp", [exponent], context);
  const [below, above] = [atLeast(context.write(base), level.atom), atLeast(context.write(exponent), level.atom)];
  return { text: below + context.dialect.power + above, level: level.power };
}
