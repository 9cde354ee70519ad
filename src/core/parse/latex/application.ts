import { call, derivative, operation, symbol, withSpan, type Expression, type FunctionOperator } from "../../expression";
import { covering, powerOf } from "../shared";
import { appliesWithoutBrackets } from "./letter-runs";
import { nearestOperator } from "../../operators";
import { readList } from "./brackets";
import { checkImaginary } from "./constants";
import { countAt } from "./counts";
import { readElement } from "./elements";
import { impliedDerivative } from "./implied";
import { spanOf } from "./spans";
import { isPairOfCapitals, situationOfPair } from "./joined-tokens";
import { holdsEvents, holdsName } from "./lookahead";
import { argumentEnd } from "./argument-end";
import { endOfName, readNameScripts, symbolOf, withScript, type Name } from "./names";
import { decide, readingOf } from "./decision";
import { checkWord, refuseMatrixOf } from "./operator-words";
import { bracketed, ordered, pairOfCapitals, primed, raised, type Bracketed } from "./policy";
import { primesAt, readExponent, readPowers, takePrimes } from "./powers";
import type { Reader } from "./reader";
import { opensList, startsOperand } from "./starts";
import { isCommand, isMark, Refusal } from "./token";
import { checkInverse } from "./vector-notes";

/** Letters that stand for known functions when a bracket follows. */
const knownFunctions: ReadonlyMap<string, FunctionOperator> = new Map<string, FunctionOperator>([["sigma", "sigmoid"], ["Gamma", "gamma"]]);

/** Reads the scripts of a name, and the brackets behind it where they make it a function. */
export function readName(reader: Reader, base: Name): Expression {
  const { tokens } = reader.source;
  if (isPairOfCapitals(tokens, reader.position - 1)) decide(reader, pairOfCapitals, situationOfPair(tokens, reader.position - 1), covering(base.span, reader.token.span));
  const order = takeOrder(reader, base);
  let name = order === undefined ? readNameScripts(reader, base) : base;
  let primes = order ?? (primesAt(reader) > 0 ? takePrimes(reader) : 0);
  name = readNameScripts(reader, { ...name, span: covering(name.span, { start: reader.end, end: reader.end }) });
  refuseNotRead(reader, name);
  if (base.name === "Delta" && name.name !== base.name) refuseDelta(reader, name);
  name = withCount(reader, name);
  name = readNameScripts(reader, name);
  const exponent = exponentWithin(reader, name) ? readExponent(reader) : undefined;
  if (exponent) name = { ...readNameScripts(reader, name), span: name.span };
  if (opensList(reader, 0)) refuseNoFactor(reader, name);
  checkWord(reader, name);
  refuseMatrixOf(reader, name);
  const indexed = primes === 0 && !exponent ? readElement(reader, name) : undefined;
  if (indexed && indexed !== "function") return readPowers(reader, symbolOf(reader, indexed));
  const applied = readApplication(reader, name, primes, exponent, indexed === "function");
  if (applied) {
    primes = 0;
    if (exponent) checkInverse(reader, applied, exponent);
    return readPowers(reader, exponent ? powerOf(applied, exponent, spanOf(applied)) : applied);
  }
  const alone = readAlone(reader, name, primes);
  if (exponent) checkInverse(reader, alone, exponent);
  return readPowers(reader, exponent ? powerOf(alone, exponent, covering(spanOf(alone), { start: reader.end, end: reader.end })) : alone);
}

/** A name without a bracket: a variable, or a derivative whose variable is not said, which is a call without operands. */
function readAlone(reader: Reader, name: Name, primes: number): Expression {
  if (name.isWord && appliesWithoutBrackets(name.name) && !isDefinedHere(reader, name.name)) throw new Refusal(`Expected an operand of ${name.name} behind it.`, name.span);
  if (name.name === "i" && primes === 0 && !name.isBold) checkImaginary(reader, name.span);
  if (primes === 0) return impliedDerivative(reader, name, undefined) ?? symbolOf(reader, name);
  const isListed = reader.source.listedPrimes.has(name.name);
  const reading = decide(reader, primed, { name: name.name, primes, isListed }, name.span);
  return reading === "derivative" ? call(name.name, [], primes, name.span) : symbolOf(reader, { ...name, name: name.name + "_prime".repeat(primes) });
}

function isDefinedHere({ source: { context } }: Reader, name: string): boolean {
  return (context.variables?.has(name) ?? false) || (context.functions?.has(name) ?? false);
}

