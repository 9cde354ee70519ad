import { constant, freeNames, type ConstantName, type ConstantExpression, type Expression } from "../../expression";
import { decide } from "./decision";
import { constantLetter, imaginaryLetter } from "./policy";
import type { Span } from "../../result";
import type { Reader } from "./reader";
import { relationOf } from "./relations";
import { spanOf } from "./spans";
import { isMark, Refusal, type Token } from "./token";

const constants: ReadonlyMap<string, ConstantName> = new Map([["e", "e"], ["pi", "pi"]]);

/** The constant that a token can stand for when it has no subscript: e or \pi. */
export function constantOf(token: Token): ConstantExpression | undefined {
  const named = token.kind === "letter" || token.kind === "text" ? token.text === "e" : token.kind === "command" && token.text === "pi";
  const name = named ? constants.get(token.text) : undefined;
  return name && constant(name, token.span);
}

/** The constant at hand, where it is one and not a variable of that name. */
export function constantHere(reader: Reader): ConstantExpression | undefined {
  const found = constantOf(reader.token);
  if (!found) return undefined;
  const isBase = isMark(reader.peek(1), "^");
  return decide(reader, constantLetter, { name: found.name, isBase }, reader.token.span) === "constant" ? found : undefined;
}

const imaginary = "read as the imaginary unit; only functions of real numbers are differentiated.";

/** Refuses e^{i\pi}: an i in the exponent that neither counts nor is defined is the imaginary unit. */
export function refuseImaginary(reader: Reader, exponent: Expression): void {
  if (!freeNames(exponent).includes("i")) return;
  const reading = decide(reader, imaginaryLetter, { name: "i", counts: reader.source.subscripts.has("i"), isRaised: true }, spanOf(exponent));
  if (reading === "constant") throw new Refusal(`The i in this exponent is ${imaginary}`, spanOf(exponent));
}

/** Notes that an i beside other things is read as a variable. Throws a Refusal where it was chosen to be the imaginary unit. */
export function checkImaginary(reader: Reader, span: Span): void {
  if (opensBefore(reader) && closes(reader.token)) return;
  const reading = decide(reader, imaginaryLetter, { name: "i", counts: reader.source.subscripts.has("i"), isRaised: false }, span);
  if (reading === "constant") throw new Refusal(`This i is ${imaginary}`, span);
}

/** Whether nothing is calculated with what stands before a letter: i counts in (i, j), x^i and j = i. */
function opensBefore(reader: Reader): boolean {
  const token = reader.peek(-2);
  if (isMark(token, "{")) return isMark(reader.peek(-3), "^");
  return token.kind === "stop" || token.kind === "row" || relationOf(token) !== undefined || isMark(token, "(", "[", "^", ",", ";", "&");
}

function closes(token: Token): boolean {
  return token.kind === "stop" || token.kind === "row" || relationOf(token) !== undefined || isMark(token, ")", "]", "}", ",", ";", "&");
}
