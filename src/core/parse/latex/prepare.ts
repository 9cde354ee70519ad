import type { ReadingContext } from "../types";
import { refuseCopy } from "./copies";
import { withCapitalPairs, withThousands } from "./joined-tokens";
import { matchBrackets, type Matching } from "./matching";
import type { Source } from "./reader";
import { relationOf, wantsOperand } from "./relations";
import { isBoldFace, isCommand, isMark, type Token } from "./token";
import { accents, displays, faces, letterCommands } from "./vocabulary";

/**
 * Takes away what only sets a display apart (\begin{align}, & between its columns, line ends within a statement), and finds
 * out what reading needs to know before.
 */
export function prepare(text: string, tokens: readonly Token[], context: ReadingContext = {}): Source {
  refuseCopy(text);
  const kept = withCapitalPairs(withThousands(withRelations(withoutDisplay(tokens))), context);
  const rows = withoutContinued(kept, matchBrackets(kept));
  return { text, tokens: rows.tokens, matching: rows.matching, context, hasBold: rows.tokens.some(isBoldFace), ...namesIn(rows.tokens, rows.matching) };
}

/** A column mark that stands at no relation and no operator begins another statement, as in a &= b & c &= d. */
function withoutDisplay(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let inner = 0;
  let columns = false;
  for (const token of tokens) {
    const isBoundary = token.kind === "begin" || token.kind === "end";
    if (isBoundary && displays.has(token.text)) continue;
    if (isBoundary) inner += token.kind === "begin" ? 1 : -1;
    if (inner <= 0 && isMark(token, "&")) {
      columns = true;
      continue;
    }
    kept.push(columns ? { ...token, apart: true } : token);
    columns = false;
  }
  return kept;
}

/** ":=", and relations with something over them, as one token each: \overset{!}{=}, \stackrel{\text{def}}{=}. */
function withRelations(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => isMark(token, ":") || isCommand(token, "overset", "stackrel", "underset"))) return tokens;
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const end = isCommand(token, "overset", "stackrel", "underset") ? relationWithin(tokens, i) : undefined;
    const relation = end === undefined ? undefined : tokens[end - 1];
    if (relation && end !== undefined) {
      const defines = tokens.slice(i, end).some(({ text }) => /^(?:def|Delta|triangle|\.)$/.test(text));
      kept.push({ ...relation, ...(defines ? { kind: "mark", text: ":=" } : {}), span: { start: token.span.start, end: tokens[end]?.span.end ?? token.span.end } });
      i = end;
    } else if (isMark(token, ":") && isMark(tokens[i + 1], "=")) {
      kept.push({ ...token, text: ":=", span: { start: token.span.start, end: tokens[i + 1]?.span.end ?? token.span.end } });
      i++;
    } else kept.push(token);
  }
  return kept;
}

/** Where the brace stands that closes the relation of \overset{...}{=}; undefined when it is set around anything else. */
function relationWithin(tokens: readonly Token[], head: number): number | undefined {
  if (!isMark(tokens[head + 1], "{")) return undefined;
  let at = head + 2;
  while (at < head + 12 && !isMark(tokens[at], "}")) at++;
  const isWhole = isMark(tokens[at], "}") && isMark(tokens[at + 1], "{") && isMark(tokens[at + 3], "}");
  return isWhole && relationOf(tokens[at + 2]) !== undefined ? at + 3 : undefined;
}

/**
 * Without the line ends within a side: next to an operator, and behind a relation. A line that begins with a minus sign goes
 * on with a chain above it unless it has a relation of its own.
 */
function withoutContinued(tokens: readonly Token[], matching: Matching): { tokens: readonly Token[]; matching: Matching } {
  const isRow = (i: number): boolean => tokens[i]?.kind === "row" && matching.depth[i] === 0;
  const rows = tokens.flatMap((_, i) => (isRow(i) ? [i] : []));
  if (rows.length === 0) return { tokens, matching };
  const hasRelation = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (matching.depth[i] === 0 && relationOf(tokens[i])) return true;
    return false;
  };
  const dropped = new Set<number>();
  let chained = hasRelation(0, rows[0] ?? 0);
  rows.forEach((row, k) => {
    const end = rows[k + 1] ?? tokens.length;
    const [before, next] = [tokens[row - 1], tokens[row + 1]];
    const own = hasRelation(row + 1, end);
    const goesOn = wantsOperand(before) || (wantsOperand(next) && !isMark(next, "-") && !relationOf(next)) || (isMark(next, "-") && chained && !own);
    if (goesOn && row > 0 && row + 1 < end) dropped.add(row);
    chained = own || (chained && goesOn);
  });
  if (dropped.size === 0) return { tokens, matching };
  const kept = tokens.filter((_, i) => !dropped.has(i));
  return { tokens: kept, matching: matchBrackets(kept) };
}

