import type { Expression, Span } from "../../core";
import type { DocumentFormula } from "../document";
import type { Reading } from "../reading";
import type { ScopedDefinition } from "../scope";

interface Place {
  readonly formula: DocumentFormula;
  /** Where it stands in the document. */
  readonly span: Span;
}

/** A function that somebody would differentiate. */
export interface FunctionFinding extends Place {
  readonly kind: "function";
  /** The function, calls of functions that the document defines put in. */
  readonly reading: Reading;
  readonly used: readonly ScopedDefinition[];
}

/** One factor of a chain: the derivative of one name by the next, other names held constant. */
export interface ChainLink {
  readonly of: string;
  readonly by: string;
  /** \frac{\partial L}{\partial \hat{y}} */
  readonly leftLatex: string;
  readonly leftPlain: string;
  readonly value: Expression;
}

/** A derivative that stands alone, \frac{\partial L}{\partial w}, and its value. */
export interface DerivativeFinding extends Place {
  readonly kind: "derivative";
  /** The derivative as it is written. */
  readonly asked: Expression;
  /** What is differentiated, and by which variables in turn, where it is one derivative and not a formula with some in it. */
  readonly question?: AskedDerivative;
  /** The value, in the variables that the definitions end in: of a gradient, one for each variable. */
  readonly values: readonly DerivativeValue[];
  /** The ways from what is differentiated to the variable: the products of their links add up. Empty where there is but one step. */
  readonly paths: readonly (readonly ChainLink[])[];
  readonly used: readonly ScopedDefinition[];
  /** False when numbers could not decide whether a value is right. */
  readonly verified: boolean;
}

export interface DerivativeValue {
  /** The variable, of a gradient. */
  readonly variable?: string;
  readonly full: Expression;
  /** The same in names that the document gives to its parts, where that is shorter: (\hat y - y) x. */
  readonly short?: Expression;
}

/** A derivative taken apart. */
export interface AskedDerivative {
  readonly body: Expression;
  readonly wrt: readonly string[];
  /** The value that the variables take at last, where it is taken at a point. */
  readonly at?: Expression;
}

/** A chain of equalities that says something about a derivative. */
export interface ClaimFinding extends Place {
  readonly kind: "claim";
  readonly equalities: readonly CheckedEquality[];
}

export type ClaimVerdict = "right" | "wrong" | "undecided";

/** One equality of a claim, with what numbers say of it. */
export interface CheckedEquality {
  /** The side that was checked, and the one that it was held against. */
  readonly span: Span;
  readonly against: Span;
  readonly verdict: ClaimVerdict;
  /** Why it could not be decided, in a sentence. */
  readonly reason?: string;
  /** Where it is wrong: a point, the value that is right there, and the one that is said. */
  readonly counterexample?: Counterexample;
  /** Where it is wrong: what would be right. */
  readonly correct?: DerivativeValue;
  /** Where it is wrong: both sides, as they are written and with definitions put in. */
  readonly sides?: EqualitySides;
  /** Of a vector with several components that are wrong: these. */
  readonly wrongComponents?: readonly EqualitySides[];
  /** Where it is wrong: what is differentiated, where that is known and once. */
  readonly question?: { readonly body: Expression; readonly variable: string };
  readonly used: readonly ScopedDefinition[];
}

/** Two sides that are not equal. */
export interface EqualitySides {
  /** The side that is a derivative, and what is said to be equal to it, as they were read. */
  readonly base: Expression;
  readonly other: Expression;
  /** The values of both. */
  readonly expected: Expression;
  readonly claimed: Expression;
}

export interface Counterexample {
  readonly point: Readonly<Record<string, number>>;
  readonly expected: number;
  readonly found: number;
}

/** Nothing to say of a formula, and why. */
export interface SilentFinding extends Place {
  readonly kind: "silence";
  readonly reason: string;
}

export type Finding = FunctionFinding | DerivativeFinding | ClaimFinding | SilentFinding;
