import { constant, type ConstantName, type Expression, operation, symbol, withSpan } from "../../expression";
import type { Span } from "../../result";
import { asCondition, asNumber, checkDepth, type Comparison, comparisonOf, readNumber, refuse, requireCondition } from "../reading";
import { covering, negated, powerOf } from "../shared";
import type { ReadingNote } from "../types";
import { readCall } from "./calls";
import type { OperatorNode, PlainNode } from "./nodes";
import { readProduct, readSum } from "./products";
import type { TokenCursor } from "./tokens";

/** What the readers of single nodes work with. */
export interface PlainReader {
  readonly cursor: TokenCursor;
  readonly notes: ReadingNote[];
  /** Names that stand somewhere as variables, so that x(1 + x) is a product. */
  readonly variables: ReadonlySet<string>;
  readonly read: (node: PlainNode, depth: number) => Expression;
  readonly readNumeric: (node: PlainNode, depth: number) => Expression;
}

const constants: ReadonlyMap<string, ConstantName> = new Map<string, ConstantName>([
  ["pi", "pi"], ["PI", "pi"], ["π", "pi"], ["e", "e"], ["Infinity", "infinity"], ["inf", "infinity"],
]);

const comparisons: Readonly<Record<string, Comparison>> = {
  smaller: "less", smallerEq: "lessEqual", larger: "greater", largerEq: "greaterEqual", equal: "equal", unequal: "unequal",
};

const refusals: Readonly<Record<string, string>> = {
  ArrayNode: "Vectors and matrices are not read here, only formulas of numbers.",
  RangeNode: "Ranges such as 1:3 are not read here.",
  AccessorNode: "Elements such as x[1] and a.b are not read here; give them a name such as x_1.",
  IndexNode: "Elements such as x[1] are not read here; give them a name such as x_1.",
  BlockNode: "There is more than one expression here; one is read at a time.",
  ObjectNode: "Objects are not read here, only formulas of numbers.",
  AssignmentNode: "A definition can only stand at the start: y = ...",
  FunctionAssignmentNode: "A definition can only stand at the start: f(x) = ...",
};

/** A reader of mathjs' nodes that finds their places by the cursor. */
export function plainReader(cursor: TokenCursor, variables: ReadonlySet<string>, notes: ReadingNote[]): PlainReader {
  const reader: PlainReader = {
    cursor,
    notes,
    variables,
    read: (node, depth) => readNode(node, reader, depth + 1),
    readNumeric: (node, depth) => asNumber(reader.read(node, depth)),
  };
  return reader;
}

function readNode(node: PlainNode, reader: PlainReader, depth: number): Expression {
  // A name or a number nests nothing.
  if (node.type !== "SymbolNode" && node.type !== "ConstantNode") checkDepth(depth, { start: 0, end: 0 });
  switch (node.type) {
    case "ConstantNode": return readConstant(node.value, reader);
    case "SymbolNode": return readSymbol(node.name, reader.cursor.word(node.name));
    case "OperatorNode": return readOperator(node, reader, depth);
    case "FunctionNode": return readCall(node.fn, node.args, reader, depth);
    case "ParenthesisNode": {
      const open = reader.cursor.sign("(");
      const content = reader.read(node.content, depth);
      return withSpan(content, covering(open, reader.cursor.sign(")")));
    }
    case "RelationalNode": {
      const operands = node.params.map((operand) => reader.read(operand, depth));
      return comparisonOf(operands, node.conditionals.map((sign) => comparisons[sign] ?? "equal"), spanOver(operands));
    }
    case "ConditionalNode": {
      const condition = asCondition(reader.read(node.condition, depth));
      const value = reader.readNumeric(node.trueExpr, depth);
      const otherwise = reader.readNumeric(node.falseExpr, depth);
      const more = node.falseExpr.type === "ConditionalNode" && otherwise.kind === "operation" ? otherwise.operands : [otherwise];
      return operation("piecewise", [condition, value, ...more], spanOver([condition, value, otherwise]));
    }
    default: return refuse(refusals[node.type] ?? "This cannot be read as a formula of numbers.", reader.cursor.rest());
  }
}

function readConstant(value: unknown, reader: PlainReader): Expression {
  if (typeof value === "number" && Number.isNaN(value)) return constant("undefined", reader.cursor.word("NaN"));
  if (value === Infinity && reader.cursor.nextIs("Infinity")) return constant("infinity", reader.cursor.word("Infinity"));
  if (typeof value !== "number") return refuse(`${typeof value === "string" ? "Text" : String(value)} is no number; only formulas of numbers are read here.`, reader.cursor.rest());
  const { text, span } = reader.cursor.number();
  return readNumber(text ?? String(value), span);
}

function readSymbol(name: string, span: Span): Expression {
  const known = constants.get(name);
  return known ? constant(known, span) : symbol(name, { span });
}

function readOperator(node: OperatorNode, reader: PlainReader, depth: number): Expression {
  const [left, right] = node.args;
  if (left === undefined) return refuse(`'${node.op}' lacks its operand.`, reader.cursor.rest());
  if (right === undefined) return readUnary(node, left, reader, depth);
  switch (node.fn) {
    case "add": case "subtract": return readSum(node, reader, depth);
    case "multiply": case "divide": return readProduct(node, reader, depth);
    case "pow": {
      const base = reader.readNumeric(left, depth);
      const exponent = reader.readNumeric(right, depth);
      return powerOf(base, exponent, spanOver([base, exponent]));
    }
    case "and": case "or": {
      const operands = node.args.map((operand) => reader.read(operand, depth));
      const span = spanOver(operands);
      return operation(node.fn, operands.map((operand) => requireCondition(operand, span)), span);
    }
  }
  const sign = comparisons[node.fn];
  if (sign === undefined) return refuse(`'${node.op}' is not an operator of calculus that is read here.`, reader.cursor.sign(node.op));
  const operands = node.args.map((operand) => reader.read(operand, depth));
  return comparisonOf(operands, [sign], spanOver(operands));
}

function readUnary(node: OperatorNode, operand: PlainNode, reader: PlainReader, depth: number): Expression {
  if (node.fn === "factorial") {
    const read = reader.readNumeric(operand, depth);
    return operation("factorial", [read], covering(spanOver([read]), reader.cursor.sign("!")));
  }
  if (node.fn === "ctranspose") return refuse("A prime is read after the name of a function only: f'(x).", reader.cursor.sign("'"));
  const sign = node.fn === "not" ? reader.cursor.word("not") : reader.cursor.sign(node.op);
  const read = reader.read(operand, depth);
  const span = covering(sign, spanOver([read]));
  switch (node.fn) {
    case "unaryMinus": return negated(asNumber(read), span);
    case "unaryPlus": return withSpan(asNumber(read), span);
    case "not": return operation("not", [requireCondition(read, span)], span);
    default: return refuse(`'${node.op}' is not an operator of calculus that is read here.`, sign);
  }
}

/** The smallest place that holds all of the operands. */
export function spanOver(operands: readonly Expression[]): Span {
  const [first] = operands;
  const last = operands[operands.length - 1];
  return first?.span && last?.span ? covering(first.span, last.span) : { start: 0, end: 0 };
}
