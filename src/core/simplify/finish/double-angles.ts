import type { Expression, OperatorName } from "../../expression";
import { isCallOf, isProduct } from "../algebra";
import type { Algebra } from "../algebra";
import { rebuild } from "./rebuild";

const pairs: readonly (readonly [sine: OperatorName, cosine: OperatorName])[] = [["sin", "cos"], ["sinh", "cosh"]];

/** 2 sin(u) cos(u) as sin(2u), where that is shorter. Last of all: before, a sine may still cancel. */
export function doubleAngles(root: Expression, algebra: Algebra): Expression {
  return rebuild(root, algebra, (node) => {
    if (!isProduct(node)) return node;
    for (const [sine, cosine] of pairs) {
      const first = node.operands.find((factor) => isCallOf(factor, sine) && node.operands.some((other) => isCallOf(other, cosine) && other.operands[0] === factor.operands[0]));
      const argument = isCallOf(first, sine) ? first.operands[0] : undefined;
      if (!argument) continue;
      const others = node.operands.filter((factor) => factor !== first && !(isCallOf(factor, cosine) && factor.operands[0] === argument));
      const { workspace } = algebra;
      const double = algebra.apply(sine, [algebra.multiply([workspace.number(2), argument])]);
      const form = algebra.multiply([workspace.number("1/2"), ...others, double]);
      if (algebra.length(form) < algebra.length(node)) return form;
    }
    return node;
  });
}
