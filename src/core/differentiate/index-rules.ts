import { equal, kronecker, memberOf, multiply, number, power, repeated, repetitionOf } from "../expression";
import type { Expression } from "../expression";
import { one, productOf, zero } from "./arithmetic";
import type { Rule, RuleContext } from "./rule";

/** A sum or product whose number of terms changes with the variable has no derivative by a rule. */
function hasFixedBounds(node: Expression, { depends }: RuleContext): boolean {
  const repetition = repetitionOf(node);
  const bounds = repetition?.bounds;
  return repetition !== undefined && !(bounds && (depends(bounds.lower) || depends(bounds.upper)));
}

/** x_i by x_k: 1 where the indices are the same, else 0; with several indices, all must be the same. */
function memberDerivative(node: Expression, context: RuleContext): Expression {
  const indices = memberOf(node)?.indices ?? [];
  const others = (context.member && memberOf(context.member)?.indices) ?? [];
  return productOf(indices.map((index, i) => sameIndex(index, others[i] ?? index)));
}

function sameIndex(left: Expression, right: Expression): Expression {
  if (equal(left, right)) return one;
  return left.kind === "number" && right.kind === "number" ? number(0) : kronecker(left, right);
}

/** The rules for sums and products over an index and for members of families. */
export const indexRules: readonly Rule[] = [
  {
    id: "indexed-member-rule",
    of: "indexed",
    applies: (node) => memberOf(node) !== undefined,
    derivative: memberDerivative,
  },
  {
    id: "indexed-sum-rule",
    of: "sum",
    applies: hasFixedBounds,
    derivative: (node, { derivativeOf }) => {
      const sum = repetitionOf(node);
      return sum ? repeated({ ...sum, body: derivativeOf(sum.body) }, undefined) : zero;
    },
  },
  {
    // The logarithmic derivative: the product times the sum of f'/f, wherever no factor is zero.
    id: "indexed-product-rule",
    of: "product",
    applies: hasFixedBounds,
    derivative: (node, { derivativeOf }) => {
      const product = repetitionOf(node);
      if (!product) return zero;
      const ratio = multiply(derivativeOf(product.body), power(product.body, number(-1)));
      return multiply(node, repeated({ ...product, operator: "sum", body: ratio }, undefined));
    },
  },
];
