import { operandsOf, visit } from "../../expression";
import type { Expression } from "../../expression";
import { factorsOf, isPower, isProduct, isSum, splitPower, splitTerm } from "../algebra";
import type { Algebra } from "../algebra";
import { evenFunctions, oddFunctions } from "../functions";
import { orderFactors, orderTerms, startsNegative } from "../order";
import { isComplement } from "../products";
import { isEven, isInteger, isOne, minus, minusOne } from "../rational";
import { scaleSum } from "../sums";
import { rebuild } from "./rebuild";

/** Sums of the question that are looked at, at most, and how long they may be. */
const sumLimit = 40;
const sizeLimit = 60;

/**
 * Inside, of y - p and p - y one stands for both. Here each takes the sign that spares a minus, -tanh(y - p) being
 * tanh(p - y), or else the sign it has in the question: (p - y)/(p (1 - p)), where 1 - p was written, not (y - p)/(p (p - 1)).
 */
export function questionSigns(root: Expression, question: Expression, algebra: Algebra): Expression {
  const uses = usesOfSums(root);
  if (uses.size === 0) return root;
  let known: ReadonlySet<Expression> | undefined;
  const isAsked = (sum: Expression): boolean => (known ??= sumsOf(question, algebra)).has(sum);
  return rebuild(root, algebra, (node) => {
    if (isSum(node)) return turnedTerms(node, isAsked, algebra);
    if (isProduct(node)) return withoutMinus(node, uses, algebra) ?? turnedInPairs(node, isAsked, algebra) ?? node;
    const turned = evenIn(node) ? turnedArgument(isPower(node) ? node.operands[0] : node, algebra) : undefined;
    if (!turned || isAsked(turned.given) || !isAsked(turned.sum)) return node;
    const exponent = isPower(node) ? node.operands[1] : undefined;
    return exponent ? algebra.workspace.node("power", [turned.result, exponent]) : turned.result;
  });
}

/** How many nodes each sum of two or more terms is an operand of. */
function usesOfSums(root: Expression): Map<Expression, number> {
  const uses = new Map<Expression, number>();
  visit(root, (node) => {
    for (const operand of operandsOf(node)) if (isSum(operand)) uses.set(operand, (uses.get(operand) ?? 0) + 1);
  });
  return uses;
}

function sumsOf(question: Expression, algebra: Algebra): ReadonlySet<Expression> {
  const found: Expression[] = [];
  visit(question, (node) => {
    if (isSum(node) && node.size <= sizeLimit && found.length < sumLimit) found.push(node);
  });
  return new Set(found.map((sum) => algebra.build(sum)));
}

const opposite = (sum: Expression, algebra: Algebra): Expression => scaleSum(sum, minusOne, false, algebra);

/** Whether f(-u) is the same: f is even, or an odd function to an even power. */
function evenIn(node: Expression): boolean {
  if (node.kind !== "operation") return false;
  const [base, exponent] = isPower(node) ? node.operands : [];
  if (base?.kind === "operation" && exponent?.kind === "number" && isEven(exponent.value)) return oddFunctions.has(base.operator);
  return evenFunctions.has(node.operator);
}

/** f(-s) for f(s) of a sum s. */
function turnedArgument(node: Expression | undefined, algebra: Algebra): { given: Expression; sum: Expression; result: Expression } | undefined {
  if (node?.kind !== "operation" || node.operands.length !== 1) return undefined;
  const [given] = node.operands;
  if (!isSum(given)) return undefined;
  const sum = opposite(given, algebra);
  return { given, sum, result: algebra.workspace.node(node.operator, [sum]) };
}

