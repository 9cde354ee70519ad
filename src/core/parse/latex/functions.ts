import { isFunctionOperator, findOperator } from "../../operators";
import { operation, type Expression, type NumberExpression } from "../../expression";
import { applyFunction, covering, isFunctionName, negated, powerOf, productOf } from "../shared";
import { derivativeAt } from "./application";
import { readArgument } from "./arguments";
import { readList } from "./brackets";
import { refuseImaginary } from "./constants";
import { spanOf } from "./spans";
import { appliesWithoutBrackets, functionInside } from "./letter-runs";
import { decide } from "./decision";
import { inverted as invertedFunction } from "./policy";
import { primesAt, readExponent, takePrimes } from "./powers";
import type { Reader } from "./reader";
import { isFunctionCommand, opensList, startsOperand } from "./starts";
import { isMark, Refusal, type Token } from "./token";

/** Whether the token at hand is a known function about to be applied: \sin, \text{relu}(..), tanh^2(..). */
export function isFunctionHead(reader: Reader): boolean {
  const { token } = reader;
  if (isFunctionCommand(token)) return true;
  if (token.kind !== "word" && token.kind !== "text") return false;
  const inside = token.kind === "word" ? functionInside(token.text) : undefined;
  if (inside) throw new Refusal(`Write \\${inside} for the function in '${token.text}'.`, token.span);
  // Two capitals are an abbreviation: LN is the normalization of a layer.
  if (token.text.length < 2 || /^[A-Z]{2}$/.test(token.text) || !isFunctionName(token.text)) return false;
  return opensOperands(reader, 1) || isMark(reader.peek(1), "^", "'", "_") || appliesWithoutBrackets(token.text);
}

function opensOperands(reader: Reader, offset: number): boolean {
  return opensList(reader, offset) || isMark(reader.peek(offset), "\\{", "{");
}

interface Scripts {
  readonly base?: Expression;
  readonly exponent?: Expression;
  readonly primes: number;
}

/** Reads a known function, its scripts and its operands. */
export function readFunction(reader: Reader): Expression {
  const head = reader.next();
  if (head.text === "softmax") return readSoftmax(reader, head);
  const scripts = readScripts(reader, head);
  const operands = readOperands(reader, head);
  const span = covering(head.span, { start: reader.end, end: reader.end });
  if (/^(?:max|min)$/.test(head.text) && operands.length === 1) throw new Refusal(`${head.text} of one operand speaks of the entries of a vector, which are not read: write them all.`, span);
  const { name, exponent } = inverted(reader, head, scripts);
  if (scripts.primes > 0) {
    const [point] = operands;
    if (!point || operands.length > 1 || exponent || scripts.base) throw new Refusal("The derivative of a function of one variable was expected.", span);
    return derivativeAt((t) => applied(name, [t], head.span), point, scripts.primes, head, span);
  }
  if (name === "exp" && operands[0]) refuseImaginary(reader, operands[0]);
  const value = applied(name, scripts.base ? [...operands, scripts.base] : operands, span);
  return exponent ? powerOf(value, exponent, span) : value;
}

/** Reads an entry of the softmax of a list, softmax_2(x, y, z); that of a vector has no list of entries to be worked out by. */
function readSoftmax(reader: Reader, head: Token): Expression {
  const sign = reader.take("_");
  const entry = sign ? readArgument(reader, sign) : undefined;
  if (entry?.kind !== "number" || !opensList(reader, 0)) throw new Refusal("The softmax of a vector cannot be differentiated here.", head.span);
  const operands = readList(reader);
  return applied(head.text, [entry, ...operands], covering(head.span, { start: reader.end, end: reader.end }));
}

function applied(name: string, operands: readonly Expression[], span: Token["span"]): Expression {
  const result = applyFunction(name, operands, span);
  if (!result.ok) throw new Refusal(result.problem.message, result.problem.span);
  return result.value;
}

