import { type ConstantName, equal, type Expression, isFunctionOperatorName, visit } from "../../expression";
import { nameToLatex } from "../names/latex-name";
import { atom, type Piece } from "../piece";
import { lengthInWords, printable } from "../printable";
import type { PrintOptions } from "../types";
import { type Write, writeGraph } from "../write";
import type { LatexContext } from "./context";
import { writeFunction, writeNamedCall } from "./functions";
import { writeNumber } from "./number";
import { structures } from "./structures";
import { writeSymbol } from "./symbol";

const constants: Record<ConstantName, string> = { pi: "\\pi", e: "e", infinity: "\\infty", undefined: "\\text{undefined}" };

/** The expression in LaTeX that KaTeX and MathJax set; a remark in its place when it is too long to be read. */
export function printLatex(expression: Expression, options: PrintOptions = {}): string {
  if (!printable(expression)) return tooLong(expression);
  const marked = markedNodes(expression, options);
  const color = options.mark?.color ?? "";
  const { tags } = options;
  const piece = writeGraph(expression, (node, write) => {
    const context: LatexContext = { write, options, isMarked: (other) => marked.has(other) || tags?.has(other) === true };
    const plain = writeNode(node, write, context);
    const colored = marked.has(node) ? wrapped(plain, `\\textcolor{${color}}`) : plain;
    const tag = tags?.get(node);
    return tag !== undefined && /^\w+$/.test(tag) ? wrapped(colored, `\\htmlData{node=${tag}}`) : colored;
  });
  return piece?.text ?? tooLong(expression);
}

function writeNode(node: Expression, write: Write, context: LatexContext): Piece {
  switch (node.kind) {
    case "number": return writeNumber(node, context.options.digits);
    case "symbol": return writeSymbol(node.latex ?? nameToLatex(node.name));
    case "constant": return atom(constants[node.name]);
    case "call": return writeNamedCall(nameToLatex(node.name), node.primes, node.operands, context);
    case "operation": {
      const { operator, operands } = node;
      return isFunctionOperatorName(operator) ? writeFunction({ operator, operands }, context) : structures[operator](node, context);
    }
  }
}

/** The nodes to colour: the very nodes asked for, or else all that are equal to one of them. */
function markedNodes(root: Expression, { mark }: PrintOptions): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  if (mark === undefined || !/^#?\w+$/.test(mark.color)) return found;
  for (const target of mark.targets) {
    const before = found.size;
    visit(root, (node) => node === target && found.add(node));
    if (found.size === before) visit(root, (node) => equal(node, target) && found.add(node));
  }
  return found;
}

function wrapped(piece: Piece, command: string): Piece {
  const wrap = (text: string): string => `${command}{${text}}`;
  return { ...piece, text: wrap(piece.text), closed: piece.closed && wrap(piece.closed), minus: piece.minus && wrap(piece.minus) };
}

function tooLong(expression: Expression): string {
  return `\\text{(too long to print: ${lengthInWords(expression)})}`;
}
