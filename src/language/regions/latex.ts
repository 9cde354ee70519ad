import type { Span } from "../../core";
import { definitionsIn } from "../macros/definitions";
import { blankSpans } from "./blank";
import { ForwardSearch } from "./forward-search";
import { blankUnread } from "./latex-text";
import type { Delimited, Scan } from "./region";

/** Environments of mathematics: LaTeX's own, and those of amsmath, breqn, cases, empheq and IEEEtrantools. */
const mathematics: ReadonlySet<string> = new Set([
  "math", "displaymath", "equation", "eqnarray", "align", "alignat", "xalignat", "flalign", "gather", "multline",
  "dmath", "numcases", "subnumcases", "empheq", "IEEEeqnarray",
]);

/** Those whose rows are the branches of one function: their name says how they are read, and so is part of the formula. */
const ofBranches: ReadonlySet<string> = new Set(["numcases", "subnumcases"]);

/** What stands behind the name of an environment and belongs to its delimiter: {2} of alignat, [t], {rCl} of IEEEeqnarray. */
const environmentArguments: Readonly<Record<string, RegExp>> = {
  alignat: /\s*\{\d+\}/y,
  xalignat: /\s*\{\d+\}/y,
  IEEEeqnarray: /(?:\s*\[[^\]\n]*\])?\s*\{[^{}\n]*\}/y,
  dmath: /\[[^\]\n]*\]/y,
  empheq: /(?:\s*\[[^\n]*?\])?\s*\{[^{}\n]*\}/y,
};

/** An escape or an opening delimiter. */
const tokens = /\\begin\s*\{([a-zA-Z]+)(\*?)\}|\\[([]|\\[^]|\$\$?/g;

/** The mathematics of a LaTeX document: dollars, brackets and the environments of equations; none of what macros are made of. */
export function latexScan(text: string): Scan {
  const read = blankUnread(text);
  const readable = blankSpans(read, definitionsIn(read).map(({ span }) => span));
  return { text: readable, found: latexIn(readable, { start: 0, end: readable.length }) };
}

/** The mathematics of a part of a text in which nothing has to be left out. */
export function latexIn(text: string, within: Span): Delimited[] {
  const found: Delimited[] = [];
  const search = new ForwardSearch(text);
  const scanner = new RegExp(tokens);
  scanner.lastIndex = within.start;
  for (let token = scanner.exec(text); token && token.index < within.end; token = scanner.exec(text)) {
    const delimited = delimitedFrom(text, token, within.end, search);
    if (!delimited) continue;
    found.push(delimited);
    scanner.lastIndex = delimited.outer.end;
  }
  return found;
}

function delimitedFrom(text: string, token: RegExpExecArray, end: number, search: ForwardSearch): Delimited | undefined {
  const [found, environment, star] = token;
  if (environment !== undefined) return environmentAt(text, token.index, end, { begin: found, name: environment, star: star ?? "" }, search);
  const close = closers[found];
  return close === undefined ? undefined : between(text, { start: token.index, end }, found, close, found === "$$" || found === "\\[", search);
}

const closers: Readonly<Record<string, string>> = { $: "$", $$: "$$", "\\(": "\\)", "\\[": "\\]" };

interface Environment {
  readonly begin: string;
  readonly name: string;
  readonly star: string;
}

function environmentAt(text: string, start: number, end: number, { begin, name, star }: Environment, search: ForwardSearch): Delimited | undefined {
  if (!mathematics.has(name)) return undefined;
  if (ofBranches.has(name)) {
    const whole = between(text, { start, end }, begin, `\\end{${name}${star}}`, true, search);
    return whole && { ...whole, open: "", close: "" };
  }
  const following = environmentArguments[name];
  const open = begin + (following ? matchAt(following, text, start + begin.length) : "");
  return between(text, { start, end }, open, `\\end{${name}${star}}`, name !== "math", search);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? "";
}

/** Up to the closing delimiter; a blank line ends inline mathematics in TeX, and one that never closes is none. */
function between(text: string, within: Span, open: string, close: string, display: boolean, search: ForwardSearch): Delimited | undefined {
  const from = within.start + open.length;
  // `\)` after an escaped backslash cannot be in mathematics, so only dollars can be escaped.
  const closing = close.startsWith("$") ? search.findUnescaped(close, from, within.end) : search.find(close, from, within.end);
  if (closing === undefined || (!display && /\n[ \t\r]*\n/.test(text.slice(from, closing)))) return undefined;
  return { outer: { start: within.start, end: closing + close.length }, open, close, display };
}
