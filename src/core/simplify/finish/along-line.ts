import type Fraction from "fraction.js";
import { freeSymbols, repetitionOf, substitute, transform, visit } from "../../expression";
import type { Expression, SymbolExpression } from "../../expression";
import { isCallOf, isInfinity, isUndefined, isZeroNode } from "../algebra";
import type { Algebra } from "../algebra";
import { readBranches, truthOf } from "../piecewise";
import { halfOf, plus } from "../rational";
import { byJumps, middleOf } from "./jumps";
import { turningPoints } from "./turning-points";

/** Longest expressions whose cases are put in order, and most points at which these change. */
const sizeLimit = 300;
const pointLimit = 6;

/** A stretch of the line before a point, with the expression's value on it, and the value at the point; the last stretch has no end. */
interface Stretch {
  readonly value: Expression;
  readonly end?: { readonly point: Expression; readonly value: Expression };
}

/** The forms of an expression with cases whose conditions are all comparisons of polynomials in one variable. */
export function formsAlongLine(node: Expression, algebra: Algebra): Expression[] {
  if (node.size > sizeLimit) return [];
  const conditions: Expression[] = [];
  visit(node, (inner) => {
    if (isCallOf(inner, "piecewise")) conditions.push(...readBranches(inner.operands)?.branches.map(({ condition }) => condition) ?? []);
  });
  const [variable, ...others] = new Map(conditions.flatMap((condition) => freeSymbols(condition)).map((symbol) => [symbol.name, symbol] as const)).values();
  // An index takes all its values at once: what depends on it is no matter of one line.
  if (!variable || others.length > 0 || bindsIndex(node, variable.name)) return [];
  const points = turningPoints(conditions.flatMap(comparisonsIn), variable.name);
  if (!points || points.length === 0 || points.length > pointLimit) return [];
  const stretches = stretchesOf(node, variable, points, algebra);
  if (!stretches) return [];
  return [inOrder(stretches, variable, algebra), ...bySigns(stretches, variable, algebra)];
}

function bindsIndex(node: Expression, name: string): boolean {
  let found = false;
  visit(node, (inner) => {
    const index = repetitionOf(inner)?.index;
    found ||= index?.kind === "symbol" && index.name === name;
  });
  return found;
}

function comparisonsIn(condition: Expression): readonly Expression[] {
  const isJoined = isCallOf(condition, "and") || isCallOf(condition, "or") || isCallOf(condition, "not");
  return isJoined ? condition.operands.flatMap(comparisonsIn) : [condition];
}

/** The stretches from left to right; undefined where the value cannot be told, or there is none. */
function stretchesOf(node: Expression, variable: SymbolExpression, points: readonly Fraction[], algebra: Algebra): Stretch[] | undefined {
  const stretches: Stretch[] = [];
  for (let i = 0; i <= points.length; i++) {
    const [before, point] = [points[i - 1], points[i]];
    const inside = before && point ? halfOf(plus(before, point)) : point ? point.sub(1) : before?.add(1);
    const value = inside && valueAround(node, variable, inside, algebra);
    const atPoint = point && valueAround(node, variable, point, algebra);
    if (!value || (point && !atPoint)) return undefined;
    const end = point && atPoint && { point: algebra.workspace.number(point), value: valueAt(atPoint, variable, point, algebra) };
    if (isUndefined(value) || (end && (isUndefined(end.value) || isInfinity(end.value)))) return undefined;
    stretches.push({ value, end });
  }
  return stretches;
}

function valueAt(node: Expression, variable: SymbolExpression, point: Fraction, algebra: Algebra): Expression {
  return algebra.build(substitute(node, variable.name, algebra.workspace.number(point)));
}

/** The expression with the cases that hold at a point put in their places; undefined where one cannot be told. */
function valueAround(node: Expression, variable: SymbolExpression, point: Fraction, algebra: Algebra): Expression | undefined {
  let decided = true;
  const chosen = transform(node, (inner) => {
    const read = isCallOf(inner, "piecewise") ? readBranches(inner.operands) : undefined;
    if (!read) return inner;
    for (const { condition, value } of read.branches) {
      const truth = truthOf(valueAt(condition, variable, point, algebra));
      if (truth === undefined) decided = false;
      if (truth !== false) return value;
    }
    return read.otherwise;
  });
  return decided ? algebra.build(chosen) : undefined;
}

/** Cases from left to right; a point goes with the stretch beside it that has its value there. */
function inOrder(stretches: readonly Stretch[], variable: SymbolExpression, algebra: Algebra): Expression {
  const { workspace } = algebra;
  const operands: Expression[] = [];
  const put = (comparison: "less" | "lessEqual" | "equal", point: Expression, value: Expression): void => {
    operands.push(workspace.node(comparison, [workspace.intern(variable), point]), value);
  };
  stretches.forEach(({ value, end }, i) => {
    const next = stretches[i + 1]?.value;
    if (!end || !next) {
      operands.push(value);
      return;
    }
    const { point } = end;
    const reaches = (side: Expression): boolean => point.kind === "number" && valueAt(side, variable, point.value, algebra) === end.value;
    if (reaches(value)) {
      if (value !== next) put("lessEqual", point, value);
      return;
    }
    put("less", point, value);
    if (!reaches(next)) put("equal", point, end.value);
  });
  const [only] = operands;
  return operands.length === 1 && only ? only : workspace.node("piecewise", operands);
}

/** The same by signs, when the values are numbers, one of them 0, and at each jump it is the middle of what is beside it. */
function bySigns(stretches: readonly Stretch[], variable: SymbolExpression, algebra: Algebra): Expression[] {
  const [first] = stretches;
  if (!first || stretches.some(({ value }) => value.kind !== "number") || !stretches.some(({ value }) => isZeroNode(value))) return [];
  const jumps = stretches.flatMap(({ value, end }, i) => {
    const next = stretches[i + 1]?.value;
    return end && next && next !== value ? [{ at: end.point, of: variable, to: next, isEven: isMiddle(value, next, end, variable, algebra) }] : [];
  });
  const isolated = stretches.some(({ value, end }, i) => end && stretches[i + 1]?.value === value && !isMiddle(value, value, end, variable, algebra));
  return isolated || jumps.some(({ isEven }) => !isEven) ? [] : [byJumps(first.value, jumps, algebra)];
}

function isMiddle(left: Expression, right: Expression, end: NonNullable<Stretch["end"]>, variable: SymbolExpression, algebra: Algebra): boolean {
  return end.point.kind === "number" && valueAt(middleOf(left, right, algebra), variable, end.point.value, algebra) === end.value;
}
