import Fraction from "fraction.js";
import type { Expression, OperatorName } from "../expression";
import { factorsOf, isCallOf, isInfinity, isPower, isProduct, isSum, isUndefined, negated, splitTerm } from "./algebra";
import type { Algebra } from "./algebra";
import { decidedByFirst } from "./demands";
import { exactTrigonometric } from "./exact-angles";
import { looksNegative } from "./order";
import { compare, isInteger, isNegative, isOne, one, wholePower, zero } from "./rational";
import { isNonNegative, isPositive } from "./signs";
import { kroneckerOf } from "./indices";
import { simplifyPiecewise, solveComparison } from "./piecewise";
import { exactExtremum } from "./extrema";
import { logSumExp, softmaxOf } from "./log-sum-exp";
import { contentOf, scaleSum } from "./sums";

type Evaluation = (operands: readonly Expression[], algebra: Algebra) => Expression | undefined;

/** Functions with f(-u) = -f(u). */
export const oddFunctions: ReadonlySet<OperatorName> = new Set<OperatorName>(["sin", "tan", "csc", "cot", "asin", "atan", "sinh", "tanh", "csch", "coth", "asinh", "atanh", "erf", "cbrt", "sign", "acsc", "acsch", "acoth"]);
/** Functions with f(-u) = f(u). */
export const evenFunctions: ReadonlySet<OperatorName> = new Set<OperatorName>(["cos", "sec", "cosh", "sech", "abs"]);

/** Values at zero and one that are exact. */
const atZero: Partial<Record<OperatorName, string>> = {
  exp: "1", sin: "0", tan: "0", asin: "0", atan: "0", sinh: "0", tanh: "0", asinh: "0", atanh: "0", erf: "0", erfc: "1", cos: "1", sec: "1", cosh: "1", sech: "1",
  sigmoid: "1/2", relu: "0", relu6: "0", leakyRelu: "0", elu: "0", selu: "0", gelu: "0", silu: "0", mish: "0", step: "0", sign: "0", abs: "0", cbrt: "0", hardSigmoid: "1/2",
};
const atOne: Partial<Record<OperatorName, string>> = { log: "0", acos: "0", acosh: "0", sign: "1", step: "1", gamma: "1", lgamma: "0", relu: "1", cbrt: "1" };

/** The part of an expression that is above zero, and the rest: |2x| = 2 |x|. */
function splitPositive(node: Expression, algebra: Algebra): { positive: Expression[]; others: Expression } | undefined {
  if (isSum(node)) {
    const content = contentOf(node, algebra).abs();
    if (isOne(content)) return undefined;
    return { positive: [algebra.workspace.number(content)], others: scaleSum(node, content.inverse(), false, algebra) };
  }
  if (!isProduct(node)) return undefined;
  const { coefficient, decimal, rest } = splitTerm(node, algebra.workspace);
  const factors = rest ? factorsOf(rest) : [];
  const positive = factors.filter(isPositive);
  if (isOne(coefficient) && positive.length === 0) return undefined;
  const others = factors.filter((factor) => !positive.includes(factor));
  const sign = isNegative(coefficient) ? [algebra.workspace.minusOne] : [];
  return { positive: [algebra.workspace.number(coefficient.abs(), decimal), ...positive], others: algebra.multiply([...sign, ...others]) };
}

const ofNumber = (compute: (value: Fraction) => Fraction): Evaluation => ([x], { workspace }) =>
  x?.kind === "number" ? workspace.number(compute(x.value), x.decimal) : undefined;

const steps = (name: OperatorName, compute: (value: Fraction) => Fraction): Evaluation => (operands, algebra) => {
  const [x] = operands;
  // A whole number already: floor(round(x)) = round(x).
  const whole = x?.kind === "operation" && ["floor", "ceil", "round", "sign", "step"].includes(x.operator);
  return whole ? x : ofNumber(compute)(operands, algebra);
};

function roundHalfEven(value: Fraction): Fraction {
  const below = value.floor();
  const difference = value.sub(below).compare(new Fraction(1, 2));
  if (difference !== 0) return difference < 0 ? below : below.add(1);
  return below.n % 2n === 0n ? below : below.add(1);
}

const isNonPositive = (x: Expression, algebra: Algebra): boolean => isNonNegative(negated(x, algebra));
const between = (least: Fraction, value: Fraction, most: Fraction): Fraction => (compare(value, least) < 0 ? least : compare(value, most) > 0 ? most : value);
const six = new Fraction(6);

