import type { Expression, OperatorName } from "../expression";
import { factorsOf, isCallOf, isOneNode, splitTerm, termsOf } from "./algebra";
import type { Algebra } from "./algebra";

const comparisons: Partial<Record<OperatorName, (order: number) => boolean>> = {
  less: (order) => order < 0, lessEqual: (order) => order <= 0, greater: (order) => order > 0,
  greaterEqual: (order) => order >= 0, equal: (order) => order === 0, unequal: (order) => order !== 0,
};

/** Whether a condition on numbers, or on two sides that are one node, holds; undefined where it depends on symbols. */
export function truthOf(condition: Expression): boolean | undefined {
  if (condition.kind === "number") return condition.value.n !== 0n;
  if (condition.kind !== "operation") return undefined;
  const [left, right] = condition.operands;
  const compare = comparisons[condition.operator];
  if (compare && left && left === right) return compare(0);
  if (compare) return left?.kind === "number" && right?.kind === "number" ? compare(left.value.compare(right.value)) : undefined;
  const truths = condition.operands.map(truthOf);
  if (condition.operator === "and") return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
  if (condition.operator === "or") return truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
  if (condition.operator === "not") return truths[0] === undefined ? undefined : !truths[0];
  return undefined;
}

export interface Branch { readonly condition: Expression; readonly value: Expression }

/** The operands of piecewise as branches and what holds otherwise. */
export function readBranches(operands: readonly Expression[]): { branches: Branch[]; otherwise: Expression } | undefined {
  const otherwise = operands[operands.length - 1];
  if (!otherwise || operands.length % 2 === 0) return undefined;
  const branches: Branch[] = [];
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const [condition, value] = [operands[i], operands[i + 1]];
    if (condition && value) branches.push({ condition, value });
  }
  return { branches, otherwise };
}

function writeBranches(branches: readonly Branch[], otherwise: Expression, algebra: Algebra): Expression {
  if (branches.length === 0) return otherwise;
  return algebra.apply("piecewise", [...branches.flatMap(({ condition, value }) => [condition, value]), otherwise]);
}

/** Branches that never hold go, one that always holds ends the list, and equal ones at the end are one. */
export function simplifyPiecewise(operands: readonly Expression[], algebra: Algebra): Expression | undefined {
  const read = readBranches(operands);
  if (!read) return undefined;
  let { otherwise } = read;
  const branches: Branch[] = [];
  for (const branch of read.branches) {
    const truth = truthOf(branch.condition);
    if (truth === true) {
      otherwise = branch.value;
      break;
    }
    if (truth === undefined && !branches.some(({ condition }) => condition === branch.condition)) branches.push(branch);
  }
  while (branches[branches.length - 1]?.value === otherwise) branches.pop();
  if (branches.length === read.branches.length) return undefined;
  return writeBranches(branches, otherwise, algebra);
}

const mirrored: Partial<Record<OperatorName, OperatorName>> = { greater: "less", greaterEqual: "lessEqual" };

/** a > b as b < a, to compare conditions. */
export function normalCondition(condition: Expression, algebra: Algebra): Expression {
  if (condition.kind !== "operation") return condition;
  const other = mirrored[condition.operator];
  return other ? algebra.workspace.node(other, [...condition.operands].reverse()) : condition;
}

interface ScaledPiecewise { readonly factor: Expression; readonly branches: Branch[]; readonly otherwise: Expression }

/** A term k piecewise(...), apart. */
function readTerm(factors: readonly Expression[], algebra: Algebra): ScaledPiecewise | undefined {
  const piecewise = factors.find((factor) => isCallOf(factor, "piecewise"));
  if (!isCallOf(piecewise, "piecewise")) return undefined;
  const read = readBranches(piecewise.operands);
  return read && { ...read, factor: algebra.multiply(factors.filter((factor) => factor !== piecewise)) };
}

