import { add, divide, limit, multiply, negate, number, operation, power, squareRoot, subtract } from "../expression";
import type { Expression, FunctionOperator, SymbolExpression } from "../expression";
import type { StepId } from "./ids";

/** The lines that follow the difference quotient, each with the reason for it; the last one is the derivative. */
export type Lines = readonly (readonly [id: StepId, line: Expression])[];

type Worked = (x: Expression, h: SymbolExpression) => Lines;

const zero = number(0);
const one = number(1);
const apply = (operator: FunctionOperator, operand: Expression): Expression => operation(operator, [operand]);
const [sin, cos, exp, log] = (["sin", "cos", "exp", "log"] as const).map((operator) => (operand: Expression) => apply(operator, operand)) as
  [Function1, Function1, Function1, Function1];
type Function1 = (operand: Expression) => Expression;

const toZero = (body: Expression, h: SymbolExpression): Expression => limit(body, h, zero);
const quotient = (f: Function1, x: Expression, h: SymbolExpression): Expression => toZero(divide(subtract(f(add(x, h)), f(x)), h), h);
const cosineLimit = (h: SymbolExpression): Expression => toZero(divide(subtract(cos(h), one), h), h);
const sineLimit = (h: SymbolExpression): Expression => toZero(divide(sin(h), h), h);

/** The limit of the difference quotient for functions of the variable alone, by the identity that each of them needs. */
const functions: Partial<Record<FunctionOperator, Worked>> = {
  exp: (x, h) => [
    ["insert-function", quotient(exp, x, h)],
    ["addition-theorem", toZero(multiply(exp(x), divide(subtract(exp(h), one), h)), h)],
    ["factor-out-constant", multiply(exp(x), toZero(divide(subtract(exp(h), one), h), h))],
    ["standard-limit-exp", exp(x)],
  ],
  log: (x, h) => [
    ["insert-function", quotient(log, x, h)],
    ["logarithm-of-quotient", toZero(divide(log(add(one, divide(h, x))), h), h)],
    ["factor-out-constant", multiply(power(x, number(-1)), toZero(divide(log(add(one, divide(h, x))), divide(h, x)), h))],
    ["standard-limit-log", power(x, number(-1))],
  ],
  sin: (x, h) => [
    ["insert-function", quotient(sin, x, h)],
    ["addition-theorem", toZero(divide(add(multiply(sin(x), cos(h)), multiply(cos(x), sin(h)), negate(sin(x))), h), h)],
    ["split-limit", add(multiply(sin(x), cosineLimit(h)), multiply(cos(x), sineLimit(h)))],
    ["standard-limits-sine", add(multiply(sin(x), zero), multiply(cos(x), one))],
    ["simplify", cos(x)],
  ],
  cos: (x, h) => [
    ["insert-function", quotient(cos, x, h)],
    ["addition-theorem", toZero(divide(add(multiply(cos(x), cos(h)), negate(multiply(sin(x), sin(h))), negate(cos(x))), h), h)],
    ["split-limit", subtract(multiply(cos(x), cosineLimit(h)), multiply(sin(x), sineLimit(h)))],
    ["standard-limits-sine", subtract(multiply(cos(x), zero), multiply(sin(x), one))],
    ["simplify", negate(sin(x))],
  ],
};

const reciprocal: Worked = (x, h) => [
  ["insert-function", quotient((u) => power(u, number(-1)), x, h)],
  ["common-denominator", toZero(divide(divide(subtract(x, add(x, h)), multiply(x, add(x, h))), h), h)],
  ["divide-by-h", toZero(divide(number(-1), multiply(x, add(x, h))), h)],
  ["let-h-go-to-zero", divide(number(-1), power(x, number(2)))],
];

const root: Worked = (x, h) => {
  const sum = add(squareRoot(add(x, h)), squareRoot(x));
  return [
    ["insert-function", quotient(squareRoot, x, h)],
    ["conjugate", toZero(divide(subtract(add(x, h), x), multiply(h, sum)), h)],
    ["divide-by-h", toZero(power(sum, number(-1)), h)],
    ["let-h-go-to-zero", power(multiply(number(2), squareRoot(x)), number(-1))],
  ];
};

/** How the limit is worked out for 1/x, the square root, exp, log, sin and cos of the variable itself; undefined for all else. */
export function elementaryLimit(expression: Expression, variable: string): Worked | undefined {
  if (expression.kind !== "operation") return undefined;
  const [operand, exponent, ...more] = expression.operands;
  if (operand?.kind !== "symbol" || operand.name !== variable) return exponentialOf(expression, variable);
  if (exponent === undefined) return (functions as Partial<Record<string, Worked>>)[expression.operator];
  if (more.length > 0 || expression.operator !== "power" || exponent.kind !== "number") return undefined;
  return exponent.value.equals(-1) ? reciprocal : exponent.value.equals("1/2") ? root : undefined;
}

/** e^x written as a power is the exponential too. */
function exponentialOf({ operator, operands }: { readonly operator: string; readonly operands: readonly Expression[] }, variable: string): Worked | undefined {
  const [base, exponent] = operands;
  const isExponential = operator === "power" && base?.kind === "constant" && base.name === "e" && exponent?.kind === "symbol" && exponent.name === variable;
  return isExponential ? functions.exp : undefined;
}
