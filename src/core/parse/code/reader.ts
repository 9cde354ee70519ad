import type { SyntaxNode } from "@lezer/common";
import { type Expression, operation, symbol, withSpan } from "../../expression";
import { asCondition, asNumber, checkDepth, comparisonOf, type Link, productOfLinks, readNumber, refuse, requireCondition, sumOfLinks } from "../reading";
import { covering, negated, powerOf } from "../shared";
import { readCall } from "./calls";
import type { CodeLanguage, CodeReader } from "./language";
import { readMember } from "./members";
import { childrenOf, spanOf, textOf } from "./syntax";

type ReadNode = (node: SyntaxNode, reader: CodeReader, depth: number) => Expression;

/** How each syntax node is read; whatever is not here is refused. */
const readers: Readonly<Record<string, ReadNode>> = {
  Number: (node, reader) => readNumber(textOf(node, reader.source), spanOf(node)),
  VariableName: readVariable,
  ParenthesizedExpression: readBracketed,
  BinaryExpression: readBinary,
  UnaryExpression: readUnary,
  ConditionalExpression: readConditional,
  CallExpression: readCall,
  MemberExpression: readMember,
  PostfixExpression: readAsserted,
};

/** A reader of the syntax nodes of a code language. */
export function codeReader(language: CodeLanguage, source: string): CodeReader {
  const reader: CodeReader = {
    language,
    source,
    notes: [],
    locals: new Map(),
    qualifiers: [],
    read: (node, depth) => {
      checkDepth(depth + 1, spanOf(node));
      const first = language.readFirst?.(node, reader, depth + 1);
      if (first) return first;
      const read = readers[node.name];
      return read ? read(node, reader, depth + 1) : refuse(refusalOf(node, reader), spanOf(node));
    },
    readNumeric: (node, depth) => asNumber(reader.read(node, depth)),
  };
  return reader;
}

