import { operandsOf, visit } from "../../expression";
import type { Expression, OperatorName } from "../../expression";
import { factorsOf, isCallOf, isProduct, isSum, splitPower } from "../algebra";
import type { Algebra } from "../algebra";
import { families } from "../families";
import type { Family } from "../families";
import { orderFactors } from "../order";
import { integer, isInteger, isNegative } from "../rational";
import { rebuild } from "./rebuild";

/** How long a form with the functions of the question may be beside the shortest one. */
const longest = 1.25;

/**
 * Where the question has tangents and secants but no sine and no cosine, neither has the answer: sec(x)^3 (1 + sin(x)^2) is
 * written sec(x) (sec(x)^2 + tan(x)^2), if that is not clearly longer.
 */
export function questionFunctions(root: Expression, question: Expression, algebra: Algebra): Expression {
  const brought = families.filter(({ sine, cosine }) => algebra.mayContain(root, sine) || algebra.mayContain(root, cosine));
  if (brought.length === 0) return root;
  const asked = functionsIn(question);
  return brought.filter(({ sine, cosine }) => !asked.has(sine) && !asked.has(cosine)).reduce((result, family) => (
    rebuild(result, algebra, (node) => (isProduct(node) ? throughSum(node, family, algebra) ?? node : node))), root);
}

function functionsIn(root: Expression): ReadonlySet<OperatorName> {
  const found = new Set<OperatorName>();
  visit(root, (node) => {
    if (node.kind === "operation") found.add(node.operator);
  });
  return found;
}

/** The product with powers of a secant or cosecant multiplied into the terms of a sum, so that sines and cosines leave it. */
function throughSum(product: Expression & { kind: "operation" }, family: Family, algebra: Algebra): Expression | undefined {
  for (const sum of product.operands) {
    if (!isSum(sum)) continue;
    for (const factor of product.operands) {
      const form = divided(product, sum, factor, family, algebra);
      if (form && !hasSines(form, family) && algebra.length(form) <= longest * algebra.length(product)) return form;
    }
  }
  return undefined;
}

/** The product with as much of a secant's or cosecant's power in the sum as the sum has powers of sines and cosines. */
function divided(
  product: Expression & { kind: "operation" }, sum: Expression & { kind: "operation" }, factor: Expression, family: Family, algebra: Algebra,
): Expression | undefined {
  const { base, exponent } = splitPower(factor, algebra.workspace);
  if ((!isCallOf(base, family.secant) && !isCallOf(base, family.cosecant)) || exponent.kind !== "number" || !isInteger(exponent.value)) return undefined;
  const taken = Math.max(...sum.operands.map((term) => sinesIn(term, family, base.operands[0], algebra)));
  const left = exponent.value.sub(taken);
  if (taken < 1 || isNegative(left)) return undefined;
  const raised = algebra.power(base, algebra.workspace.number(integer(BigInt(taken))));
  const through = algebra.collect(sum.operands.map((term) => algebra.multiply([term, raised])));
  const others = product.operands.filter((other) => other !== sum && other !== factor);
  const rest = left.n === 0n ? [] : [algebra.power(base, algebra.workspace.number(left))];
  const coefficient = others.filter(({ kind }) => kind === "number");
  const factors = orderFactors([...others.filter(({ kind }) => kind !== "number"), ...rest, through]);
  return coefficient.length + factors.length === 1 ? through : algebra.workspace.node("multiply", [...coefficient, ...factors]);
}

/** How high sines and cosines of the argument are raised in a term, together. */
function sinesIn(term: Expression, family: Family, argument: Expression | undefined, algebra: Algebra): number {
  return factorsOf(term).reduce((count, factor) => {
    const { base, exponent } = splitPower(factor, algebra.workspace);
    const isSine = (isCallOf(base, family.sine) || isCallOf(base, family.cosine)) && base.operands[0] === argument;
    return isSine && exponent.kind === "number" && isInteger(exponent.value) ? count + exponent.value.valueOf() : count;
  }, 0);
}

function hasSines(root: Expression, family: Family): boolean {
  return isCallOf(root, family.sine) || isCallOf(root, family.cosine) || operandsOf(root).some((operand) => hasSines(operand, family));
}
