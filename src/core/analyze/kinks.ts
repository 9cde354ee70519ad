import { operatorRow, type Words } from "../operators";
import { evaluateAt } from "../evaluate";
import { add, freeNames, isFunctionOperation, negate, number, operandsOf, operation, visit, type Expression, type OperationExpression } from "../expression";
import { factorsOfZero } from "./known-conditions";

/** A place where a part of a formula has no derivative. */
export interface Kink {
  /** Is zero there. */
  readonly zero: Expression;
  readonly owner: Expression;
  /** The place in words. */
  readonly words: Words;
  /** What happens there, and what the slope is taken as. */
  readonly convention: string;
}

const comparisons: ReadonlySet<string> = new Set(["less", "lessEqual", "greater", "greaterEqual", "equal", "unequal"]);

/** All places where parts of an expression have no derivative; whether they are ever reached is not asked. */
export function kinksOf(root: Expression): Kink[] {
  const smoothed = smoothedIn(root);
  const found: Kink[] = [];
  visit(root, (node) => {
    if (node.kind !== "operation" || smoothed.has(node)) return;
    if (node.operator === "piecewise") found.push(...borders(node).flatMap((border) => kinksAt(border, node, "the pieces meet there; the slope is that of the piece that holds")));
    else if (node.operator === "power") found.push(...endOfRoot(node));
    else if (isFunctionOperation(node)) found.push(...kinksOfFunction(node, operatorRow(node.operator).kinks));
  });
  return found;
}

function kinksOfFunction(node: OperationExpression, kinks: ReturnType<typeof operatorRow>["kinks"]): Kink[] {
  if (!kinks) return [];
  const words = kinks.place?.(node.operands);
  return kinks.zeros(node.operands).flatMap((zero) => (words ? [{ zero, owner: node, words, convention: kinks.convention }] : kinksAt(zero, node, kinks.convention)));
}

function kinksAt(zeroThere: Expression, owner: Expression, convention: string): Kink[] {
  return factorsOfZero(zeroThere).map((zero) => ({ zero, owner, words: ["at ", equation(zero)], convention }));
}

/** x = y for x - y, x^2 = 1 for 1 - x^2, x = 0 for x. */
function equation(zeroThere: Expression): Expression {
  const [left, right, ...more] = zeroThere.kind === "operation" && zeroThere.operator === "add" ? zeroThere.operands : [];
  const subtracted = more.length === 0 && right ? subtrahend(right) : undefined;
  if (!left || !subtracted) return operation("equal", [zeroThere, number(0)]);
  return operation("equal", left.kind === "number" ? [subtracted, left] : [left, subtracted]);
}

function subtrahend(term: Expression): Expression | undefined {
  if (term.kind === "number") return number(term.value.neg(), { decimal: term.decimal });
  const [first, second, ...more] = term.kind === "operation" && term.operator === "multiply" ? term.operands : [];
  return first?.kind === "number" && first.value.equals(-1) && more.length === 0 ? second : undefined;
}

/** A root of 0: its slope is infinite there. */
function endOfRoot(node: OperationExpression): Kink[] {
  const [base, exponent] = node.operands;
  if (!base || !exponent || freeNames(exponent).length > 0 || freeNames(base).length === 0) return [];
  const value = evaluateAt(exponent, {});
  return value > 0 && value < 1 ? kinksAt(base, node, "the derivative of the root does not exist where 0 is under it") : [];
}

/** |u| and relu(u) that stand only in powers above 1, as in |u|^3: those have the slope 0 where u is 0, as a derivative. */
function smoothedIn(root: Expression): ReadonlySet<Expression> {
  const inPowers = new Set<Expression>();
  const elsewhere = new Set<Expression>([root]);
  visit(root, (node) => {
    const [base, exponent] = operandsOf(node);
    const isHigh = node.kind === "operation" && node.operator === "power" && exponent?.kind === "number" && exponent.value.compare(1) > 0;
    for (const operand of operandsOf(node)) {
      const touchesZero = operand.kind === "operation" && (operand.operator === "abs" || operand.operator === "relu");
      (isHigh && operand === base && touchesZero ? inPowers : elsewhere).add(operand);
    }
  });
  const hashes = new Set([...elsewhere].map(({ hash }) => hash));
  return new Set([...inPowers].filter(({ hash }) => !hashes.has(hash)));
}

/** Expressions that are zero where a condition of the pieces turns. */
function borders(node: OperationExpression): Expression[] {
  const found: Expression[] = [];
  for (let i = 0; i + 1 < node.operands.length; i += 2) {
    const condition = node.operands[i];
    if (!condition) continue;
    visit(condition, (part) => {
      const [left, right] = operandsOf(part);
      if (part.kind !== "operation" || !comparisons.has(part.operator) || !left || !right) return;
      found.push(right.kind === "number" && right.value.n === 0n ? left : add(left, negate(right)));
    });
  }
  return found;
}
