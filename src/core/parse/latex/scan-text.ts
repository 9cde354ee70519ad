/** Commands whose argument is prose when it is no name; the others' argument is mathematics then. */
const prose = /^(?:text|textrm|textup|textnormal|textit|textsf|texttt|textbf|mbox|hbox|operatorname)$/;

/**
 * The argument of \text, \mathrm and the like, from `start` on: its words, without the commands that set them, and how
 * much of the source it takes. Undefined when the argument is mathematics, as in \mathrm{\theta}, and so read as such.
 */
export function scanText(source: string, start: number, command: string): { content: string; length: number } | undefined {
  const spaces = /^\s*/.exec(source.slice(start, start + 50))?.[0].length ?? 0;
  const open = start + spaces;
  if (source.charAt(open) !== "{") {
    const single = /[A-Za-z]/.test(source.charAt(open)) && spaces > 0 ? source.charAt(open) : undefined;
    return single ? { content: single, length: spaces + 1 } : undefined;
  }
  const end = closingBrace(source, open);
  if (end === undefined) return undefined;
  const content = plainText(source.slice(open + 1, end));
  const isName = /^[A-Za-z][A-Za-z0-9_ '.,:-]*$/.test(content);
  if (!isName && !prose.test(command) && content !== "") return undefined;
  return { content, length: end + 1 - start };
}

/** Where the brace stands that closes the one at `open`; undefined without one. */
export function closingBrace(source: string, open: number): number | undefined {
  let depth = 0;
  for (let i = open; i < source.length; i++) {
    const char = source.charAt(i);
    if (char === "\\") i++;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return i;
  }
  return undefined;
}

/** Escaped underscores and spaces as they are, spacing commands and braces gone. */
function plainText(content: string): string {
  return content.replaceAll("\u200b", "").replaceAll(/\\_/g, "_").replaceAll(/\\[,;:! ]|~/g, " ").replaceAll(/[{}]/g, "").replaceAll(/\s+/g, " ").trim();
}
