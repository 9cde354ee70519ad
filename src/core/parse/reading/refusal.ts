import { failure, type Problem, type Result, type Span, success } from "../../result";
import { lengthProblem, tooDeep } from "../shared";
import { parseLimits } from "../types";

/** How a reader stops in the middle of a tree; it never leaves the parsers. */
class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** Stops reading: `message` is a sentence for people, `span` the place it speaks of. */
export function refuse(message: string, span: Span): never {
  throw new Refusal({ message, span });
}

/** The value of a success; a failure stops reading. */
export function orRefuse<T>(result: Result<T>): T {
  return result.ok ? result.value : refuse(result.problem.message, result.problem.span);
}

/** Runs a reader on a source of bearable length and nesting, and makes a failure of whatever stops it. */
export function reading<T>(source: string, read: () => T): Result<T> {
  const whole = { start: 0, end: source.length };
  const problem = lengthProblem(source) ?? nestingProblem(source);
  if (problem) return { ok: false, problem };
  if (source.trim() === "") return failure("There is nothing to read here.", whole);
  try {
    return success(read());
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    return failure(error instanceof RangeError ? tooDeep : "This cannot be read as a formula.", whole);
  }
}

/** Checks a depth that a reader has reached. */
export function checkDepth(depth: number, span: Span): void {
  if (depth > parseLimits.depth) refuse(tooDeep, span);
}

function nestingProblem(source: string): Problem | undefined {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const character = source.charAt(i);
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    if (depth > parseLimits.depth) return { message: tooDeep, span: { start: i, end: i + 1 } };
  }
  return undefined;
}
