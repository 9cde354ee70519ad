import { constant, type Expression } from "../../expression";
import { numberOf } from "./arguments";
import { readBars, readBracket, readGroup } from "./brackets";
import { readCases } from "./cases";
import { constantHere, constantOf, refuseImaginary } from "./constants";
import { isDerivativeSign, readDerivativeSign } from "./derivative-operators";
import { readDerivative } from "./derivatives";
import { slashShape } from "./differentials";
import { readFraction } from "./fractions";
import { readGradientFactor } from "./gradients";
import { isFunctionHead, readFunction } from "./functions";
import { readName } from "./application";
import { endOfName, readBase } from "./names";
import { isLimit, readLimit } from "./limits";
import { readEvaluation } from "./points";
import { decide } from "./decision";
import { differential } from "./policy";
import { readPowers } from "./powers";
import type { Reader } from "./reader";
import { covering } from "../shared";
import { relationOf } from "./relations";
import { readRepetition } from "./repetitions";
import { readRoot } from "./roots";
import { isCommand, isMark, Refusal, type Token } from "./token";
import { faces, wrappers } from "./vocabulary";
import { readFace, readOverset, readWrapper } from "./wrappers";

type Read = (reader: Reader) => Expression;

const byMark: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["{", readGroup], ["(", readBracket], ["[", readBracket], ["\\lfloor", readBracket], ["\\lceil", readBracket],
  ["\\{", (reader) => (reader.peek(1).kind === "begin" ? readCases(reader) : readBracket(reader))],
  ["|", readBars], ["\\lvert", readBars], ["\\left.", readEvaluation],
]);

const byCommand: ReadonlyMap<string, Read> = new Map<string, Read>([
  ...["frac", "dfrac", "tfrac", "cfrac"].map((name): [string, Read] => [name, readFraction]),
  ["sqrt", readRoot],
  ["sum", readRepetition], ["prod", readRepetition],
  ["nabla", readGradientFactor],
  ["overset", readOverset], ["underset", readOverset],
  ...[...wrappers.keys()].map((name): [string, Read] => [name, readWrapper]),
  ...[...faces].map((name): [string, Read] => [name, readFace]),
]);

/** Reads one operand with all that belongs to it: scripts, the brackets of a function, powers and factorials. */
export function readOperand(reader: Reader): Expression {
  const slash = slashShape(reader);
  if (slash) return readPowers(reader, readDerivative(reader, slash));
  refuseDifferential(reader);
  refuseDifferentialOfFormula(reader);
  refusePolicy(reader);
  refuseDirection(reader);
  if (isDerivativeSign(reader)) return readDerivativeSign(reader);
  if (isLimit(reader)) return readLimit(reader);
  if (isNotANumber(reader.token)) return constant("undefined", reader.next().span);
  if (isFunctionHead(reader)) return readPowers(reader, readFunction(reader));
  const constantAtHand = constantOf(reader.token);
  const named = constantAtHand && !isMark(reader.peek(1), "_") && !isLabelled(reader) ? constantHere(reader) : undefined;
  if (named) {
    if (named.name === "e") refuseCountedE(reader);
    reader.next();
    const raised = readPowers(reader, named);
    const exponent = named.name === "e" && raised.kind === "operation" && raised.operator === "power" ? raised.operands[1] : undefined;
    if (exponent) refuseImaginary(reader, exponent);
    return raised;
  }
  if (constantAtHand || endOfName(reader, 0) !== undefined) {
    const base = constantAtHand ? { name: constantAtHand.name, span: reader.next().span, isWord: false } : readBase(reader);
    if (base) return readName(reader, base);
  }
  const token = reader.token;
  refuseMixedNumber(reader);
  if (token.kind === "number") return readPowers(reader, readNumber(reader));
  if (token.kind === "begin" && token.text === "cases") return readCases(reader);
  const read = token.kind === "mark" ? byMark.get(token.text) : token.kind === "command" ? byCommand.get(token.text) : undefined;
  if (!read) throw reader.unexpected("a formula");
  return readPowers(reader, read(reader));
}

function readNumber(reader: Reader): Expression {
  const token = reader.next();
  const hasCommas = token.span.end - token.span.start > token.text.length;
  if (hasCommas) reader.note(`${reader.slice(token.span)} is read as one number, with commas between its thousands.`, token.span);
  return numberOf(token);
}

/** \text{NaN}, as printed for the branch of a function where it has no value. */
function isNotANumber(token: Token): boolean {
  return (token.kind === "text" || token.kind === "word") && token.text === "NaN";
}

/** e^{(k)} is the k-th of several errors, or a power that has brackets without need. */
function refuseCountedE(reader: Reader): void {
  const counts = reader.peek(4).kind === "letter" && /^[ijkln]$/.test(reader.peek(4).text);
  if (!counts || !isMark(reader.peek(1), "^") || !isMark(reader.peek(2), "{") || !isMark(reader.peek(3), "(")) return;
  const close = reader.source.matching.closing.get(reader.position + 3);
  const end = reader.source.matching.closing.get(reader.position + 2);
  if (close === undefined || end !== close + 1) return;
  throw new Refusal("Whether this is a power of Euler's number or the letter e with a label is not said here.", covering(reader.token.span, reader.source.tokens[end]?.span ?? reader.token.span));
}

