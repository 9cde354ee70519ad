import { type Expression, isFunctionOperatorName, memberOf, type OperationExpression, repetitionOf, type StructuralOperator } from "../../expression";
import { findOperator } from "../../operators";
import { atom, level, type Piece } from "../piece";
import { lengthInWords, printable } from "../printable";
import type { PrintOptions } from "../types";
import { writeGraph } from "../write";
import { writeNumber, writePower, writeProduct, writeSum } from "./arithmetic";
import { applied, between, cases } from "./brackets";
import type { CodeContext, Dialect } from "./dialect";
import { expandUnknown, writeFunction } from "./functions";

type WriteNode = (node: OperationExpression, context: CodeContext) => Piece;

const operandPieces = (node: OperationExpression, context: CodeContext): Piece[] => node.operands.map(context.write);
const named = (name: string): WriteNode => (node, context) => applied(name, operandPieces(node, context));

function comparison(operator: keyof Dialect["comparisons"]): WriteNode {
  return (node, context) => between(` ${context.dialect.comparisons[operator]} `, level.comparison, level.sum)(operandPieces(node, context));
}

const structures: Record<StructuralOperator, WriteNode> = {
  add: writeSum,
  multiply: writeProduct,
  power: writePower,
  piecewise: (node, context) => cases(operandPieces(node, context), context.dialect.constants.undefined, context.dialect.conditional),
  less: comparison("less"),
  lessEqual: comparison("lessEqual"),
  greater: comparison("greater"),
  greaterEqual: comparison("greaterEqual"),
  equal: comparison("equal"),
  unequal: comparison("unequal"),
  and: (node, context) => context.dialect.and(operandPieces(node, context)),
  or: (node, context) => context.dialect.or(operandPieces(node, context)),
  not: (node, context) => context.dialect.not(operandPieces(node, context)[0] ?? atom("")),
  derivative: named("derivative"),
  limit: named("limit"),
  sum: writeRepetition,
  product: writeRepetition,
  indexed: (node, context) => {
    const member = memberOf(node);
    return member ? context.dialect.member(member.family.name, member.indices, context) : atom("");
  },
  kronecker: (node, context) => {
    const [left = atom(""), right = atom("")] = operandPieces(node, context);
    return context.dialect.kronecker(left, right);
  },
  vector: (node, context) => atom(context.dialect.vector(operandPieces(node, context).map((component) => component.text))),
};

function writeRepetition(node: OperationExpression, context: CodeContext): Piece {
  const repetition = repetitionOf(node);
  return repetition ? context.dialect.repetition(repetition, context) : atom("");
}

/** The expression in the words of the dialect; `remark` makes a comment of the sentence that stands for one too long to be read. */
export function printCode(expression: Expression, dialect: Dialect, options: PrintOptions, remark: (sentence: string) => string): string {
  const tooLong = (): string => remark(`too long to print: ${lengthInWords(expression)}`);
  if (!printable(expression)) return tooLong();
  // Expanded first, so that the bar of 1/(1 + exp(-x)) joins the quotient around it.
  const known = expandUnknown(expression, { write: () => atom(""), options, dialect });
  if (!printable(known)) return tooLong();
  const piece = writeGraph(known, (node, write) => writeNode(node, { write, options, dialect }));
  return piece?.text ?? tooLong();
}

function writeNode(node: Expression, context: CodeContext): Piece {
  const { dialect, write } = context;
  switch (node.kind) {
    case "number": return writeNumber(node, context);
    case "symbol": return atom(dialect.variable(node.name));
    case "constant": return atom(dialect.constants[node.name]);
    case "call": return applied(dialect.unknownFunction(ownName(node.name), node.primes), node.operands.map(write));
    case "operation": return isFunctionOperatorName(node.operator) ? writeFunction(node.operator, node.operands, context) : structures[node.operator](node, context);
  }
}

/** A document's own \gamma(x) is not the gamma function, which code knows by that name. */
function ownName(name: string): string {
  return findOperator(name)?.name === name ? `own_${name}` : name;
}
