import type { Span } from "../../core";

/** What asks for silence, in a comment of any language, before a formula or behind it on its line. */
const directive = /nabla-ignore\b(?!-)/;
/** As many characters before a formula are looked at: a comment on a line of its own. */
const reach = 400;

/** Whether the author asked for a formula to be left alone: by a comment on its lines, or on the line before. */
export function isIgnored(text: string, { start, end }: Span): boolean {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = lineStart === 0 ? "" : text.slice(Math.max(0, text.lastIndexOf("\n", lineStart - 2) + 1, lineStart - reach), lineStart);
  const lineEnd = text.indexOf("\n", end);
  return directive.test(before) || directive.test(text.slice(lineStart, start)) || directive.test(text.slice(end, lineEnd < 0 ? text.length : lineEnd));
}

/** Comments of the languages that formulas stand in; Markdown takes those of HTML. */
const comments: Readonly<Record<string, (words: string) => string>> = {
  markdown: (words) => `<!-- ${words} -->`,
  latex: (words) => `% ${words}`,
  tex: (words) => `% ${words}`,
  restructuredtext: (words) => `.. ${words}\n`,
  python: (words) => `# ${words}`,
};

/** A comment that asks for silence and has room for the reason; undefined where the language has no comments that are known. */
export function ignoreComment(languageId: string): string | undefined {
  return (comments[languageId] ?? (/script/.test(languageId) ? (words: string) => `// ${words}` : undefined))?.("nabla-ignore: why it is meant like this");
}
