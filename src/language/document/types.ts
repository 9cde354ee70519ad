import type { DefinitionHead, Expression, Language, Macro, Parser, ReadingContext, ReadingName, ReadingNote, Result, Span, Statement } from "../../core";
import type { Region } from "../regions";

/** What is known of a document besides its text. */
export interface DocumentSettings {
  /** Macros from elsewhere (the editor's setting, files that are included), without the backslash; the document's own come on top. */
  readonly macros?: ReadonlyMap<string, Macro>;
  /** Readings chosen for this document, by the subject of the choice. */
  readonly choices?: ReadonlyMap<string, ReadingName>;
  /** Reads the document's own language, where that is code: without it, code defines nothing. */
  readonly codeParser?: Parser;
}

/** A formula of a document with what it states; spans within the statements are offsets into `region.source`. */
export interface DocumentFormula {
  readonly region: Region;
  readonly statements: readonly Statement[];
  /** How it was read: by what is defined around it. */
  readonly context: ReadingContext;
  /** The words before it in its sentence, back to the formula before: "suppose that ". */
  readonly lead: string;
}

/** A text that expressions were read from, and where it stands. */
export interface SourceText {
  readonly text: string;
  /** Where it starts in the document: spans within the text are that much further on in the document. */
  readonly offset: number;
  readonly language: Language;
}

/** A name that a document gives a meaning. */
export interface Definition extends DefinitionHead {
  /** What it stands for; or, in a sentence, why that is not known: the name has a new meaning all the same. */
  readonly value: Result<Expression>;
  /** Readings where there was a choice, of both sides. */
  readonly notes: readonly ReadingNote[];
  readonly source: SourceText;
  /** Where the formula with its delimiters stands in the document, the statement within it, and the name within that. */
  readonly outer: Span;
  readonly span: Span;
  readonly nameSpan: Span;
  /** The words before it in its sentence, back to a formula that it is not listed with. */
  readonly lead: string;
  /** Where the name has this meaning, when that is not the whole document: a function's body, in code. */
  readonly visible?: Span;
}

/** A value that a document gives a name at some place (x = 3): no function, and no meaning that lasts. */
export interface NamedValue {
  readonly name: string;
  readonly expression: Expression;
  readonly span: Span;
}

/** Where a document is divided, in order. */
export interface Layout {
  /** Where paragraphs begin. */
  readonly paragraphs: readonly number[];
  readonly headings: readonly Heading[];
}

export interface Heading {
  readonly offset: number;
  /** 1 for the highest. */
  readonly level: number;
}

/** A document, read: its formulas in order and what they define. */
export interface DocumentReading {
  readonly formulas: readonly DocumentFormula[];
  /** In the order in which they stand. */
  readonly definitions: readonly Definition[];
  readonly values: readonly NamedValue[];
  readonly layout: Layout;
}
