import type { Problem } from "../core";
import { exitCodes, type ExitCode } from "./exit-codes";

/** Where a command writes, apart from the process so that tests can read it. */
export interface Output {
  write(text: string): void;
  error(text: string): void;
}

/** A problem for people: the source with the place underlined, and the sentence. */
export function showProblem(problem: Problem, source: string): string {
  const lineStart = source.lastIndexOf("\n", Math.max(0, problem.span.start - 1)) + 1;
  const lineEnd = source.indexOf("\n", lineStart);
  const line = source.slice(lineStart, lineEnd < 0 ? source.length : lineEnd);
  const column = Math.min(problem.span.start - lineStart, line.length);
  const width = Math.max(1, Math.min(problem.span.end, lineStart + line.length) - problem.span.start);
  // A window around the place keeps the two lines aligned on narrow terminals, however long the source is.
  const from = Math.max(0, column - 40);
  const shown = line.slice(from, from + 100);
  const mark = `${" ".repeat(column - from)}${"^".repeat(Math.max(1, Math.min(width, shown.length - (column - from))))}`;
  return `${shown}\n${mark}\n${problem.message}\n`;
}

/** Says what is wrong with an option. */
export function refuseOption(message: string, output: Output): ExitCode {
  output.error(`${message}\n`);
  return exitCodes.usage;
}
