import type { Token } from "../../code/token";
import { bracketDepths } from "../../code/brackets";
import { silent, type Substitute } from "../blank";
import { impossible } from "../region";
import { indentationBefore } from "./comments";
import type { HostedText } from ".";

const opening = /^([rRuU]?)("""|'''|"|')/;

/** The docstrings of a Python program: strings that are statements by themselves. */
export function docstringsIn(text: string, tokens: readonly Token[]): HostedText[] {
  const significant = tokens.filter(({ kind }) => kind !== "comment");
  const depths = bracketDepths(text, significant);
  return significant.flatMap((token, i) => {
    if (token.kind !== "string" || depths[i] !== 0) return [];
    const startsStatement = i === 0 || significant[i - 1]?.kind === "newline" || isSuite(text, significant, i);
    const endsStatement = i === significant.length - 1 || significant[i + 1]?.kind === "newline";
    return startsStatement && endsStatement ? hostedIn(text, token) ?? [] : [];
  });
}

/** Behind the colon of a definition on one line: def f(x): "..." */
function isSuite(text: string, tokens: readonly Token[], i: number): boolean {
  const colon = tokens[i - 1];
  if (!colon || text.slice(colon.start, colon.end) !== ":") return false;
  let first = i - 1;
  while (first > 0 && tokens[first - 1]?.kind !== "newline") first--;
  return /^(?:class|def|async)$/.test(text.slice(tokens[first]?.start, tokens[first]?.end));
}

function hostedIn(text: string, { start, end }: Token): HostedText | undefined {
  const written = text.slice(start, end);
  const [open, prefix = "", quote = ""] = opening.exec(written) ?? [];
  // Formatted strings and bytes are no docstrings.
  if (open === undefined) return undefined;
  const isClosed = written.length >= open.length + quote.length && written.endsWith(quote);
  const span = { start: start + open.length, end: end - (isClosed ? quote.length : 0) };
  const isRaw = /r/i.test(prefix);
  return {
    host: { span, linePrefix: quote.length === 3 ? indentationBefore(text, start) : undefined, doubled: !isRaw },
    substitutes: isRaw ? [] : escapesIn(text.slice(span.start, span.end), span.start),
  };
}

/** Backslashes in pairs, a backslash before the end of a line or a quote, a character by its number or name, any other that means one. */
const escapes = /(?:\\\\)+|\\\r?\n|\\["']|\\(?:[0-7]{1,3}|x[\da-fA-F]{0,2}|N\{[^}]*\}|N|u[\da-fA-F]{0,4}|U[\da-fA-F]{0,8}|[abfnrtv])/g;

/**
 * What the escapes of an ordinary string are read as. Pairs of backslashes become as many single ones, moved to the right so
 * that `\\\\` reads as `\\`. Python takes "\frac" for a form feed and "rac": such a character makes the formula unreadable.
 * Any other backslash stands for itself, as in "\sigma".
 */
function escapesIn(written: string, offset: number): Substitute[] {
  return [...written.matchAll(escapes)].map(({ index, 0: found }) => ({ start: offset + index, end: offset + index + found.length, text: readAs(found) }));
}

function readAs(escape: string): string {
  if (escape.startsWith("\\\\")) return silent.repeat(escape.length / 2) + "\\".repeat(escape.length / 2);
  if (/^\\["']/.test(escape)) return silent + escape.charAt(1);
  if (escape.endsWith("\n")) return escape.replace("\\", silent);
  return impossible.repeat(escape.length);
}
