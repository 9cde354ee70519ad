import type { Span } from "../../core";
import { blankSpans } from "./blank";
import { ForwardSearch } from "./forward-search";
import type { Delimited, Scan } from "./region";
import { partsOfRst } from "./rst-parts";
import { rstInline } from "./rst-inline";

/** The mathematics of a reStructuredText document: :math:`..` roles and `.. math::` directives, nothing in literal blocks, code and comments. */
export function rstScan(text: string): Scan {
  return text.includes("math") ? rstIn(text, [{ start: 0, end: text.length }], false) : { text, found: [] };
}

/**
 * The mathematics in parts of a text that follow the rules of reStructuredText.
 * @param dollars whether dollars and brackets delimit mathematics too
 */
export function rstIn(text: string, parts: readonly Span[], dollars: boolean): Scan {
  const search = new ForwardSearch(text);
  const options: Span[] = [];
  const found: Delimited[] = [];
  for (const part of parts) {
    const { directives, paragraphs, options: written, defaultRole } = partsOfRst(text, part);
    const inline = paragraphs.flatMap((paragraph) => rstInline(text, paragraph, search, { defaultRole, dollars }));
    found.push(...[...directives, ...inline].sort((a, b) => a.outer.start - b.outer.start));
    options.push(...written);
  }
  return { text: blankSpans(text, options), found };
}