/** \pi^* and \pi^{\star} are names (the best policy), not the number. */
function isLabelled(reader: Reader): boolean {
  const sign = reader.peek(1);
  const inner = isMark(reader.peek(2), "{") ? reader.peek(3) : reader.peek(2);
  return isMark(sign, "^") && (isMark(inner, "*") || (inner.kind === "command" && (inner.text === "star" || inner.text === "ast")));
}

/** 2\frac{1}{3} is 7/3 to some and 2/3 to others. */
function refuseMixedNumber(reader: Reader): void {
  if (!/^\d+$/.test(reader.token.text) || !isCommand(reader.peek(1), "frac", "dfrac", "tfrac")) return;
  const [braced, half] = [[3, 6, 7], [2, 3, 3]].map(([top = 0, bottom = 0, end = 0]) => ({ top: reader.peek(top), bottom: reader.peek(bottom), end }));
  const found = isMark(reader.peek(2), "{") ? braced : half;
  const isWhole = !isMark(reader.peek(2), "{") || (isMark(reader.peek(4), "}") && isMark(reader.peek(5), "{") && isMark(reader.peek(7), "}"));
  if (!found || !isWhole || found.top.kind !== "number" || found.bottom.kind !== "number" || Number(found.top.text) >= Number(found.bottom.text)) return;
  throw new Refusal("Whether this is a mixed number or a product is not said: write a sign between.", covering(reader.token.span, reader.peek(found.end).span));
}

/** dx outside of a derivative is a differential, not a product. */
function refuseDifferential(reader: Reader): void {
  const [before, token, next, after] = [reader.peek(-1), reader.token, reader.peek(1), reader.peek(2)];
  const isD = token.text === "d" && (token.kind === "letter" || token.kind === "text");
  const standsAlone = before.kind !== "letter" || !token.glued;
  const isBeforeVariable = isVariable(next) && (token.kind === "text" || (next.glued && !(after.kind === "letter" && after.glued && next.kind === "letter")));
  if (isD && standsAlone && isBeforeVariable && decide(reader, differential, { name: "d" }, token.span) === "differential") {
    throw new Refusal(`The differential d${next.text} is read in a derivative such as \\frac{d}{d${next.text}} alone.`, covering(token.span, next.span));
  }
}

/** d J(z), d(X^2): the differential of what is applied or raised; d before any other bracket is a factor. */
function refuseDifferentialOfFormula(reader: Reader): void {
  if (reader.token.kind !== "letter" || reader.token.text !== "d") return;
  const isFirst = reader.peek(-1).kind === "stop" || isMark(reader.peek(-1), "(") || relationOf(reader.peek(-1)) !== undefined;
  const isPower = isMark(reader.peek(1), "(") && reader.peek(2).kind === "letter" && isMark(reader.peek(3), "^");
  const end = reader.peek(1).kind === "letter" && !reader.peek(1).glued ? endOfName(reader, 1) : undefined;
  const isCall = end !== undefined && isMark(reader.peek(end), "(");
  if (isFirst && (isPower || isCall) && decide(reader, differential, { name: "d" }, reader.token.span) === "differential") {
    throw new Refusal("A differential is read in a derivative such as \\frac{d}{dx} alone.", reader.token.span);
  }
}

/** \pi(s) is a policy to some, the number to others. */
function refusePolicy(reader: Reader): void {
  const close = reader.source.matching.closing.get(reader.position + 1);
  if (!isCommand(reader.token, "pi") || !isMark(reader.peek(1), "(") || reader.source.context.functions?.has("pi")) return;
  const holdsLetter = reader.peek(2).kind === "letter" && close === reader.position + 3;
  if (holdsLetter && !reader.source.context.variables?.has("pi")) throw new Refusal("Whether \\pi is applied to this or multiplied by it is not said here.", covering(reader.token.span, reader.peek(3).span));
}

/** D_{\mathbf{u}} f is the derivative in the direction of a vector, not that by a variable. */
function refuseDirection(reader: Reader): void {
  const at = isMark(reader.peek(2), "{") ? 3 : 2;
  if (reader.token.text !== "D" || !isMark(reader.peek(1), "_") || !isCommand(reader.peek(at), "mathbf", "boldsymbol", "bm", "vec", "hat")) return;
  if (endOfName(reader, 0) !== undefined && startsOperandAt(reader)) throw new Refusal("A derivative in the direction of a vector is not read.", covering(reader.token.span, reader.peek(at).span));
}

function startsOperandAt(reader: Reader): boolean {
  const end = endOfName(reader, 0) ?? 0;
  return reader.peek(end).kind === "letter" || isMark(reader.peek(end), "(");
}

function isVariable(token: Token): boolean {
  return token.kind === "letter" || (token.kind === "command" && (faces.has(token.text) || /^[a-z]+$/.test(token.text) && token.text.length > 2 && /^(?:alpha|beta|gamma|theta|phi|omega|sigma|tau|lambda|mu|rho|eta|xi)$/.test(token.text)));
}
