import type { Span } from "../../../core";
import { substitute } from "../blank";
import { ForwardSearch } from "../forward-search";
import { latexScan } from "../latex";
import type { Delimited, Scan } from "../region";
import { blocksOf, type Block } from "./blocks";
import { inlineMathematics } from "./inline";

/**
 * The mathematics of a Markdown document: `$..$`, `$$..$$`, `\(..\)`, `\[..\]`, bare environments, fences of math and LaTeX;
 * nothing inside of code, HTML or front matter.
 */
export function markdownScan(text: string): Scan {
  if (!/[$\\]|math|tex/i.test(text)) return { text, found: [] };
  const { blocks, marks } = blocksOf(text);
  const readable = substitute(text, marks);
  const search = new ForwardSearch(readable);
  return { text: readable, found: blocks.flatMap((block) => mathematicsOf(block, readable, search)) };
}

function mathematicsOf(block: Block, text: string, search: ForwardSearch): readonly Delimited[] {
  switch (block.kind) {
    case "text": return inlineMathematics(text, block.span, search);
    case "mathematics": return [block.delimited];
    case "latex": return latexOf(text, block.span, block.fence);
  }
}

/** What only a document has: commands that structure one, and words on a line of their own. */
const isDocument = /\\(?:documentclass|usepackage|begin\s*\{document\}|(?:sub)*section|item)(?![a-zA-Z])/;

/** The mathematics of LaTeX between fences; all of it is one formula when it has no delimiters. */
function latexOf(text: string, { start, end }: Span, fence: Delimited): readonly Delimited[] {
  const latex = text.slice(start, end);
  const { found } = latexScan(latex);
  if (found.length === 0) return isDocument.test(latex) ? [] : [fence];
  return found.map((delimited) => ({ ...delimited, outer: { start: start + delimited.outer.start, end: start + delimited.outer.end } }));
}
