import { derivative, parse, simplify, version, type MathNode } from "mathjs";
import type { Engine } from "./engine";
import { plainTree, textOf } from "./plain-tree";

const write = {
  ln: (x: string) => `log(${x})`,
  erfc: (x: string) => `(1 - erf(${x}))`,
  piecewise: (...operands: string[]) => conditional(operands),
};

/** mathjs: its `derivative`, with or without its `simplify` after it. */
export function mathjs(simplified: boolean): Engine {
  const differentiate = (node: MathNode, wrt: readonly string[]): MathNode => wrt.reduce<MathNode>((f, variable) => derivative(f, variable, { simplify: false }), node);
  return {
    version,
    translate: (formula) => textOf(plainTree(formula), write),
    differentiate: (formula, wrt) => {
      const result = differentiate(parse(formula), wrt);
      return (simplified ? simplify(result) : result).toString();
    },
    readable: (text) => text,
    prepare: (formula, wrt) => {
      const node = parse(formula);
      return { work: () => differentiate(node, wrt), nodes: (result) => distinctNodes(result as MathNode) };
    },
  };
}

/** condition, value, ..., otherwise by the operator ? : */
export function conditional([condition, value, ...others]: readonly string[]): string {
  return value === undefined ? `(${condition})` : `((${condition}) ? (${value}) : ${conditional(others)})`;
}

function distinctNodes(root: MathNode): number {
  const seen = new Set<MathNode>();
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    node.forEach((child) => pending.push(child));
  }
  return seen.size;
}
