import type { Arguments, Options } from "./arguments";
import type { ExitCode } from "./exit-codes";
import type { Output } from "./output";

/** One command of `nabla`. */
export interface Command {
  /** How it is called: "differentiate EXPRESSION [--wrt x]". */
  readonly usage: string;
  readonly summary: string;
  readonly options: Options;
  run(given: Arguments, output: Output): Promise<ExitCode>;
}
