import type { SyntaxNode } from "@lezer/common";
import type { Expression } from "../../expression";
import type { Comparison } from "../reading";
import type { ReadingNote } from "../types";

/** What the code languages say differently. */
export interface CodeLanguage {
  readonly name: string;
  readonly comparisons: Readonly<Record<string, Comparison>>;
  /** Signs for and, or, not: of truth values, and of arrays of them. */
  readonly and: readonly string[];
  readonly or: readonly string[];
  readonly not: readonly string[];
  /** The three parts of a conditional in the order in which they stand. */
  readonly conditional: readonly ["condition" | "value", "condition" | "value", "otherwise"];
  /** Whether a minus sign binds looser than a power, as in Python; in JavaScript the two may not meet. */
  readonly minusOutsidePower: boolean;
  /** Modules whose members are functions and constants: np, Math. */
  readonly modules: ReadonlySet<string>;
  /** Constants, by their name in a module and, where `bare` has them, on their own. */
  readonly constants: ReadonlyMap<string, () => Expression>;
  readonly bareConstants: ReadonlySet<string>;
  /** Reads what the grammar puts together wrongly; undefined for all else. */
  readonly readFirst?: (node: SyntaxNode, reader: CodeReader, depth: number) => Expression | undefined;
  /** Reads calls that add up or multiply over an index; undefined for all others. */
  readonly readRepetition: (node: SyntaxNode, reader: CodeReader, depth: number) => Expression | undefined;
  /** Sentences for what is no formula, by the name of the syntax node. */
  readonly refusals: Readonly<Record<string, string>>;
}

/** What the readers of single nodes work with. */
export interface CodeReader {
  readonly language: CodeLanguage;
  readonly source: string;
  readonly notes: ReadingNote[];
  /** Variables set by statements before, with what they stand for. */
  readonly locals: Map<string, Expression>;
  /** Modules that functions were called from, in order. */
  readonly qualifiers: string[];
  readonly read: (node: SyntaxNode, depth: number) => Expression;
  readonly readNumeric: (node: SyntaxNode, depth: number) => Expression;
}
