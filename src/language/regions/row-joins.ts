// A formula in a string of a program can have a silent character (U+200B) in the place of the first of two backslashes.

/** How a row goes on from the one before it: with the next link of a chain, within an expression, or not at all. */
export type Join = "chain" | "expression" | "apart";

const relationCommands = "approx|simeq|equiv|cong|sim|propto|leq?|geq?|leqslant|geqslant|lt|gt|ll|gg|neq?|coloneqq|triangleq|doteq|in|subset|subseteq|to|rightarrow|mapsto|longrightarrow|leftarrow|gets";
const relation = `(?::?=|[<>]|\\\\(?:${relationCommands})(?![a-zA-Z]))`;
const relationAtStart = new RegExp(`^\\u200b*${relation}`);
const relationAtEnd = new RegExp(`(?:=|[<>]|\\\\(?:${relationCommands}))$`);
const relationAnywhere = new RegExp(relation);

/** Longest operator or relation with blanks behind it that ends a row, in characters. */
const longestSign = 40;
const operatorAtEnd = /(?:[-+*/]|\\(?:pm|mp|times|cdot|div|ast|odot|otimes|oplus)\s*)$/;
/** What no formula begins with. */
const infixAtStart = /^\u200b*(?:[+*/]|\\(?:times|cdot|div|ast|odot|otimes|oplus)(?![a-zA-Z]))/;
const signAtStart = /^\u200b*(?:-|\\(?:pm|mp)(?![a-zA-Z]))/;

/** Layout that can stand before a row: spacing, empty groups. */
const layout = /^(?:[\s~&]|\{\s*\}|\u200b*\\[ ,;:!>]|\u200b*\\(?:qquad|quad|enspace|displaystyle|textstyle|nonumber|notag)(?![a-zA-Z])|\u200b*\\(?:hspace|hskip|mspace|phantom|hphantom)\*?\s*\{[^{}]*\})+/;
const implications = /^(?:\u200b*\\(?:implies|Rightarrow|Longrightarrow|iff|Leftrightarrow|Longleftrightarrow|therefore|Leftarrow)(?![a-zA-Z])|[\s&])+/;

/** How `after`, a row, goes on from `before`, the rows of a formula; both without layout at their ends. */
export function joinOf(before: string, after: string, inOneFormula: boolean): Join {
  if (relationAtStart.test(after)) return "chain";
  const isOpen = operatorAtEnd.test(before.slice(-longestSign)) || endsWithRelation(before) || infixAtStart.test(after);
  if (inOneFormula || isOpen) return "expression";
  // A row such as -x is a formula of its own in a list of expressions; below an equation it is the rest of it.
  return signAtStart.test(after) && relationAnywhere.test(before) && !relationAnywhere.test(after) ? "expression" : "apart";
}

export function endsWithRelation(text: string): boolean {
  return relationAtEnd.test(text.slice(-longestSign).trimEnd());
}

export function holdsRelation(text: string): boolean {
  return relationAnywhere.test(text);
}

export function startsWithRelation(text: string): boolean {
  return relationAtStart.test(text.slice(layoutLength(text)));
}

/** How much of a row's beginning is layout. */
export function layoutLength(text: string): number {
  return layout.exec(text)?.[0].length ?? 0;
}

/** How much of a formula's beginning says that it follows from the one above. */
export function implicationLength(text: string): number {
  return implications.exec(text)?.[0].length ?? 0;
}
