import { operatorRow, isFunctionOperator } from "../operators";
import { evaluateAt } from "../evaluate";
import { add, freeNames, negate, number, operandsOf, operation, visit, type Expression, type OperationExpression } from "../expression";
import { alwaysHolds, neverZero, normalizeConditions } from "./known-conditions";

/** What has to hold for an expression to have a value, or where it has no derivative. */
export interface Condition {
  readonly kind: "domain" | "kink";
  /** Domain: a comparison that must hold. Kink: an equation that holds where the kink is. */
  readonly expression: Expression;
  /** The part of the formula that it comes from. */
  readonly owner: Expression;
  /** A sentence in parts: expressions among words, to be printed in the reader's notation. */
  readonly sentence: readonly (string | Expression)[];
}

const zero = number(0);

/**
 * The conditions under which an expression has a value and a derivative, each once, without those that hold anyway
 * (x^2 + 1 > 0). What only one piece of a `piecewise` needs is left out: it applies where that piece does.
 */
export function conditionsOf(root: Expression): Condition[] {
  const domain: Condition[] = [];
  const kinks: Condition[] = [];
  for (const node of operationsOutsidePieces(root)) domain.push(...domainOf(node));
  visit(root, (node) => {
    if (node.kind === "operation") kinks.push(...kinksOf(node));
  });
  const needed = normalizeConditions(domain.map(({ expression, owner }) => ({ expression, owner }))).filter(({ expression }) => !alwaysHolds(expression));
  return [
    ...needed.map(({ expression, owner }) => domainCondition(expression, owner)),
    ...unique(kinks.filter(({ expression }) => !neverZero(operandsOf(expression)[0] ?? zero))),
  ];
}

/** Operations whose value is needed wherever the whole has one. */
function operationsOutsidePieces(root: Expression): OperationExpression[] {
  const found: OperationExpression[] = [];
  const seen = new Set<Expression>([root]);
  for (const node of seen) {
    if (node.kind === "operation") found.push(node);
    const isPieces = node.kind === "operation" && node.operator === "piecewise";
    for (const operand of isPieces ? operandsOf(node).slice(0, 1) : operandsOf(node)) seen.add(operand);
  }
  return found.reverse();
}

function domainOf(node: OperationExpression): Condition[] {
  if (node.operator === "power") return powerDomain(node).map((expression) => domainCondition(expression, node));
  if (!isFunctionOperator(node.operator)) return [];
  return (operatorRow(node.operator).domain?.(node.operands) ?? []).map((expression) => domainCondition(expression, node));
}

function domainCondition(expression: Expression, owner: Expression): Condition {
  return { kind: "domain", expression, owner, sentence: [expression, `, or ${nameOf(owner)} has no value`] };
}

/** What a power asks of its base: roots and powers that vary are real only for positive numbers. */
function powerDomain(node: OperationExpression): Expression[] {
  const [base, exponent] = node.operands;
  if (!base || !exponent) return [];
  if (freeNames(exponent).length > 0) return [operation("greater", [base, zero])];
  const value = evaluateAt(exponent, {});
  if (!Number.isInteger(value)) return [operation(value < 0 ? "greater" : "greaterEqual", [base, zero])];
  return value < 0 ? [operation("unequal", [base, zero])] : [];
}

function nameOf(owner: Expression): string {
  if (owner.kind !== "operation") return "it";
  if (isFunctionOperator(owner.operator)) return `the ${operatorRow(owner.operator).title}`;
  const exponent = owner.operands[1];
  if (exponent?.kind !== "number") return "the power";
  return exponent.value.d === 1n ? "the quotient" : "the root";
}

function kinksOf(node: OperationExpression): Condition[] {
  if (node.operator === "piecewise") return borders(node).map((border) => kink(border, node, "the pieces meet there; the slope is that of the piece that holds"));
  if (!isFunctionOperator(node.operator)) return [];
  const { kinks } = operatorRow(node.operator);
  return kinks ? kinks.zeros(node.operands).map((expression) => kink(expression, node, kinks.convention)) : [];
}

function kink(zeroThere: Expression, owner: Expression, convention: string): Condition {
  const expression = operation("equal", [zeroThere, zero]);
  return { kind: "kink", expression, owner, sentence: ["at ", expression, `: ${convention}`] };
}

/** Expressions that are zero where a condition of the pieces turns. */
function borders(node: OperationExpression): Expression[] {
  const found: Expression[] = [];
  for (let i = 0; i + 1 < node.operands.length; i += 2) {
    const condition = node.operands[i];
    if (!condition) continue;
    visit(condition, (part) => {
      const [left, right] = operandsOf(part);
      const compares = part.kind === "operation" && ["less", "lessEqual", "greater", "greaterEqual", "equal", "unequal"].includes(part.operator);
      if (compares && left && right) found.push(right.kind === "number" && right.value.n === 0n ? left : add(left, negate(right)));
    });
  }
  return found;
}

function unique(conditions: readonly Condition[]): Condition[] {
  const found = new Map<string, Condition>();
  for (const condition of conditions) {
    const key = `${condition.expression.hash} ${condition.expression.size} ${condition.sentence.filter((part) => typeof part === "string").join("")}`;
    if (!found.has(key)) found.set(key, condition);
  }
  return [...found.values()];
}
