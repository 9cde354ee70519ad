import { operatorRow, isFunctionOperator } from "../operators";
import { evaluateAt } from "../evaluate";
import { equal, freeNames, isFunctionOperation, number, operandsOf, operation, type Expression, type OperationExpression } from "../expression";
import { alwaysHolds, factorsOfZero, neverZero, normalizeConditions } from "./known-conditions";
import { kinksOf, type Kink } from "./kinks";

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
  const domain = operationsOutsidePieces(root).flatMap(domainOf);
  const needed = normalizeConditions(domain).filter(({ expression }) => !alwaysHolds(expression));
  const excluded = needed.flatMap(({ expression }) => excludedBy(expression));
  const kinks = kinksOf(root).filter(({ zero: place }) => !neverZero(place) && !excluded.some((other) => equal(other, place)));
  return [...needed.map(({ expression, owner }) => domainCondition(expression, owner)), ...unique(kinks.map(kinkCondition))];
}

/** What a condition keeps from being zero. */
function excludedBy(condition: Expression): Expression[] {
  const [subject, bound] = operandsOf(condition);
  const excludes = condition.kind === "operation" && ["greater", "less", "unequal"].includes(condition.operator);
  return excludes && subject && bound?.kind === "number" && bound.value.n === 0n ? factorsOfZero(subject) : [];
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

function domainOf(node: OperationExpression): { expression: Expression; owner: Expression }[] {
  if (node.operator === "power") return powerDomain(node).map((expression) => ({ expression, owner: node }));
  if (!isFunctionOperator(node.operator)) return [];
  return (operatorRow(node.operator).domain?.(node.operands) ?? []).map((expression) => ({ expression, owner: node }));
}

function domainCondition(expression: Expression, owner: Expression): Condition {
  const inWords = isFunctionOperation(owner) ? operatorRow(owner.operator).domainInWords?.(owner.operands) : undefined;
  return { kind: "domain", expression, owner, sentence: [...(inWords ?? [expression]), `, or ${nameOf(owner)} has no value`] };
}

function kinkCondition({ zero: place, owner, words, convention }: Kink): Condition {
  return { kind: "kink", expression: operation("equal", [place, zero]), owner, sentence: [...words, `: ${convention}`] };
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

function unique(conditions: readonly Condition[]): Condition[] {
  const found = new Map<string, Condition>();
  for (const condition of conditions) {
    const key = `${condition.expression.hash} ${condition.expression.size} ${condition.sentence.filter((part) => typeof part === "string").join("")}`;
    if (!found.has(key)) found.set(key, condition);
  }
  return [...found.values()];
}
