import { breakOfText, isNameOfFactor, type Break } from "./prose";
import type { Source } from "./reader";
import { isArrow, isEquality, relationOf, wantsOperand } from "./relations";
import { trimmed, type Range } from "./sides";
import { isCommand, isMark, type Token } from "./token";

/** A statement among those of a formula. */
export interface Part {
  /** Where it stands: in one piece, but for remarks in between. All pieces but the first begin with a relation. */
  readonly ranges: readonly [Range, ...Range[]];
  /** Conditions that are said of it: the x > 0 of f(x) = \ln x, x > 0. */
  readonly conditions: readonly Range[];
  /** Texts behind it that could be names of factors, and are taken for remarks. */
  readonly remarks: readonly Token[];
  /** It stands beside an arrow, and so may hold in one case alone. */
  readonly besideArrow: boolean;
}

interface Piece extends Range {
  /** What stands before it. */
  readonly behind: Break | undefined;
  /** The text that ends it, where that could be a name. */
  readonly remark?: Token;
}

interface Open {
  readonly ranges: [Range, ...Range[]];
  readonly conditions: Range[];
  readonly remarks: Token[];
  besideArrow: boolean;
}

/**
 * The statements of a formula: parts set apart by commas, semicolons, wide spaces, line ends, arrows and words. A piece that
 * begins with a relation goes on with the statement before it. Texts that only remark on statements are left out, equation
 * numbers too, and conditions are kept with the statement they are said of.
 */
export function partsOf(source: Source): Part[] {
  const parts: Open[] = [];
  let last: Open | undefined;
  let inCondition = false;
  let columns = 0;
  for (const piece of piecesOf(source)) {
    const { behind } = piece;
    const goesOn = last !== undefined && behind !== "arrow" && relationOf(source.tokens[piece.from]) !== undefined && (behind !== "row" || columns < 2);
    const isSaid = last !== undefined && !goesOn && behind !== "row" && behind !== "arrow" && isCondition(source, piece);
    inCondition = last !== undefined && !goesOn && (behind === "condition" || isSaid || (inCondition && (behind === "comma" || behind === "word") && !hasRelation(source, piece)));
    if (behind === "row") columns = 0;
    if (last && inCondition) last.conditions.push(piece);
    else if (last && goesOn) last.ranges.push(piece);
    else if (!(behind === "gap" && isNumber(source, piece))) {
      const part: Open = { ranges: [piece], conditions: [], remarks: [], besideArrow: behind === "arrow" };
      if (last && behind === "arrow") last.besideArrow = true;
      parts.push(part);
      if (behind !== "aside" || !last) last = part;
      if (behind !== "aside") columns++;
    }
    if (piece.remark) last?.remarks.push(piece.remark);
  }
  return parts;
}

/** The formula cut at every break. */
function piecesOf(source: Source): Piece[] {
  const { tokens, matching } = source;
  const pieces: Piece[] = [];
  let from = 0;
  let behind: Break | undefined;
  const close = (to: number, next: number, found: Break): void => {
    const range = trimmed(source, from, to);
    const ending = tokens[to];
    const remark = (found === "word" || found === "aside") && ending && isNameOfFactor(ending) ? ending : undefined;
    if (range.from < range.to) pieces.push({ ...range, behind, remark });
    // Of several breaks in a row, such as a comma and a word, the last says most, but for mere spaces, commas and ends of asides.
    const isSpecific = found !== "gap" && found !== "comma" && (found !== "word" || behind === undefined || behind === "gap" || behind === "comma");
    behind = range.from < range.to || behind === undefined || isSpecific ? found : behind;
    from = next;
  };
  tokens.forEach((token, i) => {
    if (matching.depth[i] !== 0 || i < from) return;
    const word = token.kind === "text" ? breakOfText(tokens, i, from) : undefined;
    if (word) close(i, i + 1, word);
    else if (token.kind === "row") close(i, i + 1, "row");
    else if (isMark(token, ",", ";")) close(i, i + 1, "comma");
    else if (isArrow(token) || leadsOn(source, from, i)) close(i, i + 1, "arrow");
    else if (token.apart && i > from && separates(tokens[i - 1], token)) close(i, i, "gap");
  });
  close(tokens.length, tokens.length, "gap");
  return pieces;
}

/** x = b \to u = g(b): an arrow between two equations leads from one to the other; elsewhere it says where something goes. */
function leadsOn({ tokens, matching }: Source, from: number, arrow: number): boolean {
  if (!isCommand(tokens[arrow], "to", "rightarrow", "longrightarrow")) return false;
  let [before, behind] = [arrow - 1, arrow + 1];
  const isInner = (i: number): boolean => matching.depth[i] !== 0 || relationOf(tokens[i]) === undefined;
  while (before >= from && isInner(before)) before--;
  while (behind < tokens.length && isInner(behind)) behind++;
  return before >= from && isEquality(tokens[before]) && isEquality(tokens[behind]);
}

/** Whether a wide space between two tokens sets statements apart, and not only parts of one. */
function separates(before: Token | undefined, token: Token): boolean {
  return !wantsOperand(before) && !wantsOperand(token) && !isMark(token, ".", "^", "_", "'", ":", "|", "\\rvert") && token.kind !== "row";
}

function hasRelation({ tokens, matching }: Source, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (matching.depth[i] === matching.depth[from] && relationOf(tokens[i])) return true;
  return false;
}

/** x > 0, n \neq 1, i \in S, or (x > 0) behind a comma or a space: no statement to differentiate, but said of the one before. */
function isCondition(source: Source, piece: Piece): boolean {
  const { tokens, matching } = source;
  const isBracketed = isMark(tokens[piece.from], "(", "[") && matching.closing.get(piece.from) === piece.to - 1;
  const { from, to } = isBracketed ? { from: piece.from + 1, to: piece.to - 1 } : piece;
  for (let i = from; i < to; i++) {
    const relation = matching.depth[i] === matching.depth[from] ? relationOf(tokens[i]) : undefined;
    if (relation) return relation === "other" || (isBracketed && piece.behind === "gap");
  }
  return false;
}

/** The (3) or (2.1) at the end of a line: the number of the equation. */
function isNumber({ tokens }: Source, { from, to }: Range): boolean {
  return to === from + 3 && isMark(tokens[from], "(") && tokens[from + 1]?.kind === "number" && isMark(tokens[to - 1], ")");
}
