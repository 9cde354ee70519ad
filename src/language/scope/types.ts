import type { Expression, Span } from "../../core";
import type { Definition } from "../document";

/** A definition as a place in the document sees it. */
export interface ScopedDefinition {
  readonly definition: Definition;
  /** It stands behind the place that it explains: "where z = ...". */
  readonly isBehind: boolean;
  /** No heading that opens another section stands between. */
  readonly inSection: boolean;
  /** How many paragraphs further on or back it stands. */
  readonly distance: number;
  /** Other definitions of the name, of which one could be meant by someone. */
  readonly rivals: readonly Definition[];
}

/** What names mean at a place of a document. */
export interface Scope {
  /** The definition that counts for a name; undefined for a name that none is known of. Bold names are names of their own. */
  lookup(name: string, isBold?: boolean): ScopedDefinition | undefined;
  /** The definition of the members of a family with so many indices: y_i = ... for the family y_. */
  lookupMember(family: string, arity: number): ScopedDefinition | undefined;
}

/** What makes a resolution less than certain. */
export type Doubt =
  /** A definition leads back to itself. */
  | "cycle"
  /** A function is called with an argument other than the one that a definition within its body speaks of. */
  | "captured"
  /** A function's derivative is asked for by a name that is none of its parameters. */
  | "renamed"
  /** Of several variables one was taken as that of the primes. */
  | "variable-guessed"
  /** The number of arguments or primes does not fit the definition. */
  | "misfit"
  /** A variable occurs both by itself and within another name, so that holding that name constant gives another derivative. */
  | "two-ways";

/** An expression with definitions put in. */
export interface Resolution {
  readonly expression: Expression;
  /** The definitions that were put in, in the order in which they were needed. */
  readonly used: readonly ScopedDefinition[];
  /** Names of functions that nothing is known of. */
  readonly unknown: readonly string[];
  readonly doubts: ReadonlySet<Doubt>;
}

/** A name inside of a formula. */
export interface NameOccurrence {
  readonly name: string;
  /** Where it stands in the document. */
  readonly span: Span;
}
