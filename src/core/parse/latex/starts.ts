import { isFunctionName } from "../shared";
import { isLetterCommand } from "./name-parts";
import type { Reader } from "./reader";
import { isMark, type Token } from "./token";
import { accents, faces, wrappers } from "./vocabulary";

/** Words of prose in a formula: they end an expression, and begin a condition or a remark. */
export const prose: ReadonlySet<string> = new Set(["if", "for", "when", "where", "otherwise", "else", "and", "or", "with", "as", "is", "then", "such that", "so", "at", "on", "in", "by", "from", "to"]);

/** Commands that begin an operand by themselves. */
export const openers: ReadonlySet<string> = new Set(["frac", "dfrac", "tfrac", "cfrac", "sqrt", "pi", "overset", "underset", "sum", "prod", "lim", "nabla"]);

const openingMarks: ReadonlySet<string> = new Set(["(", "[", "\\{", "{", "\\lvert", "\\lfloor", "\\lceil", "\\left."]);

/** Functions that LaTeX has commands for, and those of the vocabulary under their own name: \sin, \softplus. */
export function isFunctionCommand(token: Token): boolean {
  return token.kind === "command" && !isLetterCommand(token) && !openers.has(token.text) && isFunctionName(token.text);
}

/** Whether the command has a meaning within an expression. */
export function isReadable(token: Token): boolean {
  if (token.kind !== "command") return false;
  return openers.has(token.text) || isLetterCommand(token) || accents.has(token.text) || faces.has(token.text) || wrappers.has(token.text) || isFunctionCommand(token);
}

export function isProse(token: Token): boolean {
  return token.kind === "text" && prose.has(token.text.toLowerCase().replace(/[.,:]+$/, ""));
}

/** Whether a factor can begin with the token at hand, so that it multiplies what stands before it. */
export function startsOperand(reader: Reader): boolean {
  const token = reader.token;
  if (token.kind === "number" || token.kind === "letter" || token.kind === "word") return true;
  if (token.kind === "text") return !isProse(token);
  if (token.kind === "command") return isReadable(token) || isPartial(reader);
  if (token.kind === "begin") return token.text === "cases";
  if (isMark(token, "|")) return reader.bars === 0 && reader.source.matching.openBars.has(reader.position);
  return token.kind === "mark" && openingMarks.has(token.text);
}

/** \partial_x f and \partial f/\partial x: a \partial before a name or a subscript begins a derivative, or a clear refusal. */
function isPartial(reader: Reader): boolean {
  return reader.token.text === "partial" && reader.token.kind === "command";
}

/** Whether a bracket that can hold operands opens at `offset`; it may stand in braces of its own, as in \sin{\left(x\right)}. */
export function opensList(reader: Reader, offset: number): boolean {
  return isMark(reader.peek(offset), "(", "[") || isBracedList(reader, offset);
}

/** Whether braces open at `offset` that hold one bracket and nothing else. */
export function isBracedList(reader: Reader, offset: number): boolean {
  if (!isMark(reader.peek(offset), "{") || !isMark(reader.peek(offset + 1), "(", "[", "\\{")) return false;
  const close = reader.source.matching.closing.get(reader.position + offset + 1);
  return close !== undefined && isMark(reader.source.tokens[close + 1], "}");
}
