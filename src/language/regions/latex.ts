import { ForwardSearch } from "./forward-search";
import { regionBetween, type Region } from "./region";

const mathematics = new Set(["equation", "align", "alignat", "gather", "multline", "flalign", "eqnarray", "displaymath", "math", "dmath"]);
const verbatim = new Set(["verbatim", "Verbatim", "lstlisting", "minted", "comment", "filecontents"]);

/** A token that changes what comes after it: a comment, verbatim text, an escape or an opening delimiter. */
const tokens = /%[^\n]*|\\verb\*?([^a-zA-Z\s])|\\begin\s*\{([a-zA-Z]+)(\*?)\}|\\[([]|\\.|\$\$?/gs;

/** The mathematics of a LaTeX document in order: dollars, brackets and the environments of equations. */
export function latexRegions(text: string): Region[] {
  const regions: Region[] = [];
  const search = new ForwardSearch(text);
  const scanner = new RegExp(tokens);
  for (let token = scanner.exec(text); token; token = scanner.exec(text)) {
    const block = blockFrom(text, token, search);
    if (!block) continue;
    scanner.lastIndex = block.next;
    if (block.region) regions.push(block.region);
  }
  return regions;
}

interface Block {
  readonly next: number;
  readonly region?: Region | undefined;
}

function blockFrom(text: string, token: RegExpExecArray, search: ForwardSearch): Block | undefined {
  const [found, verbMark, environment, star] = token;
  const start = token.index;
  if (verbMark !== undefined) {
    const closing = text.indexOf(verbMark, start + found.length);
    return { next: closing < 0 ? start + found.length : closing + 1 };
  }
  if (environment !== undefined) return environmentFrom(text, start, found, environment, star ?? "", search);
  if (found === "$" || found === "$$") return between(text, start, found, found, found === "$$", search);
  if (found === "\\(") return between(text, start, found, "\\)", false, search);
  if (found === "\\[") return between(text, start, found, "\\]", true, search);
  return undefined;
}

function environmentFrom(text: string, start: number, open: string, name: string, star: string, search: ForwardSearch): Block | undefined {
  const close = `\\end{${name}${star}}`;
  if (verbatim.has(name)) {
    const closing = search.find(close, start);
    return { next: closing === undefined ? text.length : closing + close.length };
  }
  return mathematics.has(name) ? between(text, start, open, close, name !== "math", search) : undefined;
}

/** Up to the closing delimiter; a blank line ends inline mathematics in TeX, and one that never closes is none. */
function between(text: string, start: number, open: string, close: string, display: boolean, search: ForwardSearch): Block | undefined {
  const from = start + open.length;
  // `\)` after an escaped backslash cannot be in mathematics, so only dollars can be escaped.
  const closing = close.startsWith("$") ? search.findUnescaped(close, from) : search.find(close, from);
  if (closing === undefined || (!display && /\n[ \t\r]*\n/.test(text.slice(from, closing)))) return { next: from };
  const next = closing + close.length;
  return { next, region: regionBetween(text, { start, end: next }, open, close, display) };
}
