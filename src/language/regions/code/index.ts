import type { CodeLanguageName } from "../../code/languages";
import { tokensOf } from "../../code/lexer";
import { substitute, type Substitute } from "../blank";
import type { Host, Scan } from "../region";
import { rstIn } from "../rst";
import { commentsIn } from "./comments";
import { docstringsIn } from "./docstrings";

/** Text of a program that is written for people. */
export interface HostedText {
  readonly host: Host;
  /** What its marks and escapes are read as, in order. */
  readonly substitutes: readonly Substitute[];
}

/** The mathematics in the comments and docstrings of Python. */
export function pythonScan(text: string): Scan {
  return scanOf(text, "python");
}

/** The mathematics in the comments of JavaScript and TypeScript. */
export function scriptScan(text: string): Scan {
  return scanOf(text, "javascript");
}

/** Without one of these there is nothing to find, and most programs have none. */
const mayHaveMathematics = /\$[^$]*\$|:math:|math::|\\[([]|\\begin/;

function scanOf(text: string, language: CodeLanguageName): Scan {
  if (!mayHaveMathematics.test(text)) return { text, found: [] };
  const tokens = tokensOf(text, language);
  const hosted = [...commentsIn(text, tokens), ...(language === "python" ? docstringsIn(text, tokens) : [])].sort((a, b) => a.host.span.start - b.host.span.start);
  const readable = substitute(text, hosted.flatMap(({ substitutes }) => substitutes));
  const { text: blanked, found } = rstIn(readable, hosted.map(({ host }) => host.span), true);
  let at = 0;
  return {
    text: blanked,
    found: found.map((delimited) => {
      while ((hosted[at]?.host.span.end ?? Infinity) < delimited.outer.end) at++;
      return { ...delimited, host: hosted[at]?.host };
    }),
  };
}