/** What names a formula has that are read in more than one way, by where they stand. */
function namesIn(tokens: readonly Token[], matching: Matching): Pick<Source, "bareNames" | "calledNames" | "listedPrimes" | "subscripts" | "summed"> {
  const bareNames = new Set<string>();
  const calledNames = new Set<string>();
  const listedPrimes = new Set<string>();
  const subscripts = new Set<string>();
  const summed = new Set<string>();
  const enclosing: number[] = [];
  tokens.forEach((token, i) => {
    while (enclosing.length > (matching.depth[i] ?? 0)) enclosing.pop();
    if (matching.closing.has(i)) enclosing.push(i);
    if (isCommand(token, "sum", "prod") && isMark(tokens[i + 1], "_")) lettersOfScript(tokens, i + 2).slice(0, 1).forEach((letter) => summed.add(letter));
    if (isMark(token, "_")) lettersOfScript(tokens, i + 1).forEach((letter) => subscripts.add(letter));
    if (token.kind !== "letter" && !(token.kind === "command" && letterCommands.has(token.text))) return;
    const { accent, isBraced, start } = decorationOf(tokens, i);
    const { subscript, primed, end } = scriptsBehind(tokens, isBraced ? i + 2 : i + 1);
    const name = [token.text, accent, subscript].filter((part) => part).join("_");
    if (!isMark(tokens[end], "(", "[") && !primed && !isDifferentiated(tokens, start) && !isNamedAnew(tokens, i)) bareNames.add(name);
    if (isMark(tokens[end], "(") && ((tokens[end + 1]?.kind === "letter" && isMark(tokens[end + 2], ")")) || isWithinOwn(tokens, i, end, matching))) calledNames.add(name);
    if (primed && matching.lists.has(enclosing.at(-1) ?? -1) && isMark(tokens[end], ",", ";", ")", "]")) listedPrimes.add(token.text);
  });
  // y' says that y is a function wherever it stands, as in y' = f(x, y), y(x_0) = y_0.
  if (tokens.some((token, i) => token.text === "y" && isMark(tokens[i + 1], "'") && token.kind === "letter")) bareNames.delete("y");
  return { bareNames, calledNames, listedPrimes, subscripts, summed };
}

/** How far into a bracket its own name is looked for. */
const ownNameWithin = 30;

/** Whether a capital stands before a bracket within its own, as in A(A(x) b); x(x(a x + b) + c) is a polynomial. */
function isWithinOwn(tokens: readonly Token[], at: number, open: number, { closing }: Matching): boolean {
  const name = tokens[at]?.text ?? "";
  const close = Math.min(closing.get(open) ?? open, open + ownNameWithin);
  if (!/^[A-Z]$/.test(name)) return false;
  for (let i = open + 1; i < close; i++) if (tokens[i]?.kind === "letter" && tokens[i]?.text === name && isMark(tokens[i + 1], "(")) return true;
  return false;
}

/** What stands over a letter: the hat of \hat{y}; whether the letter has braces to itself, as in \mathbf{f}; and where all of it starts. */
function decorationOf(tokens: readonly Token[], at: number): { accent?: string; isBraced: boolean; start: number } {
  const isBraced = isMark(tokens[at - 1], "{") && isMark(tokens[at + 1], "}");
  const over = tokens[isBraced ? at - 2 : at - 1];
  const isOver = over?.kind === "command" && (accents.has(over.text) || faces.has(over.text));
  return { accent: isOver ? accents.get(over.text) : undefined, isBraced: isBraced && isOver, start: isOver ? at - (isBraced ? 2 : 1) : at };
}

/** Whether a name stands behind the sign of a derivative, as the f of \frac{df}{dx} and \nabla f: that says nothing against a function. */
function isDifferentiated(tokens: readonly Token[], at: number): boolean {
  let sign = at - 1;
  if (tokens[sign]?.kind === "number" && isMark(tokens[sign - 1], "^")) sign -= 2;
  else if (isMark(tokens[sign], "}") && isMark(tokens[sign - 3], "^")) sign -= 4;
  const token = tokens[sign];
  return isCommand(token, "partial", "nabla") || ((token?.kind === "letter" || token?.kind === "text") && (token.text === "d" || token.text === "D"));
}

/** The first y of y = y(t), which says that y is a function. */
function isNamedAnew(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at + 1], "=") && tokens[at + 2]?.text === tokens[at]?.text && isMark(tokens[at + 3], "(");
}

/** The letters of the short group, or of the one token, that a script is. */
function lettersOfScript(tokens: readonly Token[], from: number): string[] {
  const braced = isMark(tokens[from], "{");
  let to = from + 1;
  while (braced && to < from + 10 && !isMark(tokens[to], "}")) to++;
  return tokens.slice(from, to).flatMap(({ kind, text }) => (kind === "letter" ? [text] : []));
}

/** No name has more scripts than fit in here; a longer row of them is not looked through again for each of its names. */
const mostScriptTokens = 60;

/** The subscript behind a name and the index behind all of its scripts; groups are skipped without looking into nested ones. */
function scriptsBehind(tokens: readonly Token[], from: number): { subscript: string; primed: boolean; end: number } {
  let at = from;
  let subscript = "";
  let primed = false;
  while (at < from + mostScriptTokens && isMark(tokens[at], "_", "^", "'")) {
    const sign = tokens[at];
    at++;
    if (isMark(sign, "'")) {
      primed = true;
      continue;
    }
    const start = at;
    if (isMark(tokens[at], "{")) while (at < tokens.length && at < start + 40 && !isMark(tokens[at], "}")) at++;
    at++;
    const inner = tokens.slice(start, at).filter((token) => !isMark(token, "{", "}"));
    if (isMark(sign, "_")) subscript = inner.map(({ text }) => text).join("");
    else if (inner.length > 0 && inner.every((token) => isCommand(token, "prime") || isMark(token, "'"))) primed = true;
  }
  return { subscript, primed, end: at };
}