/** The order of f^{(3)}(x), stepped over where it is one; undefined for anything else. */
function takeOrder(reader: Reader, { name, span }: Name): number | undefined {
  const digits = reader.peek(3);
  const isForm = reader.atMark("^") && isMark(reader.peek(1), "{") && isMark(reader.peek(2), "(") && digits.kind === "number" && isMark(reader.peek(4), ")") && isMark(reader.peek(5), "}");
  const order = Number(digits.text);
  refuseLetterOrder(reader, name);
  if (!isForm || !opensList(reader, 6) || !Number.isInteger(order) || order < 1 || order > 10) return undefined;
  const isLayer = reader.peek(7).text === reader.token.text || (reader.peek(7).text === reader.peek(-1).text && isMark(reader.peek(8), "^"));
  if (decide(reader, ordered, { name, order, isLayer }, covering(span, reader.peek(5).span)) !== "derivative") return undefined;
  reader.position += 6;
  return order;
}

/** f^{(n)}(a) is the derivative of any order, unless the letter counts functions: f^{(n)}(f^{(m)}(x)). */
function refuseLetterOrder(reader: Reader, name: string): void {
  const isLetter = reader.atMark("^") && isMark(reader.peek(1), "{") && isMark(reader.peek(2), "(") && /^[nm]$/.test(reader.peek(3).text) && isMark(reader.peek(4), ")") && isMark(reader.peek(5), "}");
  if (isLetter && /^[fgh]$/.test(name) && isMark(reader.peek(6), "(") && !isMark(reader.peek(8), "^") && !isDefinedHere(reader, name)) {
    throw new Refusal("A derivative whose order is a letter is not read.", covering(reader.token.span, reader.peek(5).span));
  }
}

/** The name with what is raised where that is taken for a label: the w__0 of w^0; as it was where a power is meant, which is left to be read. */
function withCount(reader: Reader, name: Name): Name {
  const count = countAt(reader);
  if (!count || count.core === "T") return name;
  const end = reader.peek(count.end - 1).span;
  const isSubscript = isMark(reader.peek(count.end), "_");
  const reading = decide(reader, raised, {
    name: name.name,
    exponent: count.core,
    written: reader.slice(covering(reader.peek(isMark(reader.peek(1), "{") ? 2 : 1).span, reader.peek(count.end - (isMark(reader.peek(1), "{") ? 2 : 1)).span)),
    hasSubscript: isSubscript || name.name.includes("_"),
    isBold: name.isBold ?? false,
    isArgument: reader.arguments > 0,
    bracket: bracketBehind(reader, name, count.end),
  }, covering(name.span, end));
  if (reading !== "label") return name;
  reader.position += count.end;
  return withScript(reader, name, "above", `__${count.label}`);
}

/** What a bracket behind a raised name and its subscript would be. */
function bracketBehind(reader: Reader, name: Name, end: number): "applied" | "factor" | undefined {
  const behind = isMark(reader.peek(end), "_") ? argumentEnd(reader, end + 1) : end;
  if (!opensList(reader, behind) || name.isWord) return undefined;
  return isAppliedAt(reader, name, behind) ? "applied" : "factor";
}

function isAppliedAt(reader: Reader, name: Name, offset: number): boolean {
  const start = reader.position;
  reader.position += offset;
  const situation = { ...situationOf(reader, name, 0), known: undefined, holdsName: false };
  reader.position = start;
  return readingOf(bracketed, situation, reader.source.context).taken === "function";
}

/** V^\pi is the value under a policy, not a power: capital letters are raised to \pi in reinforcement learning alone. f^{-1} may be the inverse function. */
function refuseNotRead(reader: Reader, { name, span, isBold }: Name): void {
  const at = isMark(reader.peek(1), "{") ? 2 : 1;
  if (reader.atMark("^") && /^[A-Z]/.test(name) && isCommand(reader.peek(at), "pi")) {
    throw new Refusal("A policy \\pi raised at a value function is not read; if a power is meant, put the letter in brackets.", covering(span, reader.peek(at).span));
  }
  if (/^E(?:_|$)/.test(name) && isBold && startsOperand(reader) && !isDefinedHere(reader, name)) throw new Refusal("Expectations cannot be differentiated here.", span);
  const isInverse = reader.atMark("^") && isMark(reader.peek(at), "-") && reader.peek(at + 1).text === "1" && isMark(reader.peek(at + 2), "}");
  if (isInverse && (/^[fgFGH]$/.test(name) || reader.source.context.functions?.has(name))) {
    throw new Refusal("Whether ^{-1} is the inverse function or one divided by it is not said here.", covering(reader.peek(1).span, reader.peek(at + 2).span));
  }
}

/** \Delta_w before a function is a gradient or a Laplacian, by whom it is written. */
function refuseDelta(reader: Reader, { span }: Name): void {
  const end = endOfName(reader, 0);
  if (end !== undefined && opensList(reader, end)) throw new Refusal("Whether \\Delta with a subscript is a gradient here is not said: write \\nabla.", span);
}

