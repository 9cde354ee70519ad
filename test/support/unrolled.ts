import { add, type Expression, multiply, number, operandsOf, operation, symbol } from "../../src/core/expression";

/** Values of indices and numbers of terms. */
export type Indices = Readonly<Record<string, number>>;

/**
 * An expression with its sums and products over an index written out by plain loops, its members as variables x_1, w_1_2 and its
 * deltas as 1 or 0. It is the oracle for all that core does with indices, and shares no code with it.
 *
 * @param factors filled with the factors of all products over an index: where one vanishes, the product rule has no value.
 * @throws where an index or a bound is no whole number.
 */
export function unrolled(node: Expression, indices: Indices, factors: Expression[] = []): Expression {
  if (node.kind === "symbol") return node.name in indices ? number(indices[node.name] ?? NaN) : node;
  if (node.kind !== "operation") return node;
  const [first, second, lower, upper] = node.operands;
  switch (node.operator) {
    case "sum":
    case "product": {
      if (!first || second?.kind !== "symbol" || !lower || !upper) throw new Error("This sum says not how far it runs.");
      const terms: Expression[] = [];
      for (let i = whole(lower, indices), last = whole(upper, indices); i <= last; i++) terms.push(unrolled(first, { ...indices, [second.name]: i }, factors));
      if (node.operator === "product") factors.push(...terms);
      if (terms.length === 0) return number(node.operator === "sum" ? 0 : 1);
      return node.operator === "sum" ? add(...terms) : multiply(...terms);
    }
    case "indexed": {
      if (first?.kind !== "symbol") throw new Error("This member is of no family.");
      return symbol(first.name.replace(/_+$/, "") + node.operands.slice(1).map((index) => `_${whole(index, indices)}`.replace("-", "m")).join(""));
    }
    case "kronecker":
      return number(first && second && whole(first, indices) === whole(second, indices) ? 1 : 0);
    default:
      return operation(node.operator, operandsOf(node).map((operand) => unrolled(operand, indices, factors)));
  }
}

/** The whole number that an index or a bound comes to. */
function whole(node: Expression, indices: Indices): number {
  const value = numberOf(node, indices);
  if (!Number.isInteger(value)) throw new Error("This is no index.");
  return value;
}

function numberOf(node: Expression, indices: Indices): number {
  if (node.kind === "number") return Number(node.value);
  if (node.kind === "symbol") return indices[node.name] ?? NaN;
  if (node.kind !== "operation" || (node.operator !== "add" && node.operator !== "multiply")) return NaN;
  const values = node.operands.map((operand) => numberOf(operand, indices));
  return node.operator === "add" ? values.reduce((sum, value) => sum + value, 0) : values.reduce((product, value) => product * value, 1);
}
