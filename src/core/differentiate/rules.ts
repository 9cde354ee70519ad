import { call, derivative, freeNames, isFunctionOperation, multiply, negate, number, operandsOf, operation, symbol } from "../expression";
import type { Expression } from "../expression";
import { operatorRow } from "../operators";
import { simplify } from "../simplify";
import { isZero, lessOne, one, powerOf, productOf, sumOf, zero } from "./arithmetic";
import { indexRules } from "./index-rules";
import { productDerivative, quotientParts } from "./products";
import type { Rule, RuleContext } from "./rule";

const isOperation = (node: Expression, operator: string): boolean => node.kind === "operation" && node.operator === operator;

function baseAndExponent(node: Expression): [base: Expression, exponent: Expression] {
  const [base = one, exponent = one] = operandsOf(node);
  return [base, exponent];
}

/** Whether an exponent without variables is 0 when worked out, as 1 - 1 is. */
const comesToZero = (exponent: Expression): boolean =>
  exponent.kind === "operation" && freeNames(exponent).length === 0 && isZero(simplify(exponent).expression);

const log = (operand: Expression): Expression => operation("log", [operand]);

/** Sum over the operands of outer derivative times inner derivative: the chain rule for any number of operands. */
function functionDerivative(node: Expression, context: RuleContext): Expression {
  if (!isFunctionOperation(node)) return zero;
  const row = operatorRow(node.operator);
  return sumOf(node.operands.map((operand, i) =>
    context.depends(operand) ? productOf([row.derivative(node.operands, i, node), context.derivativeOf(operand)]) : zero));
}

/**
 * The rules of structure, first match wins. Every node of an expression is served by exactly one row; functions of the
 * operator table are all served by the last two, from the table's own derivative column.
 */
export const rules: readonly Rule[] = [
  {
    id: "constant-rule",
    applies: (node, { depends }) => !depends(node),
    // Where there is no value, as beside the branches of an incomplete case distinction, there is no slope.
    derivative: (node) => (node.kind === "constant" && node.name === "undefined" ? node : zero),
  },
  {
    id: "variable-rule",
    applies: (node) => node.kind === "symbol",
    derivative: () => one,
  },
  ...indexRules,
  {
    id: "sum-rule",
    applies: (node) => isOperation(node, "add"),
    derivative: (node, { derivativeOf }) => sumOf(operandsOf(node).map(derivativeOf)),
  },
  {
    id: "constant-factor-rule",
    applies: (node, { depends }) => isOperation(node, "multiply") && operandsOf(node).filter(depends).length === 1,
    derivative: (node, { depends, derivativeOf }) =>
      productOf(operandsOf(node).map((factor) => (depends(factor) ? derivativeOf(factor) : factor))),
  },
  {
    id: "quotient-rule",
    applies: (node, context) => quotientParts(node, context) !== undefined,
    derivative: (node, context) => {
      const parts = quotientParts(node, context);
      if (!parts) return zero;
      const { numerator, denominator } = parts;
      const top = sumOf([
        productOf([context.derivativeOf(numerator), denominator]),
        negate(productOf([numerator, context.derivativeOf(denominator)])),
      ]);
      return multiply(top, powerOf(denominator, number(-2)));
    },
  },
  {
    id: "product-rule",
    applies: (node) => isOperation(node, "multiply"),
    derivative: (node, context) => productDerivative(operandsOf(node), context),
  },
  {
    id: "power-rule",
    applies: (node, { depends }) => isOperation(node, "power") && !depends(baseAndExponent(node)[1]),
    derivative: (node, { derivativeOf }) => {
      const [base, exponent] = baseAndExponent(node);
      // 0 u^-1 has no value where u is 0, but u^0 is 1 there as well.
      if (comesToZero(exponent)) return zero;
      return productOf([exponent, powerOf(base, lessOne(exponent)), derivativeOf(base)]);
    },
  },
  {
    id: "exponential-rule",
    applies: (node, { depends }) => isOperation(node, "power") && !depends(baseAndExponent(node)[0]),
    derivative: (node, { derivativeOf }) => {
      const [base, exponent] = baseAndExponent(node);
      const factor = base.kind === "constant" && base.name === "e" ? one : log(base);
      return productOf([node, factor, derivativeOf(exponent)]);
    },
  },
  {
    id: "general-power-rule",
    applies: (node) => isOperation(node, "power"),
    derivative: (node, { derivativeOf }) => {
      // u^v = exp(v log u), so (u^v)' = u^v (v' log u + v u'/u).
      const [base, exponent] = baseAndExponent(node);
      const inner = sumOf([
        productOf([derivativeOf(exponent), log(base)]),
        productOf([exponent, derivativeOf(base), powerOf(base, number(-1))]),
      ]);
      return productOf([node, inner]);
    },
  },
  {
    id: "piecewise-rule",
    applies: (node) => isOperation(node, "piecewise"),
    derivative: (node, { derivativeOf }) => {
      // Conditions stand at even places, but for the last operand, which is the value otherwise.
      const operands = operandsOf(node);
      const isCondition = (i: number): boolean => i % 2 === 0 && i < operands.length - 1;
      return operation("piecewise", operands.map((operand, i) => (isCondition(i) ? operand : derivativeOf(operand))));
    },
  },
  {
    id: "unknown-function-rule",
    applies: (node) => node.kind === "call",
    derivative: (node, { variable, derivativeOf }) => {
      const [operand, ...others] = operandsOf(node);
      if (node.kind !== "call" || !operand || others.length > 0) return derivative(node, symbol(variable));
      return productOf([call(node.name, node.operands, node.primes + 1), derivativeOf(operand)]);
    },
  },
  {
    id: "function-rule",
    applies: (node, { variable }) => isFunctionOperation(node) && node.operands.every((operand) => operand.size === 1)
      && node.operands.some((operand) => operand.kind === "symbol" && operand.name === variable),
    derivative: functionDerivative,
  },
  {
    id: "chain-rule",
    applies: isFunctionOperation,
    derivative: functionDerivative,
  },
  {
    // What is left has no derivative by a rule: a comparison has none, a derivative or limit not worked out keeps its mark.
    id: "unknown-function-rule",
    applies: () => true,
    derivative: (node, { variable }) => derivative(node, symbol(variable)),
  },
];

