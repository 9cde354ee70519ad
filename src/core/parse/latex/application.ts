import { call, derivative, operation, symbol, withSpan, type Expression, type FunctionOperator } from "../../expression";
import { covering, powerOf } from "../shared";
import { nearestOperator } from "../../operators";
import { readList } from "./brackets";
import { spanOf } from "./infix";
import { argumentEnd, endOfName, readNameScripts, symbolOf, type Name } from "./names";
import { primesAt, readExponent, readPowers, takePrimes } from "./powers";
import type { Reader } from "./reader";
import { opensList } from "./starts";
import { isCommand, isMark, Refusal } from "./token";

/** Letters that name functions: f(x) is f at x. Any other letter before a bracket multiplies it, unless the bracket holds a mere name or a list. */
const functionLetters = /^[fghFGH](?:_.*)?$/;

/** Greek letters that stand for functions when a bracket follows. */
const greekFunctions: ReadonlyMap<string, FunctionOperator> = new Map<string, FunctionOperator>([["sigma", "sigmoid"], ["Gamma", "gamma"]]);

/** Reads the scripts of a name, and the brackets behind it where they make it a function. */
export function readName(reader: Reader, base: Name): Expression {
  let name = readNameScripts(reader, base);
  let primes = primesAt(reader) > 0 ? takePrimes(reader) : 0;
  name = readNameScripts(reader, { ...name, span: covering(name.span, { start: reader.end, end: reader.end }) });
  refusePolicy(reader, name);
  const exponent = exponentWithin(reader, name) ? readExponent(reader) : undefined;
  if (exponent) name = { ...readNameScripts(reader, name), span: name.span };
  const applied = readApplication(reader, name, primes, exponent);
  if (applied) {
    primes = 0;
    return readPowers(reader, exponent ? powerOf(applied, exponent, spanOf(applied)) : applied);
  }
  const variable = symbolOf(reader, { ...name, name: name.name + "_prime".repeat(primes) });
  return readPowers(reader, exponent ? powerOf(variable, exponent, covering(variable.span ?? name.span, { start: reader.end, end: reader.end })) : variable);
}

/** V^\pi is the value under a policy, not a power: capital letters are raised to \pi in reinforcement learning alone. */
function refusePolicy(reader: Reader, { name, span }: Name): void {
  const at = isMark(reader.peek(1), "{") ? 2 : 1;
  if (reader.atMark("^") && /^[A-Z]/.test(name) && isCommand(reader.peek(at), "pi")) {
    throw new Refusal("A policy \\pi raised at a value function is not read; if a power is meant, put the letter in brackets.", covering(span, reader.peek(at).span));
  }
}

/** Signs that are well known and no factors before a bracket. */
const noFactors: readonly (readonly [name: RegExp, opening: string, reason: string])[] = [
  [/^O$/, "(", "The order of growth O(...) cannot be differentiated."],
  [/^E(?:_|$)/, "[", "Expectations cannot be differentiated here."],
];

function refuseNoFactor(reader: Reader, { name, span }: Name): void {
  const found = noFactors.find(([pattern, opening]) => pattern.test(name) && reader.atMark(opening));
  if (found) throw new Refusal(found[2], span);
}

/** Whether a power stands between a name and what still belongs to it: x^2_i, f^2(x). */
function exponentWithin(reader: Reader, name: Name): boolean {
  if (!reader.atMark("^")) return false;
  const behind = argumentEnd(reader, 1);
  return isMark(reader.peek(behind), "_") || (opensList(reader, behind) && functionLetters.test(name.name) && !reader.source.bareNames.has(name.name));
}

/** The function that the name is when a bracket follows and makes it one; undefined where name and bracket are a product, or there is no bracket. */
function readApplication(reader: Reader, name: Name, primes: number, exponent: Expression | undefined): Expression | undefined {
  if (!opensList(reader, 0)) return undefined;
  const known = greekFunctions.get(name.name);
  const isBare = reader.source.bareNames.has(name.name);
  if (known && !exponent && !isBare) {
    const applied = applyKnown(reader, known, name, primes);
    reader.note(`${reader.slice(name.span)} before a bracket is read as the ${known} function.`, name.span);
    return applied;
  }
  const isFunction = primes > 0 || name.isWord || reader.atMark("{") || (functionLetters.test(name.name) && !isBare) || holdsNamesOnly(reader, name, isBare);
  refuseNoFactor(reader, name);
  if (!isFunction) {
    reader.note(`${reader.slice(name.span)} before a bracket is read as a factor, not as a function.`, name.span);
    return undefined;
  }
  if (exponent && isNegative(exponent)) throw new Refusal("Whether ^{-1} is the inverse function or one divided by it is not said here.", spanOf(exponent));
  const operands = readList(reader);
  const suggestion = name.isWord ? nearestOperator(name.name) : undefined;
  if (name.isWord) reader.note(`${name.name} is kept as a function that is not known${suggestion ? `; did you mean ${suggestion}?` : "."}`, name.span);
  else if (!functionLetters.test(name.name)) reader.note(`${reader.slice(name.span)} is read as a function of what stands in brackets.`, name.span);
  return call(name.name, operands, primes, covering(name.span, { start: reader.end, end: reader.end }));
}

function isNegative(exponent: Expression): boolean {
  return exponent.kind === "number" && exponent.value.compare(0) < 0;
}

/**
 * Whether the bracket at hand holds a list, or a single name, number or application other than of the name before it: y(t), L(w, b), P(40), D(G(z)).
 * A power behind the bracket, as in n(g(x))^{n-1}, or the name standing alone elsewhere, speaks for a product.
 */
function holdsNamesOnly(reader: Reader, name: Name, isBare: boolean): boolean {
  const { closing, lists } = reader.source.matching;
  if (lists.has(reader.position)) return true;
  const close = closing.get(reader.position);
  const end = reader.peek(1).kind === "number" ? 2 : endOfName(reader, 1);
  if (close === undefined || end === undefined || isBare || !reader.atMark("(")) return false;
  if (reader.peek(1).text === name.name || isMark(reader.source.tokens[close + 1], "^")) return false;
  const applied = isMark(reader.peek(end), "(", "[") ? closing.get(reader.position + end) : undefined;
  return reader.position + end === close || (applied !== undefined && applied + 1 === close);
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
