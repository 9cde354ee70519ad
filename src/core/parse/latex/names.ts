import { parseLimits } from "../types";
import { symbol, type SymbolExpression } from "../../expression";
import { covering } from "../shared";
import type { Span } from "../../result";
import { argumentEnd } from "./argument-end";
import { countAt } from "./counts";
import { isLetterCommand, namePart, wordName } from "./name-parts";
import type { Reader } from "./reader";
import { decide, readingOf } from "./decision";
import { pairOfCapitals, raised, raisedSubject, variation } from "./policy";
import { isBoldFace, isCommand, isMark, Refusal, type Token } from "./token";
import { accents, characters, faces } from "./vocabulary";

/** The name of a variable as far as it is read: what it is called in plain text, and where it stands. */
export interface Name {
  readonly name: string;
  readonly span: Span;
  /** What stands above it, at the end of its name: x_i^* and x^*_i are both x_i_star. */
  readonly above?: string;
  /** What stands below it, before that. */
  readonly below?: string;
  /** Written with more than one letter: \text{sig}, Weight. */
  readonly isWord: boolean;
  /** Set in bold, as vectors are: what is raised at it tends to count, not to be a power. */
  readonly isBold?: boolean;
  /** A word set upright, as names of operators are: \mathrm{proj}. */
  readonly isUpright?: boolean;
  /** Set in script, as losses are: \mathcal{L}. */
  readonly isScript?: boolean;
}

/** Reads the name that starts here, without scripts: a letter, \alpha, \hat{y}, \mathbf{x}, \text{word}, {x}; undefined when none does. */
export function readBase(reader: Reader): Name | undefined {
  const token = reader.token;
  if (isChange(reader, 0)) return readChange(reader);
  if (token.kind === "letter" || isLetterCommand(token)) return { name: token.text, span: reader.next().span, isWord: false };
  if (token.kind === "word") noteJoined(reader, token);
  if (token.kind === "word" || token.kind === "text") return { name: wordName(token), span: reader.next().span, isWord: token.text.length > 1, isUpright: token.kind === "text" && token.text.length > 1 };
  if (endOfName(reader, 0) === undefined) return undefined;
  if (isMark(token, "{")) return readNameInBraces(reader);
  if (token.kind !== "command") return undefined;
  reader.next();
  const inner = reader.nested(() => (reader.atMark("{") ? readNameInBraces(reader) : readBase(reader)));
  if (!inner) throw reader.unexpected(`a name behind \\${token.text}`);
  const accent = accents.get(token.text);
  const isBold = isBoldFace(token) || inner.isBold;
  return { ...inner, name: accent ? withAccent(inner, accent) : inner.name, span: covering(token.span, inner.span), isBold, isScript: inner.isScript || isCommand(token, "mathcal", "mathscr") };
}

/** The accent stands at the letter, be it over its scripts as well: \hat{x_i} is \hat{x}_i. */
function withAccent({ name, below = "", above = "" }: Name, accent: string): string {
  return `${name.slice(0, name.length - below.length - above.length)}_${accent}${below}${above}`;
}

/** Letters that were taken together: P(e r r), PE_{i,2k}. */
function noteJoined(reader: Reader, token: Token): void {
  const written = reader.slice(token.span);
  const isSpaced = /^[A-Za-z](?: [A-Za-z])+$/.test(written);
  if (token.joined) {
    decide(reader, pairOfCapitals, { name: token.text, isNamedElsewhere: false, hasIndices: true }, token.span);
  } else if (isSpaced && !reader.noted.has(written)) {
    reader.noted.add(written);
    reader.note(`${written} is read as one name, not as a product.`, token.span);
  }
}

/** \Delta x, \delta x: one name, the change of x or its variation. */
function readChange(reader: Reader): Name {
  const sign = reader.next();
  const of = reader.nested(() => readBase(reader));
  if (!of) throw reader.unexpected(`a name behind \\${sign.text}`);
  const span = covering(sign.span, of.span);
  if (sign.text === "delta") {
    decide(reader, variation, { name: of.name }, span);
    return { ...of, name: `variation_${of.name}`, span };
  }
  return { ...of, name: `Delta_${of.name}`, span: covering(sign.span, of.span) };
}

function isChange(reader: Reader, offset: number): boolean {
  const next = reader.peek(offset + 1);
  if (isCommand(reader.peek(offset), "delta")) return next.kind === "letter" && readingOf(variation, { name: next.text }, reader.source.context).taken === "name";
  if (!isCommand(reader.peek(offset), "Delta")) return false;
  if (isMark(next, "{") && !isMark(reader.peek(offset + 2), "{")) return endOfName(reader, offset + 1) !== undefined;
  return (next.kind === "letter" || isLetterCommand(next) || isDecoration(next));
}