/** -c f(s) as c f(-s) for an odd f, unless s is written elsewhere too. */
function withoutMinus(product: Expression & { kind: "operation" }, uses: ReadonlyMap<Expression, number>, algebra: Algebra): Expression | undefined {
  const [coefficient, ...factors] = product.operands;
  if (coefficient?.kind !== "number" || coefficient.value.s > 0n) return undefined;
  const { workspace } = algebra;
  for (const factor of factors) {
    const turned = factor.kind === "operation" && oddFunctions.has(factor.operator) ? turnedArgument(factor, algebra) : undefined;
    if (!turned || (uses.get(turned.given) ?? 0) > 1 || algebra.length(turned.sum) > algebra.length(turned.given)) continue;
    const others = orderFactors(factors.map((other) => (other === factor ? turned.result : other)));
    const positive = minus(coefficient.value);
    const [only] = others;
    if (positive.equals(1)) return others.length === 1 && only ? only : workspace.node("multiply", others);
    return workspace.node("multiply", [workspace.number(positive, coefficient.decimal), ...others]);
  }
  return undefined;
}

/** An even number of sums turned round: those that the question has the other way, and one more that it does not have if need be. */
function turnedInPairs(product: Expression & { kind: "operation" }, isAsked: (sum: Expression) => boolean, algebra: Algebra): Expression | undefined {
  const sums = product.operands.filter((factor) => isTurnable(factor, algebra));
  if (sums.length < 2) return undefined;
  const bases = sums.map((factor) => splitPower(factor, algebra.workspace).base);
  const wanted = bases.filter((base) => !isAsked(base) && isAsked(opposite(base, algebra)));
  if (wanted.length % 2 === 1) {
    const spare = bases.find((base) => !isAsked(base) && !wanted.includes(base) && algebra.length(opposite(base, algebra)) <= algebra.length(base));
    if (!spare) return undefined;
    wanted.push(spare);
  }
  if (wanted.length === 0) return undefined;
  const turned = product.operands.map((factor) =>
    (sums.includes(factor) && wanted.includes(splitPower(factor, algebra.workspace).base) ? turnedFactor(factor, algebra) : factor));
  return algebra.workspace.node("multiply", orderFactors(turned));
}

/** x/p + (n - x)/(p - 1) as x/p - (n - x)/(1 - p) where the question has 1 - p: between terms a minus is no longer than a plus. */
function turnedTerms(sum: Expression & { kind: "operation" }, isAsked: (sum: Expression) => boolean, algebra: Algebra): Expression {
  const terms = sum.operands.map((term, i) => {
    const turnable = i === 0 ? [] : factorsOf(term).filter((factor) => isTurnable(factor, algebra));
    const wanted = turnable.filter((factor) => {
      const { base } = splitPower(factor, algebra.workspace);
      return !isAsked(base) && isAsked(opposite(base, algebra));
    });
    const [factor] = wanted;
    if (!factor || wanted.length > 1) return term;
    const { coefficient, decimal } = splitTerm(term, algebra.workspace);
    const others = factorsOf(term).filter((other) => other !== factor && other.kind !== "number");
    const turned = minus(coefficient);
    const factors = orderFactors([...others, turnedFactor(factor, algebra)]);
    const [only] = factors;
    if (isOne(turned) && only) return factors.length === 1 ? only : algebra.workspace.node("multiply", factors);
    return algebra.workspace.node("multiply", [algebra.workspace.number(turned, decimal), ...factors]);
  });
  if (terms.every((term, i) => term === sum.operands[i])) return sum;
  const ordered = orderTerms(terms);
  return ordered[0] && startsNegative(ordered[0]) ? sum : algebra.workspace.node("add", ordered);
}

/** The factor with the sign of its sum turned. */
function turnedFactor(factor: Expression, algebra: Algebra): Expression {
  const { base, exponent } = splitPower(factor, algebra.workspace);
  return isPower(factor) ? algebra.workspace.node("power", [opposite(base, algebra), exponent]) : opposite(base, algebra);
}

/** Whether a factor is an odd whole power of a sum, whose sign may go. */
function isTurnable(factor: Expression, algebra: Algebra): boolean {
  const { base, exponent } = splitPower(factor, algebra.workspace);
  return isSum(base) && !isComplement(base.operands) && exponent.kind === "number" && isInteger(exponent.value) && !isEven(exponent.value);
}
