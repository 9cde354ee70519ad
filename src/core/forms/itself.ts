import { differentiate } from "../differentiate";
import { add, dependsOn, divide, equal, isFunctionOperatorName, multiply, number, power, symbol, transform, visit } from "../expression";
import type { Expression, OperatorName, SymbolExpression } from "../expression";
import { operatorRow } from "../operators";
import { lengthOf, simplify } from "../simplify";

/** Stands for the function until the form is settled: behind all variables, as in 2x f. */
const place = symbol("~");

/** How much longer than the answer it may be: 1 + f^2 for sec(x)^2. */
const allowance = 2;
/** How much shorter f times the slope of log f must be to tell more than the answer does. */
const ratioGain = 0.72;

/**
 * The derivative of `expression`, which is `result`, by the function's own values, as y' = y (1 - y) says it of the sigmoid; `self`
 * stands for the function. Undefined where that is no shorter way to say it.
 */
export function inTermsOfItself(expression: Expression, wrt: readonly string[], result: Expression, self: SymbolExpression): Expression | undefined {
  if (expression.kind !== "operation") return undefined;
  const function_ = simplify(expression).expression;
  const longest = lengthOf(result);
  const candidates = [
    { form: byRow(expression, wrt, place), limit: longest + allowance },
    { form: occurrences(function_, result, place), limit: longest },
    { form: byRatio(function_, result, place), limit: ratioGain * longest },
  ];
  const known = new Set([...functionsIn(expression), ...functionsIn(result)]);
  const fitting = candidates.flatMap(({ form, limit }) =>
    (form && dependsOn(form, place.name) && lengthOf(form) <= limit && functionsIn(form).every((name) => known.has(name)) ? [form] : []));
  const shortest = fitting.reduce<Expression | undefined>((best, form) => (best && lengthOf(best) <= lengthOf(form) ? best : form), undefined);
  return shortest && transform(shortest, (node) => (equal(node, place) ? self : node));
}

/** Functions by name: those that neither question nor answer has would only hide the answer. */
function functionsIn(expression: Expression): OperatorName[] {
  const found: OperatorName[] = [];
  visit(expression, (node) => {
    if (node.kind === "operation" && isFunctionOperatorName(node.operator)) found.push(node.operator);
  });
  return found;
}

/** Squares that a row leaves to another function: tan' = 1 + tan^2. */
const bySquares: Readonly<Record<string, 1 | -1>> = { tan: 1, cot: -1 };

/** The row of the outermost function knows its slope by its value; the chain rule does the rest. */
function byRow(expression: Expression & { kind: "operation" }, wrt: readonly string[], self: SymbolExpression): Expression | undefined {
  const [variable, ...others] = wrt;
  const { operator, operands } = expression;
  if (variable === undefined || others.length > 0 || !isFunctionOperatorName(operator)) return undefined;
  const sign = bySquares[operator];
  const slope = (i: number): Expression => (sign ? multiply(number(sign), add(number(1), power(self, number(2)))) : operatorRow(operator).derivative(operands, i, self));
  const slopes = operands.flatMap((operand, i) => (dependsOn(operand, variable) ? [multiply(slope(i), differentiate(operand, variable))] : []));
  return simplify(add(...slopes)).expression;
}

/** The result with the function's name wherever the function stands in it, or a whole power of it: 1/x^2 is f^2 for f = 1/x. */
function occurrences(function_: Expression, result: Expression, self: SymbolExpression): Expression | undefined {
  const [base, exponent] = powerOf(function_);
  const replaced = transform(result, (node) => {
    if (equal(node, function_)) return self;
    const [otherBase, otherExponent] = powerOf(node);
    if (!exponent || !otherExponent || !base || !otherBase || !equal(base, otherBase)) return node;
    const times = otherExponent.value.div(exponent.value);
    return times.d === 1n ? power(self, number(times)) : node;
  });
  return replaced === result ? undefined : simplify(replaced).expression;
}

function powerOf(node: Expression): [base: Expression | undefined, exponent: (Expression & { kind: "number" }) | undefined] {
  const [base, exponent] = node.kind === "operation" && node.operator === "power" ? node.operands : [];
  return exponent?.kind === "number" ? [base, exponent] : [undefined, undefined];
}

/** f times the slope of log f: -x/s^2 for a bell curve, n/x for x^n. */
function byRatio(function_: Expression, result: Expression, self: SymbolExpression): Expression {
  return simplify(multiply(self, simplify(divide(result, function_)).expression)).expression;
}
