import { add, dependsOn, differentiate, divide, isFunctionOperation, multiply, number, operandsOf, operation, power, substitute, subtract, symbol, type Expression } from "../../core";
import type { SlipName } from "./slip-names";

/** A derivative with one slip in it. */
export interface SlippedDerivative {
  readonly name: SlipName;
  readonly value: Expression;
}

/** The derivative of an expression, for slips to take a part of it wrongly. */
type Derivative = (expression: Expression) => Expression;

interface RuleSlip {
  readonly name: SlipName;
  /** What comes out at a node where it is made; undefined where it cannot be made. */
  readonly at: (node: Expression, variable: string, derivative: Derivative) => Expression | undefined;
}

const one = number(1);
/** Of larger formulas no slips are looked for. */
const mostNodes = 60;

/** Slips against one rule at one place. */
const ruleSlips: readonly RuleSlip[] = [
  { name: "chain-rule", at: (node, variable) => (isFunctionOperation(node) || isPower(node) ? chainSlip(node, variable) : undefined) },
  { name: "product-rule", at: productSlip },
  { name: "quotient-parts", at: (node, _, derivative) => ofQuotient(node, (top, bottom) => divide(derivative(top), derivative(bottom))) },
  { name: "quotient", at: (node, _, derivative) => ofQuotient(node, (top, bottom) => divide(subtract(multiply(top, derivative(bottom)), multiply(derivative(top), bottom)), power(bottom, number(2)))) },
  { name: "quotient", at: (node, _, derivative) => ofQuotient(node, (top, bottom) => divide(add(multiply(derivative(top), bottom), multiply(top, derivative(bottom))), power(bottom, number(2)))) },
  { name: "power", at: (node, variable, derivative) => ofPower(node, variable, (base, exponent) => multiply(exponent, node, derivative(base))) },
  { name: "power-factor", at: (node, variable, derivative) => ofPower(node, variable, (base, exponent) => multiply(power(base, subtract(exponent, one)), derivative(base))) },
];

/** The derivatives that come out when one rule is broken at one place, or the chain rule everywhere. */
export function slippedDerivatives(body: Expression, variable: string): SlippedDerivative[] {
  if (body.size > mostNodes) return [];
  const places = dependentNodes(body, variable);
  const single = ruleSlips.flatMap((slip) => places.flatMap((place): SlippedDerivative[] => {
    const value = withSlip(body, variable, (node) => node === place, slip);
    return value ? [{ name: slip.name, value }] : [];
  }));
  const [chain] = ruleSlips;
  const everywhere = chain && withSlip(body, variable, () => true, chain);
  return everywhere && chain ? [...single, { name: chain.name, value: everywhere }] : single;
}

function dependentNodes(root: Expression, variable: string): Expression[] {
  const found = new Set<Expression>();
  const look = (node: Expression): void => {
    if (node.kind !== "operation" || found.has(node) || !dependsOn(node, variable)) return;
    found.add(node);
    operandsOf(node).forEach(look);
  };
  look(root);
  return [...found];
}

/** The derivative with a slip where `isSlipped` says so; undefined where it was made nowhere. */
function withSlip(body: Expression, variable: string, isSlipped: (node: Expression) => boolean, slip: RuleSlip): Expression | undefined {
  let made = false;
  const derivative: Derivative = (node) => {
    if (!dependsOn(node, variable)) return number(0);
    if (node.kind !== "operation") return one;
    const slipped = isSlipped(node) ? slip.at(node, variable, derivative) : undefined;
    if (slipped) {
      made = true;
      return slipped;
    }
    return add(...node.operands.flatMap((operand, i) => (dependsOn(operand, variable) ? [multiply(partialAt(node, i), derivative(operand))] : [])));
  };
  const value = derivative(body);
  return made ? value : undefined;
}

/** The derivative of an operation by one of its operands, the others held. */
function partialAt(node: Expression, index: number): Expression {
  if (node.kind !== "operation") return one;
  const fresh = symbol("operand_");
  const opened = operation(node.operator, node.operands.map((operand, i) => (i === index ? fresh : operand)));
  return substitute(differentiate(opened, fresh.name), fresh.name, node.operands[index] ?? one);
}

/** The outer derivative without the inner one, where there is one to forget. */
function chainSlip(node: Expression, variable: string): Expression | undefined {
  const inner = operandsOf(node).map((operand, i) => ({ operand, i })).filter(({ operand }) => dependsOn(operand, variable));
  return inner.some(({ operand }) => operand.kind === "operation") ? add(...inner.map(({ i }) => partialAt(node, i))) : undefined;
}

function productSlip(node: Expression, variable: string, derivative: Derivative): Expression | undefined {
  if (node.kind !== "operation" || node.operator !== "multiply") return undefined;
  if (node.operands.filter((operand) => dependsOn(operand, variable)).length < 2) return undefined;
  return multiply(...node.operands.map((operand) => (dependsOn(operand, variable) ? derivative(operand) : operand)));
}

function isPower(node: Expression): boolean {
  return node.kind === "operation" && node.operator === "power";
}

function ofPower(node: Expression, variable: string, slipped: (base: Expression, exponent: Expression) => Expression): Expression | undefined {
  const [base, exponent] = operandsOf(node);
  return isPower(node) && base && exponent && dependsOn(base, variable) && !dependsOn(exponent, variable) ? slipped(base, exponent) : undefined;
}

/** Factors with a negative exponent are the denominator. */
function ofQuotient(node: Expression, slipped: (top: Expression, bottom: Expression) => Expression): Expression | undefined {
  if (node.kind !== "operation" || node.operator !== "multiply") return undefined;
  const below = node.operands.filter(isInverse);
  const above = node.operands.filter((operand) => !isInverse(operand));
  return below.length > 0 && above.length > 0 ? slipped(multiply(...above), multiply(...below.map((factor) => power(factor, number(-1))))) : undefined;
}

function isInverse(factor: Expression): boolean {
  const [, exponent] = operandsOf(factor);
  return isPower(factor) && exponent?.kind === "number" && exponent.value.s < 0n;
}
