import type { DefinitionHead, Expression, Macro, ReadingContext, ReadingName, Span, Statement } from "../../core";
import type { Region } from "../regions";

/** What is known of a document besides its text. */
export interface DocumentSettings {
  /** Macros from elsewhere (the editor's setting, files that are included), without the backslash; the document's own come on top. */
  readonly macros?: ReadonlyMap<string, Macro>;
  /** Readings chosen for this document, by the subject of the choice. */
  readonly choices?: ReadonlyMap<string, ReadingName>;
}

/** A formula of a document with what it states; spans within the statements are offsets into `region.source`. */
export interface DocumentFormula {
  readonly region: Region;
  readonly statements: readonly Statement[];
}

/** A name that a document gives a meaning. */
export interface Definition extends DefinitionHead {
  readonly expression: Expression;
  /** Where the statement stands in the document, and the name within it. */
  readonly span: Span;
  readonly nameSpan: Span;
}

/** A document, read: its formulas in order and what they define. */
export interface DocumentReading {
  readonly formulas: readonly DocumentFormula[];
  readonly definitions: readonly Definition[];
  /** How its formulas were read. */
  readonly context: ReadingContext;
}
