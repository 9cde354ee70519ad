import { isConditionOperator, operandsOf } from "../../core";
import type { Expression } from "../../core";

/** What an operation takes, and as what: what it subtracts and what it divides by are told apart from what it adds and multiplies. */
export interface Operand {
  readonly expression: Expression;
  /** Shown at the end of the edge; empty where the order of operands does not matter. */
  readonly role: string;
}

const minus = "\u2212";

/**
 * The operands of an operation over names, as people draw it: a - b takes a and b, not a and -1 times b.
 * @param isLeaf whether an expression is a node of its own: a name, or what is constant
 */
export function operandsIn(body: Expression, isLeaf: (node: Expression) => boolean): Operand[] {
  const found: Operand[] = [];
  const add = (expression: Expression, role: string): void => {
    if (!isLeaf(expression) || isSigned(expression)) addAll(expression, role);
    else if (expression.kind === "number" || !found.some((known) => known.expression === expression && known.role === role)) found.push({ expression, role });
  };
  const addAll = (node: Expression, role: string): void => partsOf(node).forEach((part) => add(part.expression, role + part.role));
  // A reciprocal that is all of an operation is named by it: 1/( ).
  if (body.kind === "operation" && body.operator === "power") baseAndExponent(body.operands).forEach(({ expression, role }) => add(expression, role === "÷" ? "" : role));
  else addAll(body, "");
  return found;
}

function partsOf(node: Expression): Operand[] {
  const operands = operandsOf(node);
  if (node.kind !== "operation") return operands.map((expression) => ({ expression, role: "" }));
  const ways: Partial<Record<typeof node.operator, (operands: readonly Expression[]) => Operand[]>> = { multiply: factors, power: baseAndExponent, piecewise: cases };
  const way = ways[node.operator];
  if (way) return way(operands);
  const ordered = operands.length > 1 && !symmetric.has(node.operator) && !isConditionOperator(node.operator);
  return operands.map((expression, index) => ({ expression, role: ordered ? String(index + 1) : "" }));
}

/** Minus and division signs belong to the operation, even before what is constant. */
function isSigned(node: Expression): boolean {
  const [first, second, ...others] = operandsOf(node);
  if (node.kind !== "operation" || others.length > 0) return false;
  return node.operator === "multiply" ? first?.kind === "number" && first.value.equals(-1) : node.operator === "power" && second?.kind === "number" && second.value.s < 0n;
}

const symmetric: ReadonlySet<string> = new Set(["add", "max", "min", "logsumexp"]);

/** A product by -1 is a minus sign before the others. */
function factors(operands: readonly Expression[]): Operand[] {
  const [first, ...others] = operands;
  const negative = first?.kind === "number" && first.value.equals(-1) && others.length > 0;
  return (negative ? others : operands).map((expression, index) => ({ expression, role: negative && index === 0 ? minus : "" }));
}

/** An exponent that is a number is part of the operation (a square, a root, a reciprocal), and so is a base such as e. */
function baseAndExponent([base, exponent]: readonly Expression[]): Operand[] {
  if (!base || !exponent) return [];
  if (exponent.kind === "number") return [{ expression: base, role: exponent.value.s < 0n ? "÷" : "" }];
  if (base.kind === "number" || base.kind === "constant") return [{ expression: exponent, role: "" }];
  return [{ expression: base, role: "" }, { expression: exponent, role: "^" }];
}

function cases(operands: readonly Expression[]): Operand[] {
  return operands.map((expression, index) => {
    const isCondition = index % 2 === 0 && index < operands.length - 1;
    return { expression, role: isCondition ? "if" : String(Math.floor(index / 2) + 1) };
  });
}