function readNameInBraces(reader: Reader): Name {
  const open = reader.next();
  const base = reader.nested(() => readBase(reader));
  if (!base) throw reader.unexpected("a name");
  const inner = readNameScripts(reader, base);
  const close = reader.expect("}", "a closing brace for this group", open.span);
  return { ...inner, span: covering(open.span, close.span) };
}

/** Reads the subscript, star and primes that belong to a name, in any order. */
export function readNameScripts(reader: Reader, base: Name): Name {
  let name = base;
  for (;;) {
    const isBelow = reader.atMark("_");
    const suffix = isBelow ? readSubscript(reader) : readLabel(reader, name);
    if (suffix === undefined) return name;
    name = withScript(reader, name, isBelow ? "below" : "above", suffix);
  }
}

/** The name with a script that was just read: those below come first. */
export function withScript(reader: Reader, name: Name, place: "below" | "above", suffix: string): Name {
  const { below = "", above = "" } = name;
  const stem = name.name.slice(0, name.name.length - below.length - above.length);
  const scripts = place === "below" ? { below: below + suffix, above } : { below, above: above + suffix };
  return { ...name, ...scripts, name: stem + scripts.below + scripts.above, span: covering(name.span, { start: reader.end, end: reader.end }) };
}

/** A subscript as the end of a name: _1, _ij, _tm1; nothing for an empty one. */
export function readSubscript(reader: Reader): string {
  const sign = reader.next();
  if (reader.token.kind === "command" && isDecoration(reader.token)) return `_${decoratedPart(reader)}`;
  if (!reader.atMark("{")) {
    const token = reader.next();
    const part = namePart(token);
    if (part === undefined || isMark(token, ",", "_")) throw new Refusal("Expected a subscript.", token.kind === "stop" ? sign.span : token.span);
    if (reader.token.kind === "number" && reader.token.glued) {
      throw new Refusal("Only the first digit belongs to the subscript: put braces around it.", covering(token.span, reader.token.span));
    }
    return `_${part}`;
  }
  const content = readBraced(reader);
  noteNested(reader, content);
  const parts = content.map((token) => {
    const part = namePart(token);
    if (part === undefined) throw new Refusal("A subscript of this form is not read.", token.span);
    return part;
  });
  const name = parts.join("");
  return name === "" ? "" : `_${name}`;
}

/** p_{y_i} under a sum over i: the p at y_i is held as one with two indices, which is another than the p_k of the same formula. */
function noteNested(reader: Reader, content: readonly Token[]): void {
  const [first, last] = [content[0], content.at(-1)];
  const at = content.findIndex((token) => isMark(token, "_"));
  const counted = at < 0 ? undefined : content.slice(at).find(({ kind, text }) => kind === "letter" && reader.source.summed.has(text));
  if (!counted || !first || !last) return;
  const written = reader.slice(covering(first.span, last.span));
  if (reader.noted.has(`index ${written}`)) return;
  reader.noted.add(`index ${written}`);
  reader.note(`The index ${written} is read as two indices, ${reader.slice(first.span)} and ${counted.text}.`, covering(first.span, last.span));
}

/** \mathcal{B} or \hat y as a subscript: the face or accent with what it stands over. */
function decoratedPart(reader: Reader): string {
  const base = readBase(reader);
  if (!base) throw reader.unexpected("a subscript");
  return base.name;
}

/** The tokens between the brace at hand and the one that closes it, both stepped over. */
export function readBraced(reader: Reader): Token[] {
  const close = reader.source.matching.closing.get(reader.position);
  const open = reader.next();
  if (close === undefined) throw new Refusal("Expected a closing brace for this group.", open.span);
  const content = reader.source.tokens.slice(reader.position, close);
  reader.position = close + 1;
  return content;
}

/** A superscript that names rather than raises: ^*, ^{\star}, ^{(i)}, ^{[l]}, ^{\text{new}}, or an empty one. Undefined for any other. */
function readLabel(reader: Reader, name: Name): string | undefined {
  if (!reader.atMark("^")) return undefined;
  const braced = isMark(reader.peek(1), "{");
  const close = braced ? reader.source.matching.closing.get(reader.position + 1) : undefined;
  const content = scriptAt(reader, 1);
  const label = braced && close === undefined ? undefined : (chosenLabel(reader, name) ?? labelOf(content) ?? (name.isBold ? labelAtBold(reader, name, content) : undefined));
  if (label === undefined) return undefined;
  reader.position = braced && close !== undefined ? close + 1 : reader.position + 2;
  return label;
}

/** The tokens of the script at an offset: those in its braces, or one. */
function scriptAt(reader: Reader, offset: number): readonly Token[] {
  const start = reader.position + offset;
  if (!isMark(reader.peek(offset), "{")) return [reader.peek(offset)];
  return reader.source.tokens.slice(start + 1, reader.source.matching.closing.get(start) ?? start + 1);
}