function refusalOf(node: SyntaxNode, reader: CodeReader): string {
  return reader.language.refusals[node.name] ?? `'${shortened(textOf(node, reader.source))}' is no formula that can be read here.`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function readVariable(node: SyntaxNode, reader: CodeReader): Expression {
  const name = textOf(node, reader.source);
  const local = reader.locals.get(name);
  if (local) return local;
  const known = reader.language.bareConstants.has(name) ? reader.language.constants.get(name) : undefined;
  return known ? withSpan(known(), spanOf(node)) : symbol(name, { span: spanOf(node) });
}

function readBracketed(node: SyntaxNode, reader: CodeReader, depth: number): Expression {
  const [, content] = childrenOf(node);
  return content ? withSpan(reader.read(content, depth), spanOf(node)) : refuse("Something is missing between these brackets.", spanOf(node));
}

const sums: Readonly<Record<string, boolean>> = { "+": false, "-": true };
const products: Readonly<Record<string, boolean>> = { "*": false, "/": true };

function readBinary(node: SyntaxNode, reader: CodeReader, depth: number): Expression {
  const [left, sign, right] = childrenOf(node);
  if (!left || !sign || !right) return refuse("An operand is missing here.", spanOf(node));
  const operator = textOf(sign, reader.source);
  const { language } = reader;
  if (operator in sums) return sumOfLinks(readLinks(node, sums, reader, depth));
  if (operator in products) return productOfLinks(readLinks(node, products, reader, depth));
  if (/^(as|satisfies)$/.test(operator)) return reader.read(left, depth);
  if (operator === "**") return readPower(node, reader, depth);
  if (language.and.includes(operator) || language.or.includes(operator)) {
    const operands = leftSpine(node, (text) => text === operator, reader).map((part) => requireCondition(reader.read(part.node, depth), spanOf(part.node)));
    return operation(language.and.includes(operator) ? "and" : "or", operands, spanOf(node));
  }
  const parts = leftSpine(node, (text) => text in language.comparisons, reader);
  if (!(operator in language.comparisons)) return refuse(`'${operator}' is not an operator of calculus that is read here.`, spanOf(sign));
  if (parts.length > 2 && language.conditional[0] === "condition") refuse("Join comparisons by &&: in JavaScript a < b < c compares a truth value with c.", spanOf(node));
  const signs = parts.slice(1).flatMap((part) => language.comparisons[part.sign] ?? []);
  return comparisonOf(parts.map((part) => reader.read(part.node, depth)), signs, spanOf(node));
}

interface Part {
  readonly node: SyntaxNode;
  /** The operator before it; "" for the first. */
  readonly sign: string;
}

/** The operands down the left side of the tree, from left to right, so that a long sum is no deep one. */
function leftSpine(root: SyntaxNode, belongs: (operator: string) => boolean, reader: CodeReader): Part[] {
  const parts: Part[] = [];
  let node = root;
  for (;;) {
    const [left, sign, right] = node.name === "BinaryExpression" ? childrenOf(node) : [];
    const text = sign ? textOf(sign, reader.source) : "";
    if (!left || !right || !belongs(text)) break;
    parts.push({ node: right, sign: text });
    node = left;
  }
  return [{ node, sign: "" }, ...parts.reverse()];
}

function readLinks(node: SyntaxNode, signs: Readonly<Record<string, boolean>>, reader: CodeReader, depth: number): Link[] {
  return leftSpine(node, (text) => text in signs, reader).map((part) => ({
    operand: reader.readNumeric(part.node, depth), inverse: signs[part.sign] ?? false, span: spanOf(part.node),
  }));
}

/** a ** b ** c is a ** (b ** c), although the grammar of JavaScript puts it together from the left. */
function readPower(node: SyntaxNode, reader: CodeReader, depth: number): Expression {
  const parts = leftSpine(node, (text) => text === "**", reader);
  checkDepth(depth + parts.length, spanOf(node));
  const signed = parts.slice(0, -1).find((part) => part.node.name === "UnaryExpression");
  if (signed && !reader.language.minusOutsidePower) refuse("JavaScript does not allow a sign before a power: write -(x ** 2) or (-x) ** 2.", spanOf(signed.node));
  return parts.map((part) => reader.readNumeric(part.node, depth)).reduceRight((exponent, base) =>
    powerOf(base, exponent, covering(base.span ?? spanOf(node), exponent.span ?? spanOf(node))));
}

function readUnary(node: SyntaxNode, reader: CodeReader, depth: number): Expression {
  const [sign, operand] = childrenOf(node);
  if (!sign || !operand) return refuse("An operand is missing here.", spanOf(node));
  const operator = textOf(sign, reader.source);
  if (reader.language.not.includes(operator)) return operation("not", [requireCondition(reader.read(operand, depth), spanOf(operand))], spanOf(node));
  if (operator === "-") return negated(reader.readNumeric(operand, depth), spanOf(node));
  if (operator === "+") return withSpan(reader.readNumeric(operand, depth), spanOf(node));
  return refuse(`'${operator}' is not an operator of calculus that is read here.`, spanOf(sign));
}

/** TypeScript's x!, which says that x is there. */
function readAsserted(node: SyntaxNode, reader: CodeReader, depth: number): Expression {
  const [operand, sign] = childrenOf(node);
  const operator = sign ? textOf(sign, reader.source) : "";
  return operand && operator === "!" ? reader.read(operand, depth) : refuse(`'${operator}' changes a variable, which no formula does.`, spanOf(node));
}

/** The parts of a conditional; else-branches that are conditionals themselves become further cases of one. */
function readConditional(node: SyntaxNode, reader: CodeReader, depth: number): Expression {
  const parts = childrenOf(node).filter((child) => !/^(if|else|LogicOp)$/.test(child.name));
  const [first, second, last] = parts;
  if (!first || !second || !last) return refuse("A part of this conditional is missing.", spanOf(node));
  const [condition, value] = reader.language.conditional[0] === "condition" ? [first, second] : [second, first];
  const otherwise = reader.readNumeric(last, depth);
  const more = last.name === "ConditionalExpression" && otherwise.kind === "operation" ? otherwise.operands : [otherwise];
  return operation("piecewise", [asCondition(reader.read(condition, depth)), reader.readNumeric(value, depth), ...more], spanOf(node));
}