function readScripts(reader: Reader, head: Token): Scripts {
  let scripts: Scripts = { primes: 0 };
  for (;;) {
    if (reader.atMark("_")) {
      const sign = reader.next();
      if (findOperator(head.text)?.name !== "log" || head.text === "ln" || scripts.base) throw new Refusal(`A subscript at ${reader.slice(head.span)} is not read.`, sign.span);
      scripts = { ...scripts, base: readArgument(reader, sign) };
    } else if (primesAt(reader) > 0) {
      scripts = { ...scripts, primes: scripts.primes + takePrimes(reader) };
    } else if (reader.atMark("^") && !scripts.exponent) {
      scripts = { ...scripts, exponent: readExponent(reader) };
    } else {
      return scripts;
    }
  }
}

/** \sin^{-1} is the inverse function, where there is one; any other exponent is a power. */
function inverted(reader: Reader, head: Token, { exponent }: Scripts): { name: string; exponent?: Expression } {
  if (exponent?.kind !== "number" || !isMinusOne(exponent)) return { name: head.text, exponent };
  const inverse = `a${findOperator(head.text)?.name ?? ""}`;
  if (!isFunctionOperator(inverse)) throw new Refusal("Whether ^{-1} is the inverse function or one divided by it is not said here.", spanOf(exponent));
  const reading = decide(reader, invertedFunction, { name: findOperator(head.text)?.name ?? head.text }, covering(head.span, spanOf(exponent)));
  return reading === "power" ? { name: head.text, exponent } : { name: inverse };
}

function isMinusOne(exponent: NumberExpression): boolean {
  return exponent.value.equals(-1);
}

function readOperands(reader: Reader, head: Token): Expression[] {
  const written = reader.slice(head.span);
  if (opensOperandsHere(reader)) {
    const operands = readList(reader);
    if (reader.atMark("^") && operands.length === 1) reader.note(`The power is read as that of ${written} as a whole.`, reader.token.span);
    return operands;
  }
  const takesMany = (findOperator(head.text)?.arity[0] ?? 1) > 1 || ["max", "min"].includes(head.text);
  if (takesMany) throw reader.unexpected(`operands of ${written} in brackets`);
  if (reader.atMark("{", "|", "\\lvert")) return [reader.operand()];
  return [readBareOperand(reader, written)];
}

function opensOperandsHere(reader: Reader): boolean {
  return opensList(reader, 0) || (reader.atMark("\\{") && reader.peek(1).kind !== "begin");
}

/**
 * The operand of a function without brackets: the factors that follow as far as they are numbers and variables, as in
 * \sin 2\pi x, or one factor of any kind, as in \ln \frac{a}{b}.
 */
function readBareOperand(reader: Reader, written: string): Expression {
  const sign = reader.take("-");
  if (sign) {
    const operand = reader.nested(() => readBareOperand(reader, written));
    return negated(operand, covering(sign.span, spanOf(operand)));
  }
  if (!startsOperand(reader)) throw reader.unexpected(`an operand of ${written}`);
  const factors = [reader.operand()];
  while (isPlainFactor(reader)) factors.push(reader.operand());
  if (opensList(reader, 0)) reader.note(`The bracket behind ${written} ${reader.slice(covering(spanOf(factors[0] ?? operation("add", [])), { start: reader.end, end: reader.end }))} is read as a factor of its own.`, reader.token.span);
  return productOf(factors, factors.map(spanOf).reduce(covering));
}

function isPlainFactor(reader: Reader): boolean {
  const { token } = reader;
  if (!startsOperand(reader) || isFunctionHead(reader)) return false;
  if (token.kind === "number") return reader.peek(-1).kind !== "number";
  if (token.kind === "letter") return token.text !== "e";
  if (token.kind === "command") return !["frac", "dfrac", "tfrac", "cfrac", "sqrt"].includes(token.text);
  return token.kind === "word";
}