/** A raised letter or number that was chosen to be a label in this document: the k of x^k. */
function chosenLabel(reader: Reader, { name }: Name): string | undefined {
  const { choices } = reader.source.context;
  const count = choices && choices.size > 0 ? countAt(reader) : undefined;
  return count && choices?.get(raisedSubject(name, count.core)) === "label" ? `__${count.label}` : undefined;
}

/** What counts vectors; at a bold capital it may as well be a power of a matrix, which a note says. */
function labelAtBold(reader: Reader, name: Name, content: readonly Token[]): string | undefined {
  const label = labelOfVector(content);
  const count = label === undefined || !/^[A-Z]/.test(name.name) ? undefined : countAt(reader);
  if (!count) return label;
  const [first, last] = [content[0], content.at(-1)];
  const written = first && last ? reader.slice(covering(first.span, last.span)) : count.label;
  const situation = { name: name.name, exponent: count.core, written, hasSubscript: name.name.includes("_"), isBold: true, isArgument: reader.arguments > 0, bracket: undefined };
  return decide(reader, raised, situation, covering(name.span, reader.peek(count.end - 1).span)) === "label" ? label : undefined;
}

/** Letters that count rather than measure, so that x^{(i)} is the i-th x and not a power. */
const indexLabel = /^(?:[ijklmnpqrstbLNMTK]|\d+)(?:[pm]\d+)?$/;

function labelOf(content: readonly Token[]): string | undefined {
  const [first] = content;
  if (!first) return "";
  if (content.length === 1) {
    if (isMark(first, "*") || isCommand(first, "star", "ast")) return "_star";
    return first.kind === "text" && first.text !== "T" ? `__${wordName(first)}` : undefined;
  }
  const last = content.at(-1);
  if (!(isMark(first, "(") && isMark(last, ")")) && !(isMark(first, "[") && isMark(last, "]"))) return undefined;
  const inner = content.slice(1, -1).map(namePart).join("");
  return indexLabel.test(inner) || /^[A-Za-z]$/.test(inner) ? `__${inner}` : undefined;
}

/** What counts vectors through when raised at a bold letter: the k-1 of \mathbf{w}^{k-1}, the 0 of \mathbf{w}^0; other numbers are powers. */
function labelOfVector(content: readonly Token[]): string | undefined {
  const inner = content.map(namePart).join("");
  const counts = indexLabel.test(inner) && inner !== "T" && (!/^\d+$/.test(inner) || /^[01]$/.test(inner));
  return counts ? `__${inner}` : undefined;
}

/**
 * How many tokens from `offset` on are one name with its scripts; undefined when what stands there is no name.
 * Not recursive, so that \hat\hat\hat... of any length is only counted; braces deeper than formulas may nest hold no name,
 * or each level of them would look through all the levels inside.
 */
export function endOfName(reader: Reader, offset: number): number | undefined {
  let at = offset;
  let open = 0;
  // An accent goes to the letter, whatever label stands under it as well: \hat{x^{(i)}}.
  let isAccented = false;
  for (let token = reader.peek(at); isMark(token, "{") || isDecoration(token) || isChange(reader, at); token = reader.peek(at)) {
    if (isMark(token, "{") && ++open > parseLimits.depth) return undefined;
    isAccented ||= token.kind === "command" && accents.has(token.text);
    at++;
  }
  const base = reader.peek(at);
  if (base.kind !== "letter" && base.kind !== "word" && base.kind !== "text" && !isLetterCommand(base)) return undefined;
  at++;
  for (;;) {
    const token = reader.peek(at);
    if (isMark(token, "}") && open > 0) {
      open--;
      at++;
    } else if (isMark(token, "_")) {
      at = argumentEnd(reader, at + 1);
    } else if (isMark(token, "'")) {
      at++;
    } else if (isAccented && open > 0 && isMark(token, "^") && labelOf(scriptAt(reader, at + 1)) !== undefined) {
      at = argumentEnd(reader, at + 1);
    } else {
      return open === 0 ? at : undefined;
    }
  }
}

function isDecoration(token: Token): boolean {
  return token.kind === "command" && (accents.has(token.text) || faces.has(token.text));
}

/** The symbol of a name; it keeps the LaTeX it was written in unless that was a single letter. */
export function symbolOf(reader: Reader, name: Name): SymbolExpression {
  const written = reader.slice(name.span);
  const latex = /^[A-Za-z]$/.test(written) ? undefined : inAscii(written);
  return symbol(name.name, { latex, span: name.span });
}

function inAscii(written: string): string {
  return written.replaceAll(/\P{ASCII}/gu, (char) => {
    const standsFor = characters.get(char);
    return standsFor === undefined ? char : standsFor.startsWith("\\") ? `${standsFor} ` : standsFor;
  }).trim();
}
