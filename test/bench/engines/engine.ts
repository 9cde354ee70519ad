/** One way to differentiate that is measured. Each runs in a process of its own, so that none pays for another. */
export interface Engine {
  /** Its version, as its package says. */
  readonly version: string;
  /** A formula of the corpus in the engine's own language; not part of what is timed. Throws when that has no words for it. */
  readonly translate: (formula: string) => string;
  /** From text to text, in the engine's own language. Throws when it refuses. */
  readonly differentiate: (formula: string, wrt: readonly string[]) => string;
  /** What `differentiate` gave, in the words of the judge (plain text as mathjs reads it). Throws when that cannot be done. */
  readonly readable: (derivative: string) => string;
  /** Where the engine has them apart: the formula is read, and what is left is to differentiate alone, simplifying nothing. */
  readonly prepare?: (formula: string, wrt: readonly string[]) => Prepared;
}

/** A formula that was read, ready to be differentiated. */
export interface Prepared {
  readonly work: () => unknown;
  /** How often `work` differentiates; once, if left out. */
  readonly times?: number;
  /** Distinct nodes of what `work` gives, where they can be counted. */
  readonly nodes?: (result: unknown) => number;
}
