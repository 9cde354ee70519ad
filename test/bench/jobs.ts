import type { EngineName } from "./engines";

/** What is asked of an engine: the whole way from text to text, or the derivative of a formula already read, alone. */
export interface Job {
  readonly task: "answer" | "derivative";
  readonly formula: string;
  readonly wrt: readonly string[];
}

/** What came of a job. */
export interface Outcome {
  /** The derivative as the engine wrote it, and in the words of the judge. */
  readonly text?: string;
  readonly readable?: string;
  /** Milliseconds of single runs, sorted. */
  readonly times?: readonly number[];
  /** Distinct nodes of the derivative. */
  readonly nodes?: number;
  /** Why there is none: what the engine threw, or how its process ended. */
  readonly failure?: string;
}

/** What a worker is told. */
export interface Order {
  readonly engine: EngineName;
  readonly jobs: readonly Job[];
  /** 0: each job once, in order; more: all once as warm-up, and then each so many times with a clock. */
  readonly runs: number;
}

/** What a worker says, a line each: that it is ready, that it still works, what came of a job. */
export type Line = { readonly version: string } | { readonly alive: true } | { readonly outcome: Outcome };
