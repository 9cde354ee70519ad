import { failure, type Problem } from "../../result";
import { parseLimits } from "../types";

/** The problem of a source that is too long to be read at all; undefined for any other. */
export function lengthProblem(source: string): Problem | undefined {
  if (source.length <= parseLimits.length) return undefined;
  return failure(`This text is too long for a formula: ${source.length} characters, where ${parseLimits.length} are read at most.`, {
    start: 0, end: source.length,
  }).problem;
}

/** The sentence for brackets in brackets in brackets. */
export const tooDeep = `This is nested more than ${parseLimits.depth} levels deep.`;
