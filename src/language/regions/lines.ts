/** A line without its line break, and where it stands in the text. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of a text, whichever line breaks it has. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf("\n", start);
    const next = feed < 0 ? text.length : feed;
    const end = text[next - 1] === "\r" && next > start ? next - 1 : next;
    lines.push({ text: text.slice(start, end), start, end });
    if (feed < 0) break;
    start = feed + 1;
  }
  return lines;
}

/** The line that an offset stands on. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const feed = text.indexOf("\n", offset);
  const next = feed < 0 ? text.length : feed;
  const end = text[next - 1] === "\r" && next > start ? next - 1 : next;
  return { text: text.slice(start, end), start, end };
}
