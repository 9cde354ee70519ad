import type { DefinitionHead, Expression, Language, Macro, Parser, ReadingContext, ReadingName, ReadingNote, Result, Span, Statement } from "../../core";
import type { CodeLanguageName } from "../code";
import type { Region } from "../regions";

/** What is known of a document besides its text. */
export interface DocumentSettings {
  /** Macros from elsewhere (the editor's setting, files that are included), without the backslash; the document's own come on top. */
  readonly macros?: ReadonlyMap<string, Macro>;
  /** Readings chosen for this document, by the subject of the choice. */
  readonly choices?: ReadonlyMap<string, ReadingName>;
  /** Read the programs in it: without them, code defines nothing. */
  readonly codeParsers?: CodeParsers;
}

/** Parsers of languages of programs. */
export type CodeParsers = Readonly<Partial<Record<CodeLanguageName, Parser>>>;

/** A formula of a document with what it states; spans within the statements are offsets into `region.source`. */
export interface DocumentFormula {
  readonly region: Region;
  readonly statements: readonly Statement[];
  /** How it was read: by what is defined around it. */
  readonly context: ReadingContext;
  /** The words before it in its sentence, back to the formula before: "suppose that ". */
  readonly lead: string;
  readonly around: SaidAround;
}

/** The words of the sentence that a formula stands in, without formulas, and of the heading above it. */
export interface SaidAround {
  readonly before: string;
  readonly behind: string;
  readonly heading: string;
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
  /** What functions are called by in code: np, Math. */
  readonly qualifier?: string;
  /** Where the name has this meaning, when that is not the whole document: a function's body, in code. */
  readonly visible?: Span;
}

/** A statement of a program that gives names a meaning. */
export interface CodeBinding {
  readonly names: readonly { readonly name: string; readonly start: number }[];
  /** The statement, as the parser of the language reads it. */
  readonly span: Span;
  /** Otherwise only known to give the names another meaning: an update, a loop, one of several cases. */
  readonly isReadable: boolean;
  /** Where the names have this meaning. */
  readonly visible: Span;
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
