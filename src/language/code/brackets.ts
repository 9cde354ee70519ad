import type { Token } from "./token";

/** Words that begin a statement and stand in no brackets: a bracket that is open before them never closes. */
const statements = /^(?:def|class|import|return|while|with|try|except|finally|raise|global|nonlocal|del|pass|break|continue|const|let|var|function|export)$/;

/**
 * How many brackets are open at each token. Brackets that never close count to the next line that begins with a statement only:
 * with one of its words, or with an assignment that is not indented more than the line that the first of them opened on.
 */
export function bracketDepths(text: string, tokens: readonly Token[]): readonly number[] {
  const depths: number[] = [];
  let depth = 0;
  let indentation = 0;
  let lineIndentation = 0;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (!before || before.kind === "newline") lineIndentation = token.start - (before?.end ?? 0);
    if (depth > 0 && before?.kind === "newline" && startsStatement(text, token, tokens[i + 1], lineIndentation <= indentation)) {
      depth = 0;
      // The line end before it ends a statement, too.
      depths[i - 1] = 0;
    }
    if (token.kind === "close") depth = Math.max(0, depth - 1);
    depths.push(depth);
    if (token.kind === "open" && depth++ === 0) indentation = lineIndentation;
  });
  return depths;
}

function startsStatement(text: string, token: Token, next: Token | undefined, isOutdented: boolean): boolean {
  if (token.kind !== "name") return false;
  return statements.test(text.slice(token.start, token.end)) || (isOutdented && next !== undefined && text.slice(next.start, next.end) === "=");
}
