import { call, derivative, freeNames, isFunctionOperation, isFunctionOperatorName, multiply, negate, number, operandsOf, operation, structuralOperators, symbol } from "../expression";
import type { Expression } from "../expression";
import { operatorRow } from "../operators";
import { simplify } from "../simplify";
import { isZero, lessOne, one, powerOf, productOf, sumOf, zero } from "./arithmetic";
import { indexRules } from "./index-rules";
import { isQuotient, productDerivative, quotientParts } from "./products";
import type { Head, Rule, RuleContext } from "./rule";

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
 * The rules of structure, the first that applies wins. Every node of an expression is served by exactly one row; functions of the
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
    of: "symbol",
    derivative: () => one,
  },
  ...indexRules,
  {
    id: "sum-rule",
    of: "add",
    derivative: (node, { derivativeOf }) => sumOf(operandsOf(node).map(derivativeOf)),
  },
  {
    id: "constant-factor-rule",
    of: "multiply",
    applies: (node, { depends }) => operandsOf(node).filter(depends).length === 1,
    derivative: (node, { depends, derivativeOf }) =>
      productOf(operandsOf(node).map((factor) => (depends(factor) ? derivativeOf(factor) : factor))),
  },
  {
    id: "quotient-rule",
    of: "multiply",
    applies: (node, context) => isQuotient(operandsOf(node), context),
    derivative: (node, context) => {
      const { numerator, denominator } = quotientParts(operandsOf(node));
      const top = sumOf([
        productOf([context.derivativeOf(numerator), denominator]),
        negate(productOf([numerator, context.derivativeOf(denominator)])),
      ]);
      return multiply(top, powerOf(denominator, number(-2)));
    },
  },
  {
    id: "product-rule",
    of: "multiply",
    derivative: (node, context) => productDerivative(operandsOf(node), context),
  },
  {
    id: "power-rule",
    of: "power",
    applies: (node, { depends }) => !depends(baseAndExponent(node)[1]),
    derivative: (node, { derivativeOf }) => {
      const [base, exponent] = baseAndExponent(node);
      // 0 u^-1 has no value where u is 0, but u^0 is 1 there as well.
      if (comesToZero(exponent)) return zero;
      return productOf([exponent, powerOf(base, lessOne(exponent)), derivativeOf(base)]);
    },
  },
  {
    id: "exponential-rule",
    of: "power",
    applies: (node, { depends }) => !depends(baseAndExponent(node)[0]),
    derivative: (node, { derivativeOf }) => {
      const [base, exponent] = baseAndExponent(node);
      const factor = base.kind === "constant" && base.name === "e" ? one : log(base);
      return productOf([node, factor, derivativeOf(exponent)]);
    },
  },
  {
    id: "general-power-rule",
    of: "power",
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
    of: "piecewise",
    derivative: (node, { derivativeOf }) => {
      // Conditions stand at even places, but for the last operand, which is the value otherwise.
      const operands = operandsOf(node);
      const isCondition = (i: number): boolean => i % 2 === 0 && i < operands.length - 1;
      return operation("piecewise", operands.map((operand, i) => (isCondition(i) ? operand : derivativeOf(operand))));
    },
  },
  {
    id: "unknown-function-rule",
    of: "call",
    derivative: (node, { variable, derivativeOf }) => {
      const [operand, ...others] = operandsOf(node);
      if (node.kind !== "call" || !operand || others.length > 0) return derivative(node, symbol(variable));
      return productOf([call(node.name, node.operands, node.primes + 1), derivativeOf(operand)]);
    },
  },
  {
    id: "function-rule",
    of: "function",
    applies: (node, { variable }) => operandsOf(node).every((operand) => operand.size === 1)
      && operandsOf(node).some((operand) => operand.kind === "symbol" && operand.name === variable),
    derivative: functionDerivative,
  },
  {
    id: "chain-rule",
    of: "function",
    derivative: functionDerivative,
  },
  {
    // What is left has no derivative by a rule: a comparison has none, a derivative or limit not worked out keeps its mark.
    id: "unknown-function-rule",
    derivative: (node, { variable }) => derivative(node, symbol(variable)),
  },
];


/** The rows for each kind of node, in the order of the table. */
const rulesByHead: ReadonlyMap<Head, readonly Rule[]> = new Map(
  ([...structuralOperators, "function", "call", "symbol", "number"] satisfies Head[]).map((head) => [head, rules.filter((rule) => (rule.of ?? head) === head)]),
);

function headOf(node: Expression): Head {
  if (node.kind === "operation") return isFunctionOperatorName(node.operator) ? "function" : node.operator;
  return node.kind === "constant" ? "number" : node.kind;
}

/** The rule that serves a node. */
export function ruleFor(node: Expression, context: RuleContext): Rule {
  const rule = rulesByHead.get(headOf(node))?.find(({ applies }) => !applies || applies(node, context));
  if (!rule) throw new Error("The table of rules has no row for every expression.");
  return rule;
}
