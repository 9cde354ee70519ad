import type { ForwardSearch } from "../forward-search";

// What is HTML in Markdown is not read for mathematics; the rules are CommonMark's (section 4.6 and 6.6).

const blockNames = "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";
const attribute = "\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^\"'=<>`\\s]+|'[^']*'|\"[^\"]*\"))?";
const openTag = `<[A-Za-z][A-Za-z0-9-]*(?:${attribute})*\\s*/?>`;
const closeTag = "</[A-Za-z][A-Za-z0-9-]*\\s*>";

interface HtmlBlock {
  readonly start: RegExp;
  /** Stands on its last line; a block without one ends before a blank line. */
  readonly end?: RegExp;
  /** Whether it can stand right below a paragraph. */
  readonly interrupts: boolean;
}

const kinds: readonly HtmlBlock[] = [
  { start: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i, interrupts: true },
  { start: /^<!--/, end: /-->/, interrupts: true },
  { start: /^<\?/, end: /\?>/, interrupts: true },
  { start: /^<![A-Z]/i, end: />/, interrupts: true },
  { start: /^<!\[CDATA\[/, end: /\]\]>/, interrupts: true },
  { start: new RegExp(`^</?(?:${blockNames})(?=[\\s>]|/>|$)`, "i"), interrupts: true },
  { start: new RegExp(`^(?:${openTag}|${closeTag})\\s*$`), interrupts: false },
];

/** The kind of HTML block that begins with a line; undefined when none does. */
export function htmlBlockAt(text: string, inParagraph: boolean): HtmlBlock | undefined {
  return text.startsWith("<") ? kinds.find(({ start, interrupts }) => (interrupts || !inParagraph) && start.test(text)) : undefined;
}

const inlineHtml = new RegExp(`${openTag}|${closeTag}|<![A-Za-z][^>]*>|<[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\\x00-\\x20]*>|<[^\\s<>@]+@[^\\s<>@]+>`, "y");
const enclosed: readonly (readonly [open: string, close: string])[] = [["<!--", "-->"], ["<?", "?>"], ["<![CDATA[", "]]>"]];

/** Where a tag, a comment or an address in angle brackets ends that begins at `at`. */
export function afterInlineHtml(text: string, at: number, end: number, search: ForwardSearch): number | undefined {
  for (const [open, close] of enclosed) {
    if (!text.startsWith(open, at)) continue;
    const closing = search.find(close, at + open.length, end);
    if (closing !== undefined) return closing + close.length;
  }
  inlineHtml.lastIndex = at;
  return inlineHtml.test(text) && inlineHtml.lastIndex <= end ? inlineHtml.lastIndex : undefined;
}

/** Whether a tag opens an element and has attributes: what follows may be data of a page's script. */
export function isTagWithAttributes(tag: string): boolean {
  return /^<\w+.+[^/]>$/.test(tag);
}
