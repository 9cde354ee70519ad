import type { Expression } from "../../expression";
import type { Span } from "../../result";
import { asNumber, definitionOf, isCondition, orRefuse, reading, refuse } from "../reading";
import { isFunctionName, withMembers } from "../shared";
import type { Formula, Parser, ReadingNote } from "../types";
import { withAbsoluteValues } from "./bars";
import { normalize, type Normalized } from "./normalize";
import { parseTree, type PlainNode } from "./nodes";
import { isElementary } from "./products";
import { plainReader, type PlainReader } from "./reader";
import { TokenCursor } from "./tokens";

/**
 * Reads plain text as mathjs does: x^2 sin(x), 2x, |x|, x > 0 ? x : 0, and definitions f(x) = ... and y = ...;
 * `log` is the natural logarithm.
 */
export const parsePlain: Parser = (source) => reading(source, () => {
  const normalized = withAbsoluteValues(normalize(source));
  const tree = treeOf(normalized, source);
  const notes: ReadingNote[] = [];
  const reader = plainReader(new TokenCursor(normalized), variablesOf(tree), notes);
  const formula = readFormula(tree, reader);
  return { ...formula, expression: orRefuse(withMembers(formula.expression)), notes };
});

function treeOf(normalized: Normalized, source: string): PlainNode {
  const marker = normalized.text.indexOf("**");
  if (marker >= 0) refuse("Write powers as x^2.", { start: normalized.offsets[marker] ?? 0, end: (normalized.offsets[marker] ?? 0) + 2 });
  try {
    return parseTree(normalized.text);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return refuse(...syntaxProblem(error, normalized, source));
  }
}

/** mathjs' own sentence, without the place in it, which the span says. */
function syntaxProblem(error: unknown, normalized: Normalized, source: string): [message: string, span: Span] {
  const at = error instanceof Error && "char" in error && typeof error.char === "number" ? normalized.offsets[error.char - 1] ?? source.length : 0;
  const text = error instanceof Error ? error.message.replace(/\s*\(char \d+\)$/, "") : "This cannot be read.";
  const start = Math.min(at, Math.max(source.length - 1, 0));
  return [`${text}.`.replace(/([.?!])\.$/, "$1"), { start, end: Math.min(start + 1, source.length) }];
}

function readFormula(tree: PlainNode, reader: PlainReader): Omit<Formula, "notes"> {
  if (tree.type === "FunctionAssignmentNode") {
    reader.cursor.sign("=");
    return { expression: reader.readNumeric(tree.expr, 0), definition: definitionOf(tree.name, tree.params) };
  }
  if (tree.type === "AssignmentNode" && tree.object.type === "SymbolNode" && !tree.index) {
    reader.cursor.sign("=");
    return { expression: reader.readNumeric(tree.value, 0), definition: definitionOf(tree.object.name, []) };
  }
  if (tree.type === "SymbolNode" && isFunctionName(tree.name) && isElementary(tree.name)) {
    refuse(`${tree.name} needs its operand in brackets: ${tree.name}(x).`, reader.cursor.word(tree.name));
  }
  return { expression: formulaOf(reader.read(tree, 0)) };
}

function formulaOf(expression: Expression): Expression {
  if (isCondition(expression)) refuse("This is a condition, not a formula with a value.", expression.span ?? { start: 0, end: 0 });
  return asNumber(expression);
}

/** Names that stand as variables somewhere in the tree: not those of functions, known or with a prime behind. */
function variablesOf(tree: PlainNode): ReadonlySet<string> {
  const found = new Set<string>();
  const pending: PlainNode[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "SymbolNode") {
      if (!isFunctionName(node.name)) found.add(node.name);
    } else if (node.type !== "OperatorNode" || node.fn !== "ctranspose") pending.push(...childrenOf(node));
  }
  return found;
}

function childrenOf(node: PlainNode): readonly PlainNode[] {
  switch (node.type) {
    case "OperatorNode": case "FunctionNode": return node.args;
    case "RelationalNode": return node.params;
    case "ConditionalNode": return [node.condition, node.trueExpr, node.falseExpr];
    case "ParenthesisNode": return [node.content];
    case "FunctionAssignmentNode": return [node.expr];
    case "AssignmentNode": return [node.value];
    default: return [];
  }
}
