import type { Span } from "../../core";
import { blankSpans } from "./blank";
import { ForwardSearch } from "./forward-search";

/** Environments whose text LaTeX does not read, or sets as it is. */
const unread = "verbatim|Verbatim|BVerbatim|LVerbatim|SaveVerbatim|alltt|lstlisting|minted|comment|filecontents";

/** A comment, text set as it is, or an escape, whose second character begins nothing. */
const tokens = new RegExp(`%[^\\n]*|\\\\(?:verb|lstinline|path)\\*?([^a-zA-Z\\s*{[])|\\\\(?:url|path|lstinline)\\s*\\{|\\\\begin\\s*\\{((?:${unread})\\*?)\\}|\\\\iffalse(?![a-zA-Z])|\\\\end\\s*\\{document\\}|\\\\[^]`, "g");

/** A LaTeX document with blanks in the place of what LaTeX does not read as such: comments, verbatim text, all behind its end. */
export function blankUnread(text: string): string {
  const search = new ForwardSearch(text);
  const spans: Span[] = [];
  const scanner = new RegExp(tokens);
  for (let token = scanner.exec(text); token; token = scanner.exec(text)) {
    const end = endOf(text, token, search);
    if (end === undefined) continue;
    spans.push({ start: token.index, end });
    scanner.lastIndex = end;
  }
  return blankSpans(text, spans);
}

function endOf(text: string, token: RegExpExecArray, search: ForwardSearch): number | undefined {
  const [found, mark, environment] = token;
  const after = token.index + found.length;
  const behind = (close: string): number | undefined => {
    const closing = search.find(close, after);
    return closing === undefined ? undefined : closing + close.length;
  };
  if (found.startsWith("%")) return after;
  if (mark !== undefined) return behind(mark) ?? after;
  if (environment !== undefined) return behind(`\\end{${environment}}`) ?? text.length;
  if (found.endsWith("{") && found.length > 2) return behind("}") ?? after;
  if (found === "\\iffalse") return behind("\\fi") ?? text.length;
  return found.startsWith("\\end") ? text.length : undefined;
}