/** What is worked out on the operands of one operator, besides the table of rules. */
const evaluations: Partial<Record<OperatorName, Evaluation>> = {
  exp: ([x], algebra) => (x?.kind === "number" && isOne(x.value) && !x.decimal ? algebra.workspace.e : undefined),
  log: ([x], algebra) => {
    if (x === algebra.workspace.e) return algebra.workspace.one;
    return x && logSumExp(x, algebra);
  },
  logBase: ([x, base], algebra) => {
    if (x && x === base) return algebra.workspace.one;
    if (x?.kind === "number" && isOne(x.value)) return algebra.workspace.zero;
    if (base === algebra.workspace.e && x) return algebra.apply("log", [x]);
    return x?.kind === "number" && base?.kind === "number" ? wholeLogarithm(x.value, base.value, algebra) : undefined;
  },
  softmax: softmaxOf,
  logsumexp: (operands) => (operands.length === 1 ? operands[0] : undefined),
  abs: ([x], algebra) => {
    if (!x) return undefined;
    if (x.kind === "number") return algebra.workspace.number(x.value.abs(), x.decimal);
    if (isNonNegative(x)) return x;
    const split = splitPositive(x, algebra);
    return split && algebra.multiply([...split.positive, algebra.apply("abs", [split.others])]);
  },
  sign: ([x], algebra) => {
    if (!x) return undefined;
    if (x.kind === "number") return algebra.workspace.number(x.value.s * (x.value.n === 0n ? 0n : 1n));
    if (isPositive(x)) return algebra.workspace.one;
    if (isCallOf(x, "sign")) return x;
    const [base, exponent] = isPower(x) ? x.operands : [];
    if (base && exponent?.kind === "number" && isInteger(exponent.value) && exponent.value.n % 2n === 1n) return algebra.apply("sign", [base]);
    const split = splitPositive(x, algebra);
    return split && algebra.apply("sign", [split.others]);
  },
  step: ([x], algebra) => {
    if (!x) return undefined;
    return isPositive(x) ? algebra.workspace.one : isNonPositive(x, algebra) ? algebra.workspace.zero : undefined;
  },
  relu: ([x], algebra) => {
    if (!x) return undefined;
    return isNonNegative(x) ? x : isNonPositive(x, algebra) ? algebra.workspace.zero : undefined;
  },
  relu6: (operands, algebra) => {
    const [x] = operands;
    return x && isNonPositive(x, algebra) ? algebra.workspace.zero : ofNumber((value) => between(zero, value, six))(operands, algebra);
  },
  hardSigmoid: ofNumber((value) => between(zero, value.add(3).div(6), one)),
  floor: steps("floor", (value) => value.floor()),
  ceil: steps("ceil", (value) => value.ceil()),
  round: steps("round", roundHalfEven),
  max: (operands, algebra) => exactExtremum("max", operands, algebra),
  min: (operands, algebra) => exactExtremum("min", operands, algebra),
  factorial: ([x], { workspace }) => (x?.kind === "number" ? factorial(x.value, workspace) : undefined),
  gamma: ([x], { workspace }) => (x?.kind === "number" ? factorial(x.value.sub(1), workspace) : undefined),
  cbrt: ([x], algebra) => {
    if (x?.kind !== "number" || isNegative(x.value)) return undefined;
    const root = algebra.power(x, algebra.workspace.number("1/3"));
    return root.kind === "number" ? root : undefined;
  },
  piecewise: simplifyPiecewise,
  kronecker: kroneckerOf,
  ...Object.fromEntries((["less", "lessEqual", "greater", "greaterEqual", "equal", "unequal"] as const).map((name) =>
    [name, (operands: readonly Expression[], algebra: Algebra) => solveComparison(name, operands, algebra)])),
};

/** A function of simplified operands, as far as it can be worked out without the table of rules. */
export function applyFunction(operator: OperatorName, operands: readonly Expression[], algebra: Algebra): Expression {
  const { workspace } = algebra;
  const asWritten = workspace.node(operator, operands);
  if (operands.some(isInfinity)) return asWritten;
  const undefinedOperand = decidedByFirst.has(operator) ? undefined : operands.find(isUndefined);
  if (undefinedOperand) return undefinedOperand;
  const [x] = operands;
  if (x?.kind === "number") {
    const known = x.value.n === 0n ? atZero[operator] : isOne(x.value) ? atOne[operator] : undefined;
    if (known !== undefined && operands.length === 1) return workspace.number(known);
  }
  if (x && operands.length === 1) {
    const exact = exactTrigonometric(operator, x, algebra) ?? byParity(operator, x, algebra);
    if (exact) return exact;
  }
  return evaluations[operator]?.(operands, algebra) ?? asWritten;
}

/** cos(-x) = cos(x), sin(-x) = -sin(x): of both arguments one stands for both (`questionSigns` chooses the one that is shown). */
function byParity(operator: OperatorName, x: Expression, algebra: Algebra): Expression | undefined {
  if (evenFunctions.has(operator) && looksNegative(x)) return algebra.apply(operator, [negated(x, algebra)]);
  if (!oddFunctions.has(operator) || !looksNegative(x)) return undefined;
  return negated(algebra.apply(operator, [negated(x, algebra)]), algebra);
}

function wholeLogarithm(x: Fraction, base: Fraction, algebra: Algebra): Expression | undefined {
  if (isNegative(x) || isNegative(base) || x.n === 0n || base.n === 0n) return undefined;
  const guess = Math.round(Math.log(x.valueOf()) / Math.log(base.valueOf()));
  if (!Number.isFinite(guess)) return undefined;
  return wholePower(base, new Fraction(guess))?.equals(x) ? algebra.workspace.number(guess) : undefined;
}

function factorial(value: Fraction, workspace: Algebra["workspace"]): Expression | undefined {
  if (!isInteger(value) || isNegative(value) || value.n > 50n) return undefined;
  let result = 1n;
  for (let i = 2n; i <= value.n; i++) result *= i;
  return workspace.number(result);
}
