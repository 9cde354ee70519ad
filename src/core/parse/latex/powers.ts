import { derivative, freeSymbols, operation, symbol, withSpan, type Expression } from "../../expression";
import { covering, powerOf } from "../shared";
import { readArgument } from "./arguments";
import { spanOf } from "./spans";
import type { Reader } from "./reader";
import { checkInverse } from "./vector-notes";
import { isBoldFace, isCommand, isMark, Refusal, type Token } from "./token";

/** Reads what stands raised or behind an operand: powers, primes and factorials. */
export function readPowers(reader: Reader, operand: Expression): Expression {
  let base = operand;
  let raised = false;
  for (;;) {
    const span = spanOf(base);
    if (reader.atMark("_")) throw new Refusal("A subscript stands at a name, not at a formula.", reader.token.span);
    if (primesAt(reader) > 0) {
      base = derivativeOf(reader, base, takePrimes(reader));
    } else if (reader.atMark("^")) {
      if (raised) throw new Refusal("Two powers follow each other: put braces around the one that is meant first.", reader.token.span);
      const exponent = readExponent(reader);
      raised = exponent !== undefined;
      if (exponent) checkInverse(reader, base, exponent);
      if (exponent) base = powerOf(base, exponent, covering(span, spanOf(exponent)));
    } else if (reader.atMark("!")) {
      const mark = reader.next();
      if (reader.atMark("!")) throw new Refusal("The double factorial is not read.", covering(mark.span, reader.token.span));
      base = operation("factorial", [base], covering(span, mark.span));
      raised = false;
    } else {
      return base;
    }
  }
}

/** Reads ^ and the exponent behind it; undefined for an empty one. */
export function readExponent(reader: Reader): Expression | undefined {
  const sign = reader.next();
  refuseLabel(reader, sign);
  if (reader.atMark("{") && isMark(reader.peek(1), "}")) {
    reader.position += 2;
    return undefined;
  }
  const ordinal = reader.peek(reader.atMark("{") ? 1 : 0);
  if (ordinal.kind === "text" && /^(?:th|st|nd|rd)$/.test(ordinal.text)) throw new Refusal("An ordinal number is not a power.", ordinal.span);
  refuseOrdinal(reader, sign);
  if (isBoldFace(ordinal)) throw new Refusal("A power whose exponent is a vector is not read.", covering(sign.span, ordinal.span));
  const exponent = readArgument(reader, sign);
  if (reader.token.kind === "number" && reader.token.glued && !isMark(reader.peek(-1), "}")) {
    throw new Refusal("Only the first character belongs to the power: put braces around it.", covering(sign.span, reader.token.span));
  }
  return exponent;
}

/** p^{th} and 2^{nd} count; e^{th} and x^{st} are powers. */
function refuseOrdinal(reader: Reader, sign: Token): void {
  const base = reader.peek(-2);
  const [first, second] = [reader.peek(1), reader.peek(2)];
  const isPair = reader.atMark("{") && isMark(reader.peek(3), "}") && first.kind === "letter" && second.kind === "letter" && second.glued;
  const ending = first.text + second.text;
  if (isPair && (base.kind === "number" ? /^(?:th|st|nd|rd)$/ : /^th$/).test(ending) && base.text !== "e") {
    throw new Refusal("An ordinal number is not a power.", covering(sign.span, reader.peek(3).span));
  }
}

const marksOfLabels: ReadonlyMap<string, string> = new Map([
  ["T", "Transposed matrices cannot be differentiated here; if T is a power, write it as {(T)}."],
  ["+", "A raised sign is not a power."], ["-", "A raised sign is not a power."], ["*", "A raised star marks a name, not a formula."],
]);

/** Superscripts that are no powers: transposes, degrees, signs. */
function refuseLabel(reader: Reader, sign: Token): void {
  const braced = reader.atMark("{");
  let at = braced ? 1 : 0;
  while (isCommand(reader.peek(at), "mathsf", "mathrm", "mathbf", "mathtt") || isMark(reader.peek(at), "{")) at++;
  const token = reader.peek(at);
  const ends = !braced || isMark(reader.peek(at + 1), "}");
  if (isMark(token, "-") && reader.peek(at + 1).text === "T" && isMark(reader.peek(at + 2), "}")) throw new Refusal("Transposed matrices cannot be differentiated here.", covering(sign.span, reader.peek(at + 2).span));
  const reason = ends && (token.kind === "letter" || token.kind === "text" || token.kind === "mark") ? marksOfLabels.get(token.text) : undefined;
  if (reason) throw new Refusal(reason, covering(sign.span, token.span));
}

/** How many primes stand here: f', f'', f^\prime, f^{''}. */
export function primesAt(reader: Reader): number {
  return primesFrom(reader).primes;
}

function primesFrom(reader: Reader): { primes: number; end: number } {
  let at = 0;
  let primes = 0;
  const isPrime = (token: Token): boolean => isMark(token, "'") || isCommand(token, "prime");
  const raised = isMark(reader.peek(0), "^");
  if (raised) {
    const braced = isMark(reader.peek(1), "{");
    at = braced ? 2 : 1;
    while (isPrime(reader.peek(at)) && (braced || primes === 0)) [at, primes] = [at + 1, primes + 1];
    if (braced && !isMark(reader.peek(at), "}")) return { primes: 0, end: 0 };
    return { primes, end: at + (braced ? 1 : 0) };
  }
  while (isMark(reader.peek(at), "'")) [at, primes] = [at + 1, primes + 1];
  return { primes, end: at };
}

/** Steps over the primes and says how many they were. */
export function takePrimes(reader: Reader): number {
  const { primes, end } = primesFrom(reader);
  if (primes > 3) throw new Refusal("More than three primes are not read.", reader.token.span);
  reader.position += end;
  return primes;
}

/** (sin x)': the derivative by the only variable there is. */
function derivativeOf(reader: Reader, body: Expression, primes: number): Expression {
  const symbols = freeSymbols(body);
  const [variable] = symbols;
  const span = covering(spanOf(body), { start: reader.end, end: reader.end });
  if (!variable || symbols.length > 1) throw new Refusal("The prime does not say by which variable to differentiate here: write \\frac{d}{dx}.", span);
  let result = body;
  for (let i = 0; i < primes; i++) result = withSpan(derivative(result, symbol(variable.name, { latex: variable.latex, span: variable.span })), span);
  return result;
}