/** Signs that are well known and no factors before a bracket. */
const noFactors: readonly (readonly [name: RegExp, opening: string, reason: string])[] = [
  [/^O$/, "(", "The order of growth O(...) cannot be differentiated."],
  [/^E(?:_|$)/, "[", "Expectations cannot be differentiated here."],
];

function refuseNoFactor(reader: Reader, { name, span }: Name): void {
  const refusal = noFactors.find(([pattern, opening]) => pattern.test(name) && reader.atMark(opening));
  if (refusal && !reader.source.context.functions?.has(name)) throw new Refusal(refusal[2], span);
}

/** Whether a power stands between a name and what still belongs to it: x^2_i, f^2(x). */
function exponentWithin(reader: Reader, name: Name): boolean {
  if (!reader.atMark("^")) return false;
  const behind = argumentEnd(reader, 1);
  if (isMark(reader.peek(behind), "_")) return true;
  return opensList(reader, behind) && !name.isWord && isAppliedAt(reader, name, behind);
}

function situationOf(reader: Reader, name: Name, primes: number): Bracketed {
  const isBare = reader.source.bareNames.has(name.name);
  return {
    name: name.name,
    isWord: name.isWord || reader.atMark("{"),
    primes,
    isList: reader.source.matching.lists.has(reader.position),
    isBare,
    isCalled: reader.source.calledNames.has(name.name),
    holdsName: holdsName(reader),
    holdsEvents: holdsEvents(reader),
    isScript: name.isScript ?? false,
    known: knownFunctions.get(name.name),
  };
}

/** The function that the name is when a bracket follows and makes it one; undefined where name and bracket are a product, or there is no bracket. */
function readApplication(reader: Reader, name: Name, primes: number, exponent: Expression | undefined, isFunction: boolean): Expression | undefined {
  if (!opensList(reader, 0)) return undefined;
  const situation = situationOf(reader, name, primes);
  const reading = isFunction ? "function" : decide(reader, bracketed, exponent ? { ...situation, known: undefined } : situation, name.span);
  if (reading === "factor") return undefined;
  if (reading === "known-function" && situation.known) return applyKnown(reader, situation.known, name, primes);
  if (exponent && isNegative(exponent)) throw new Refusal("Whether ^{-1} is the inverse function or one divided by it is not said here.", spanOf(exponent));
  const start = reader.position;
  const operands = reader.asArguments(() => readList(reader));
  const isListOfCommas = operands.length > 1 && !reader.source.tokens.slice(start, reader.position).some((token) => isMark(token, ";"));
  if (primes > 0 && isListOfCommas) throw new Refusal(`By which of these ${operands.length} variables ${reader.slice(name.span)} is differentiated is not said: write \\frac{\\partial}{\\partial x}.`, covering(name.span, { start: reader.end, end: reader.end }));
  const isDefined = reader.source.context.functions?.has(name.name) ?? false;
  const suggestion = name.isWord && !isDefined ? nearestOperator(name.name) : undefined;
  if (name.isWord && !isDefined) reader.note(`${name.name} is kept as a function that is not known${suggestion ? `; did you mean ${suggestion}?` : "."}`, name.span);
  const span = covering(name.span, { start: reader.end, end: reader.end });
  if (exponent && reader.atMark("(")) throw new Refusal("What is raised here, and what the second bracket belongs to, is not said.", covering(name.span, reader.token.span));
  if (reader.atMark("(") && holdsName(reader)) throw new Refusal("Whether the second bracket is a factor or what the first gives is applied to it is not said.", covering(name.span, reader.token.span));
  if (primes > 0 && reader.atMark("[")) throw new Refusal("Whether the derivative is applied to this bracket or multiplied by it is not said here.", reader.token.span);
  return (primes === 0 ? impliedDerivative(reader, name, operands) : undefined) ?? call(name.name, operands, primes, span);
}

function isNegative(exponent: Expression): boolean {
  return exponent.kind === "number" && exponent.value.compare(0) < 0;
}

function applyKnown(reader: Reader, operator: FunctionOperator, name: Name, primes: number): Expression {
  const operands = readList(reader);
  const [operand] = operands;
  const span = covering(name.span, { start: reader.end, end: reader.end });
  if (!operand || operands.length > 1) throw new Refusal(`${reader.slice(name.span)} takes 1 operand, not ${operands.length}.`, span);
  return primes === 0 ? operation(operator, [operand], span) : derivativeAt((t) => operation(operator, [t], name.span), operand, primes, name, span);
}

/** f'(x) of a known f: the derivative of f(t) by t, at t = x. */
export function derivativeAt(apply: (variable: Expression) => Expression, point: Expression, primes: number, head: { readonly span: Name["span"] }, span: Name["span"]): Expression {
  const variable = symbol("t", { span: head.span });
  let body = apply(variable);
  for (let i = 1; i < primes; i++) body = withSpan(derivative(body, variable), head.span);
  return withSpan(derivative(body, variable, point), span);
}
