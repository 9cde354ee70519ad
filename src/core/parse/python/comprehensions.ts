import type { SyntaxNode } from "@lezer/common";
import { number, operation, repeated, symbol, type Bounds, type Expression, type SymbolExpression } from "../../expression";
import { childrenOf, type CodeReader, lastBefore, spanOf, textOf } from "../code";
import { isCondition, refuse, requireCondition } from "../reading";

/** What adds up or multiplies all that it is given. */
const operators: ReadonlyMap<string, "sum" | "product"> = new Map([["sum", "sum"], ["fsum", "sum"], ["prod", "product"]]);

/** Reads sum(x[i]**2 for i in range(n)), math.prod(...) and the same over a list, and int(i == k); undefined for other calls. */
export function readComprehension(node: SyntaxNode, reader: CodeReader, depth: number): Expression | undefined {
  const [callee, list] = childrenOf(node);
  if (node.name !== "CallExpression" || !callee || list?.name !== "ArgList") return undefined;
  const name = textOf(callee, reader.source).replace(/^.*\./, "");
  const operator = operators.get(name);
  const [first, ...more] = childrenOf(list).slice(1, -1);
  if (name === "int" && callee.name === "VariableName" && first && more.length === 0) return readTruth(first, node, reader, depth);
  if (!operator || !first) return undefined;
  const parts = first.name === "ArrayComprehensionExpression" && more.length === 0 ? childrenOf(first).slice(1, -1) : [first, ...more];
  return parts.some(({ name: kind }) => kind === "for") ? readRepetition(operator, parts, node, reader, depth) : undefined;
}

/** int(condition): 1 where it holds, else 0. */
function readTruth(condition: SyntaxNode, node: SyntaxNode, reader: CodeReader, depth: number): Expression | undefined {
  const read = reader.read(condition, depth);
  return isCondition(read) ? operation("piecewise", [requireCondition(read, spanOf(condition)), number(1), number(0)], spanOf(node)) : undefined;
}

interface Loop {
  readonly index: SymbolExpression;
  readonly bounds?: Bounds;
}

/** body for i in range(n) for j in range(m): the first index is the outermost. */
function readRepetition(operator: "sum" | "product", [body, ...rest]: readonly SyntaxNode[], node: SyntaxNode, reader: CodeReader, depth: number): Expression {
  const loops: Loop[] = [];
  const hidden = new Map<string, Expression>();
  for (let i = 0; i < rest.length; i += 4) {
    const [word, name, within, range] = rest.slice(i, i + 4);
    if (word?.name !== "for") refuse("Only loops over ranges are read in a sum, without conditions or further arguments.", spanOf(word ?? node));
    if (name?.name !== "VariableName" || within?.name !== "in" || !range) return refuse("Write the index of a sum as one name: for i in range(n).", spanOf(name ?? node));
    const index = symbol(textOf(name, reader.source), { span: spanOf(name) });
    loops.push({ index, bounds: readRange(range, reader, depth) });
    const local = reader.locals.get(index.name);
    if (local) hidden.set(index.name, local);
    reader.locals.delete(index.name);
  }
  const inner = body ? reader.readNumeric(body, depth) : refuse("This sum has no terms.", spanOf(node));
  hidden.forEach((value, name) => reader.locals.set(name, value));
  return loops.reduceRight<Expression>((terms, { index, bounds }) => repeated({ operator, body: terms, index, bounds }, spanOf(node)), inner);
}

/** range(n), range(a, b), or range(len(x)), which runs over all there are. */
function readRange(node: SyntaxNode, reader: CodeReader, depth: number): Bounds | undefined {
  const [callee, list] = childrenOf(node);
  const given = list?.name === "ArgList" ? childrenOf(list).slice(1, -1).filter(({ name }) => name !== ",") : [];
  const [first, second, step] = given;
  if (!callee || textOf(callee, reader.source) !== "range" || !first || step) return refuse("A sum is read over range(n) or range(a, b).", spanOf(node));
  if (!second && /^len\s*\(/.test(textOf(first, reader.source))) return undefined;
  const [lower, end] = second ? [reader.readNumeric(first, depth), reader.readNumeric(second, depth)] : [number(0), reader.readNumeric(first, depth)];
  return { lower, upper: lastBefore(end) };
}
