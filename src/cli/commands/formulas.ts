import type { Arguments } from "../arguments";
import type { Command } from "../command";
import type { ExitCode } from "../exit-codes";
import { exitCodes } from "../exit-codes";
import type { Output } from "../output";
import { formulaOf, type GivenFormula } from "./formula";

/** Reads one expression or more of a command line, each as `formulaOf` does; in their place the exit code when one of them is none. */
export async function formulasOf(given: Arguments, command: Command, output: Output): Promise<GivenFormula[] | ExitCode> {
  const found: GivenFormula[] = [];
  if (given.positionals.length === 0) {
    output.error(`usage: nabla ${command.usage}\n`);
    return exitCodes.usage;
  }
  for (const source of given.positionals) {
    const read = await formulaOf({ ...given, positionals: [source] }, command, output);
    if (typeof read === "number") return read;
    found.push(read);
  }
  return found;
}
