import type { Span } from "../../../core";
import type { Token } from "../../code/token";
import { lineAt } from "../lines";
import type { HostedText } from ".";

/** The comments of a program; those on lines of their own right below each other are one text. */
export function commentsIn(text: string, tokens: readonly Token[]): HostedText[] {
  const comments: HostedText[] = [];
  let group: Token[] = [];
  const finish = (): void => {
    if (group.length > 0) comments.push(ofLines(text, group));
    group = [];
  };
  for (const token of tokens) {
    if (token.kind !== "comment") continue;
    if (text.startsWith("/*", token.start)) {
      finish();
      comments.push(ofBlock(text, token));
      continue;
    }
    const last = group.at(-1);
    if (last && !followsDirectly(text, last, token)) finish();
    group.push(token);
  }
  finish();
  return comments;
}

function followsDirectly(text: string, last: Token, next: Token): boolean {
  return startsLine(text, last) && /^\r?\n[ \t]*$/.test(text.slice(last.end, next.start));
}

function startsLine(text: string, { start }: Token): boolean {
  return text.slice(lineAt(text, start).start, start).trim() === "";
}

/** Comments that reach to the end of their lines. */
function ofLines(text: string, lines: readonly Token[]): HostedText {
  const marks = lines.map(({ start, end }) => ({ start, end: start + (/^(?:#+[!:|]?|\/{2,}[!]?)/.exec(text.slice(start, end))?.[0].length ?? 1) }));
  const [first] = lines;
  const [firstMark] = marks;
  // From the beginning of its line, so that the first line is indented like the others.
  const start = first && startsLine(text, first) ? lineAt(text, first.start).start : firstMark?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const mark = text.slice(firstMark?.start ?? 0, firstMark?.end ?? 0);
  return {
    host: { span: { start, end }, linePrefix: `${indentationBefore(text, start)}${mark} `, doubled: false },
    substitutes: marks.map(blankSubstitute),
  };
}

/** A comment between marks, each line of which may begin with a star. */
function ofBlock(text: string, { start, end }: Token): HostedText {
  const written = text.slice(start, end);
  const open = /^\/\*+!?/.exec(written)?.[0] ?? "/*";
  const isClosed = written.endsWith("*/") && written.length >= open.length + 2;
  const closing = end - (isClosed ? 2 : 0);
  const stars = [...text.slice(start + open.length, closing).matchAll(/\n[ \t]*\*+/g)].map(({ index, 0: found }) => {
    const from = start + open.length + index + 1;
    return { start: from, end: from + found.length - 1 };
  });
  const from = Math.min(start + open.length, closing);
  return {
    host: { span: { start: from, end: closing }, linePrefix: `${indentationBefore(text, start)} * `, doubled: false },
    substitutes: stars.map(blankSubstitute),
  };
}

function blankSubstitute({ start, end }: Span): Span & { readonly text: string } {
  return { start, end, text: " ".repeat(end - start) };
}

/** The blanks that a line begins with. */
export function indentationBefore(text: string, at: number): string {
  return /^[ \t]*/.exec(lineAt(text, at).text)?.[0] ?? "";
}
