import { matchBrackets } from "./matching";
import type { Source } from "./reader";
import { isMark, type Token } from "./token";
import { isLetterCommand } from "./names";
import { displays } from "./vocabulary";

/** Takes away what only sets a display apart (\begin{align}, & between its columns), and finds out what reading needs to know before. */
export function prepare(text: string, tokens: readonly Token[]): Source {
  const kept = withoutDisplay(tokens);
  return { text, tokens: kept, matching: matchBrackets(kept), bareNames: findBareNames(kept) };
}

function withoutDisplay(tokens: readonly Token[]): Token[] {
  let inner = 0;
  return tokens.filter((token) => {
    const isBoundary = token.kind === "begin" || token.kind === "end";
    if (isBoundary && displays.has(token.text)) return false;
    if (isBoundary) inner += token.kind === "begin" ? 1 : -1;
    return inner > 0 || !isMark(token, "&");
  });
}

/** The names, with their subscripts, that stand somewhere without a bracket behind them. */
function findBareNames(tokens: readonly Token[]): Set<string> {
  const bare = new Set<string>();
  tokens.forEach((token, i) => {
    if (token.kind !== "letter" && !isLetterCommand(token)) return;
    const { subscript, end } = scriptsBehind(tokens, i + 1);
    if (!isMark(tokens[end], "(", "[")) bare.add(subscript ? `${token.text}_${subscript}` : token.text);
  });
  return bare;
}

/** The subscript behind a name and the index behind all of its scripts; groups are skipped without looking into nested ones. */
function scriptsBehind(tokens: readonly Token[], from: number): { subscript: string; end: number } {
  let at = from;
  let subscript = "";
  while (isMark(tokens[at], "_", "^", "'")) {
    const sign = tokens[at];
    at++;
    if (isMark(sign, "'")) continue;
    const start = at;
    if (isMark(tokens[at], "{")) while (at < tokens.length && at < start + 40 && !isMark(tokens[at], "}")) at++;
    at++;
    if (isMark(sign, "_")) subscript = tokens.slice(start, at).filter((token) => !isMark(token, "{", "}")).map(({ text }) => text).join("");
  }
  return { subscript, end: at };
}
