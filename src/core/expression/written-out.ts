import { number, operation, symbol } from "./construct";
import { folded, foldedOnce } from "./folded";
import { hasIndices, memberOf, repetitionOf, type Repetition } from "./indices";
import { memberName, tieMembers } from "./members";
import { substitute } from "./symbols";
import { transform } from "./traverse";
import { countingNames } from "./variables";
import type { Expression } from "./types";

/** Most terms that a sum is written out in. */
const mostTerms = 1000;
/** Nodes that one sum is written out to at most, those of sums within it counted. */
const longest = 200_000;

/**
 * The expression with every sum and product over literal whole numbers written out, members at whole numbers as plain symbols
 * (x_1, x_2, ...), deltas of whole numbers as 1 or 0, and the arithmetic in each term worked out. Names that count get their `values` first: with n = 3, the sum of all
 * x_i is x_1 + x_2 + x_3. Names that do not count stay variables, whatever their values. What has other bounds, or more than
 * `most` terms, stays.
 */
export function writtenOut(root: Expression, values: Readonly<Record<string, number>> = {}, most = mostTerms): Expression {
  if (!hasIndices(root)) return root;
  // The variable x_k of a derivative is a member as well, and gets its number with the others.
  let expression = transform(tieMembers(root, root), withMemberAsVariable(root));
  for (const name of countingNames(expression)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined && Number.isInteger(value)) expression = substitute(expression, name, number(value));
  }
  let terms = 0;
  return transform(expression, (node) => {
    const repetition = repetitionOf(node);
    if (repetition) {
      const range = rangeOf(repetition);
      if (!range || (terms += range.length) > most || range.length * repetition.body.size > longest) return node;
      return written(repetition, range, (body) => writtenOut(body, {}, most));
    }
    return settled(node);
  });
}

/** The whole numbers that an index runs over, where both bounds say so. */
function rangeOf({ bounds }: Repetition): number[] | undefined {
  const [first, last] = [bounds && wholeValue(bounds.lower), bounds && wholeValue(bounds.upper)];
  if (first === undefined || last === undefined || last - first >= mostTerms) return undefined;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function written({ operator, body, index }: Repetition, range: readonly number[], write: (body: Expression) => Expression): Expression {
  const terms = range.map((value) => folded(write(substitute(body, index.name, number(value)))));
  const [only] = terms;
  if (!only) return number(operator === "sum" ? 0 : 1);
  return terms.length === 1 ? only : foldedOnce(operation(operator === "sum" ? "add" : "multiply", terms));
}

/** A member at whole numbers as a symbol, a delta of whole numbers as a number. */
function settled(node: Expression): Expression {
  const member = memberOf(node);
  if (member) {
    const indices = member.indices.map(asWhole);
    const name = indices.every((index) => index.kind === "number") ? memberName(member.family.name, indices) : undefined;
    return name === undefined ? node : symbol(name);
  }
  if (node.kind !== "operation" || node.operator !== "kronecker") return node;
  const [left, right] = node.operands.map(wholeValue);
  return left === undefined || right === undefined ? node : number(left === right ? 1 : 0);
}

function asWhole(index: Expression): Expression {
  const value = wholeValue(index);
  return value === undefined ? index : number(value);
}

function withMemberAsVariable(root: Expression): (node: Expression) => Expression {
  return (node) => {
    if (node.kind !== "operation" || node.operator !== "derivative") return node;
    const [body, variable, ...point] = node.operands;
    return body && variable ? operation("derivative", [body, tieMembers(variable, root), ...point]) : node;
  };
}

/** The whole number that sums and products of whole numbers come to; undefined for anything else. */
export function wholeValue(expression: Expression): number | undefined {
  if (expression.kind === "number") return expression.value.d === 1n ? expression.value.valueOf() : undefined;
  if (expression.kind !== "operation" || (expression.operator !== "add" && expression.operator !== "multiply")) return undefined;
  const sums = expression.operator === "add";
  let total = sums ? 0 : 1;
  for (const operand of expression.operands) {
    const value = wholeValue(operand);
    if (value === undefined) return undefined;
    total = sums ? total + value : total * value;
  }
  return total;
}
