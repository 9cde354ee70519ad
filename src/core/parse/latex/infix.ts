import { type Expression } from "../../expression";
import { covering, literalFraction, negated, productOf, reciprocalOf, sumOf } from "../shared";
import type { Reader } from "./reader";
import { Refusal, type Token } from "./token";
import { readEvaluated } from "./points";
import { checkRepeated } from "./repeated-indices";
import { joinedSpan, spanOf } from "./spans";
import { startsOperand } from "./starts";
import { checkProduct } from "./vector-notes";

/** How tightly operators bind; a higher number binds tighter. */
export const binding = { sum: 10, evaluation: 11, product: 20, juxtaposition: 30, none: 100 } as const;

/** An operator between operands: how tightly it binds, and how the rest is read when its left operand is known. */
interface Infix {
  readonly power: number;
  readonly read: (reader: Reader, left: Expression) => Expression;
}

const sum: Infix = { power: binding.sum, read: readSum };
const product: Infix = { power: binding.product, read: readProduct };
const evaluation: Infix = { power: binding.evaluation, read: readEvaluated };
const juxtaposition: Infix = { power: binding.juxtaposition, read: readJuxtaposition };

const infixes: ReadonlyMap<string, Infix> = new Map([
  ["+", sum], ["-", sum],
  ["*", product], ["/", product], ["\\cdot", product], ["\\times", product], ["\\ast", product], ["\\div", product],
]);

/** The operator at hand, juxtaposition among them; undefined where the expression ends. */
export function infixAt(reader: Reader): Infix | undefined {
  if (isEvaluation(reader)) return evaluation;
  return infixes.get(keyOf(reader.token)) ?? (startsOperand(reader) ? juxtaposition : undefined);
}

/** Whether a bar stands here behind what is taken at a point. */
function isEvaluation(reader: Reader): boolean {
  return reader.position < reader.limit && reader.source.matching.evaluations.has(reader.position);
}

/** Whether the command is an operator between operands. */
export function isOperator(token: Token): boolean {
  return infixes.has(keyOf(token));
}

function keyOf(token: Token): string {
  return token.kind === "mark" ? token.text : token.kind === "command" ? `\\${token.text}` : "";
}

/** a + b - c: all terms of one sum. */
function readSum(reader: Reader, left: Expression): Expression {
  const terms = [left];
  while (reader.atMark("+", "-")) {
    const sign = reader.next();
    const term = reader.expression(binding.sum + 1);
    terms.push(sign.text === "-" ? negated(term, covering(sign.span, spanOf(term))) : term);
  }
  return sumOf(terms, joinedSpan(terms));
}

/** a \cdot b / c: all factors of one product, divisors as their reciprocals. */
function readProduct(reader: Reader, left: Expression): Expression {
  const factors = [left];
  const crosses: number[] = [];
  for (let key = keyOf(reader.token); infixes.get(key) === product; key = keyOf(reader.token)) {
    reader.next();
    if (key === "\\times") crosses.push(factors.length);
    if (key !== "/" && key !== "\\div") {
      factors.push(reader.expression(binding.product + 1));
      continue;
    }
    const divisor = readDivisor(reader, factors);
    const [first] = factors;
    const exact = first && factors.length === 1 ? literalFraction(first, divisor, joinedSpan([first, divisor])) : undefined;
    if (exact) factors[0] = exact;
    else factors.push(reciprocalOf(divisor, spanOf(divisor)));
    if (startsOperand(reader)) factors.push(reader.expression(binding.juxtaposition));
  }
  checkProduct(reader, factors, crosses);
  checkRepeated(reader, factors);
  return productOf(factors, joinedSpan(factors));
}

/**
 * What stands behind a slash. a/bc is a/(bc), as it is set in print, except for a fraction of numbers before a factor:
 * 1/2 x is half of x. Both readings are noted.
 */
function readDivisor(reader: Reader, factors: readonly Expression[]): Expression {
  const afterNumber = factors.at(-1)?.kind === "number" && reader.atKind("number");
  const first = reader.expression(binding.juxtaposition + 1);
  if (!startsOperand(reader)) return first;
  if (!afterNumber) {
    const whole = readJuxtaposition(reader, first);
    reader.note(`'${reader.slice(spanOf(whole))}' as a whole is read as standing below the slash.`, spanOf(whole));
    return whole;
  }
  if (reader.atKind("command")) throw new Refusal("This factor can be read as above or as below the slash: write \\frac or brackets.", reader.token.span);
  reader.note(`What follows '/${reader.slice(spanOf(first))}' is read as standing beside the fraction, not below it.`, spanOf(first));
  return first;
}

/** 2xy: factors that stand side by side. */
function readJuxtaposition(reader: Reader, left: Expression): Expression {
  const factors = [left];
  while (startsOperand(reader)) {
    if (reader.token.kind === "number" && reader.peek(-1).kind === "number") throw new Refusal("Two numbers stand side by side: write \\cdot between them.", reader.token.span);
    factors.push(reader.operand());
  }
  checkProduct(reader, factors, []);
  checkRepeated(reader, factors);
  noteLonePair(reader, factors);
  return productOf(factors, joinedSpan(factors));
}

/** pa_j as all there is: two letters that the text around may well take for one name. */
function noteLonePair(reader: Reader, [first, second, ...more]: readonly Expression[]): void {
  if (first?.kind !== "symbol" || second?.kind !== "symbol" || more.length > 0 || !second.name.includes("_") || first.name.length > 1) return;
  const span = joinedSpan([first, second]);
  const isWhole = reader.source.text.trim().length === span.end - span.start;
  if (isWhole && /^[a-z]{2}_/.test(reader.slice(span))) reader.note(`${reader.slice(span)} is read as a product of ${first.name} and ${second.name}, not as one name.`, span);
}

/** -x: the sign goes with the whole product behind it, unless it stands within one. */
export function readSigned(reader: Reader, power: number): Expression {
  const sign = reader.next();
  const operand = reader.expression(Math.max(power, binding.product));
  return sign.text === "-" ? negated(operand, covering(sign.span, spanOf(operand))) : operand;
}
