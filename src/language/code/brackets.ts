import type { Token } from "./token";

/** Words that begin a statement and stand in no brackets: a bracket that is open before them never closes. */
const statements = /^(?:def|class|import|return|while|with|try|except|finally|raise|global|nonlocal|del|pass|break|continue|const|let|var|function|export)$/;

/** How many brackets are open at each token. Brackets that never close count to the next line that begins with a statement only. */
export function bracketDepths(text: string, tokens: readonly Token[]): readonly number[] {
  let depth = 0;
  return tokens.map((token, i) => {
    if (token.kind === "name" && tokens[i - 1]?.kind === "newline" && statements.test(text.slice(token.start, token.end))) depth = 0;
    if (token.kind === "close") depth = Math.max(0, depth - 1);
    const here = depth;
    if (token.kind === "open") depth++;
    return here;
  });
}
