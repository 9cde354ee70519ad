import type { SyntaxNode } from "@lezer/common";
import { type Expression, operation } from "../../expression";
import { type CodeReader, childrenOf, spanOf, textOf } from "../code";
import { requireCondition } from "../reading";
import { covering } from "../shared";

type Word = "and" | "or" | "not";
type Part = { readonly word: Word; readonly node: SyntaxNode } | { readonly word?: undefined; readonly node: SyntaxNode };

/**
 * Reads conditions joined by the words and, or, not. The grammar lets `not` reach over `and` and `or`, where in Python it
 * binds tighter than both; so the tree is laid out flat, in the order of the source, and put together anew.
 */
export function readLogic(root: SyntaxNode, reader: CodeReader, depth: number): Expression | undefined {
  if (!wordOf(root, reader)) return undefined;
  const parts = layOut(root, reader);
  let at = 0;
  const operand = (): Expression => {
    const part = parts[at++];
    if (!part) return reader.read(root, depth);
    if (part.word !== "not") return requireCondition(reader.read(part.node, depth), spanOf(part.node));
    const inner = operand();
    return operation("not", [inner], covering(spanOf(part.node), inner.span ?? spanOf(part.node)));
  };
  const chain = (word: "and" | "or", next: () => Expression): Expression => {
    const operands = [next()];
    for (; parts[at]?.word === word; operands.push(next())) at++;
    const [first] = operands;
    return first && operands.length === 1 ? first : operation(word, operands, operands.map((part) => part.span ?? spanOf(root)).reduce(covering));
  };
  return chain("or", () => chain("and", operand));
}

/** The words and what they join, from left to right. */
function layOut(root: SyntaxNode, reader: CodeReader): Part[] {
  const parts: Part[] = [];
  const pending: { readonly node: SyntaxNode; readonly word?: Word }[] = [{ node: root }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, word } = next;
    if (word) parts.push({ word, node });
    else {
      const own = wordOf(node, reader);
      const children = own ? childrenOf(node) : [];
      if (!own) parts.push({ node });
      for (const child of children.reverse()) pending.push(child.name === own ? { node: child, word: own } : { node: child });
    }
  }
  return parts;
}

function wordOf(node: SyntaxNode, reader: CodeReader): Word | undefined {
  const children = node.name === "BinaryExpression" || node.name === "UnaryExpression" ? childrenOf(node) : [];
  const sign = children.length === 3 ? children[1] : children.length === 2 ? children[0] : undefined;
  const text = sign ? textOf(sign, reader.source) : "";
  return text === "and" || text === "or" || text === "not" ? text : undefined;
}