/** The value of `piecewise` where `condition` of another one holds; both must have the same conditions. */
function valueUnder(condition: Expression, { branches, factor }: ScaledPiecewise, algebra: Algebra): Expression | undefined {
  const normal = normalCondition(condition, algebra);
  const branch = branches.find((other) => normalCondition(other.condition, algebra) === normal);
  return branch && algebra.multiply([factor, branch.value]);
}

/** Whether at most one of the conditions can hold: a < b and b < a. */
function areApart(branches: readonly Branch[], algebra: Algebra): boolean {
  const [first, second, ...more] = branches.map(({ condition }) => normalCondition(condition, algebra));
  if (!second) return true;
  if (more.length > 0 || !isCallOf(first, "less") || !isCallOf(second, "less")) return false;
  return first.operands[0] === second.operands[1] && first.operands[1] === second.operands[0];
}

/** Two terms of a sum with the same conditions as one piecewise: a [x > y] + b [x < y]. */
export function joinPiecewise(sum: Expression & { kind: "operation" }, algebra: Algebra): Expression | undefined {
  if (sum.operands.length > 20) return undefined;
  for (const [i, left] of sum.operands.entries()) {
    const first = readTerm(factorsOf(left), algebra);
    if (!first || !areApart(first.branches, algebra)) continue;
    for (const [j, right] of sum.operands.entries()) {
      if (j <= i) continue;
      const second = readTerm(factorsOf(right), algebra);
      if (!second || second.branches.length !== first.branches.length) continue;
      const branches = first.branches.map(({ condition, value }) => ({ condition, value, other: valueUnder(condition, second, algebra) }));
      if (branches.some(({ other }) => other === undefined)) continue;
      const joined = writeBranches(
        branches.map(({ condition, value, other }) => ({ condition, value: algebra.add([algebra.multiply([first.factor, value]), other ?? algebra.workspace.zero]) })),
        algebra.add([algebra.multiply([first.factor, first.otherwise]), algebra.multiply([second.factor, second.otherwise])]), algebra);
      return algebra.add([...sum.operands.filter((_, k) => k !== i && k !== j), joined]);
    }
  }
  return undefined;
}

/** A factor before a piecewise whose values are all numbers, taken into it where that is shorter: 2x [x > 0: 1, otherwise 1/2]. */
export function scaleIntoPiecewise(factors: readonly Expression[], algebra: Algebra): Expression | undefined {
  const read = factors.length > 1 ? readTerm(factors, algebra) : undefined;
  if (!read || isOneNode(read.factor)) return undefined;
  const inside = writeBranches(
    read.branches.map(({ condition, value }) => ({ condition, value: algebra.multiply([read.factor, value]) })),
    algebra.multiply([read.factor, read.otherwise]), algebra);
  return inside;
}


const turned: Partial<Record<OperatorName, OperatorName>> = {
  less: "greater", lessEqual: "greaterEqual", greater: "less", greaterEqual: "lessEqual", equal: "equal", unequal: "unequal",
};

/** 1 - x > 0 as x < 1: a number added to, or before, one term goes to the other side of a comparison with a number. */
export function solveComparison(operator: OperatorName, operands: readonly Expression[], algebra: Algebra): Expression | undefined {
  const [left, right] = operands;
  const other = turned[operator];
  if (!left || right?.kind !== "number" || left.kind === "number" || !other) return undefined;
  const terms = termsOf(left);
  const number = terms.find((term) => term.kind === "number");
  const [term, ...more] = terms.filter((part) => part !== number);
  if (!term || more.length > 0) return undefined;
  const { coefficient, decimal, rest } = splitTerm(term, algebra.workspace);
  if (!rest || (number === undefined && coefficient.equals(1))) return undefined;
  const constant = number?.kind === "number" ? number : undefined;
  const limit = right.value.sub(constant?.value ?? 0).div(coefficient);
  const bound = algebra.workspace.number(limit, decimal || right.decimal || (constant?.decimal ?? false));
  return algebra.workspace.node(coefficient.s < 0n ? other : operator, [rest, bound]);
}
