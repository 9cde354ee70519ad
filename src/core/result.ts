/** A half-open range of UTF-16 code units in a source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is wrong, in a sentence for people, and where. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
}

/** Errors are values: every operation on text or numbers from outside returns one of the two. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A success carrying `value`. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failure with a sentence for people and the place it speaks of. */
export function failure(message: string, span: Span): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { message, span } };
}
