import type { Span } from "../../core";
import { bracketsAt } from "./brackets";
import { bareEnvironmentAt } from "./environments";
import type { ForwardSearch } from "./forward-search";
import type { Delimited } from "./region";

/** What is mathematics in running text besides the role :math:`..`. */
export interface InlineRules {
  /** Whether `..` without a role is. */
  readonly defaultRole: boolean;
  /** Whether dollars, brackets with a backslash and bare environments are, as in the comments of programs. */
  readonly dollars: boolean;
}

/** A literal, a role before or behind its text, a reference, an escape, or what else can open mathematics. */
const tokens = /``[^]*?``|(?<![\w:]):math:`((?:\\[^]|[^`\\])+)`(?!\w)|`([^`]+)`:math:|:[\w:.+-]+:`[^`]*`|`[^`]+`__?|`([^`]+)`|\$\$?|\\[^]/g;

/** The mathematics in a paragraph of reStructuredText. */
export function rstInline(text: string, paragraph: Span, search: ForwardSearch, { defaultRole, dollars }: InlineRules): Delimited[] {
  const found: Delimited[] = [];
  const scanner = new RegExp(tokens);
  const written = text.slice(0, paragraph.end);
  scanner.lastIndex = paragraph.start;
  for (let token = scanner.exec(written); token; token = scanner.exec(written)) {
    const [whole, role, suffixed, plain] = token;
    const outer = { start: token.index, end: token.index + whole.length };
    if (role !== undefined) found.push({ outer, open: ":math:`", close: "`", display: false });
    else if (suffixed !== undefined) found.push({ outer, open: "`", close: "`:math:", display: false });
    else if (plain !== undefined && defaultRole) found.push({ outer, open: "`", close: "`", display: false });
    else if (dollars) {
      const delimited = delimitedAt(text, token.index, paragraph.end, search);
      if (!delimited) continue;
      found.push(delimited);
      scanner.lastIndex = delimited.outer.end;
    }
  }
  return found;
}

function delimitedAt(text: string, at: number, end: number, search: ForwardSearch): Delimited | undefined {
  if (text[at] === "\\") return bracketsAt(text, at, end, search) ?? bareEnvironmentAt(text, at, end, search.environments);
  return text[at] === "$" ? dollarsAt(text, at, end, search) : undefined;
}

/** Comments speak of prices and shells too, so a dollar touches what it encloses, and no letter or digit stands outside of it. */
function dollarsAt(text: string, at: number, end: number, search: ForwardSearch): Delimited | undefined {
  const mark = text[at + 1] === "$" ? "$$" : "$";
  const start = at + mark.length;
  const closing = search.findUnescaped(mark, start, end);
  if (closing === undefined || closing === start || /[\w$\\]/.test(text.charAt(at - 1))) return undefined;
  const touches = mark === "$$" || !(/\s/.test(text.charAt(start)) || /\s/.test(text.charAt(closing - 1)));
  if (!touches || /[\w$]/.test(text.charAt(closing + mark.length))) return undefined;
  return { outer: { start: at, end: closing + mark.length }, open: mark, close: mark, display: mark === "$$" };
}
