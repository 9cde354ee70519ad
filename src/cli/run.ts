import { readArguments } from "./arguments";
import type { Command } from "./command";
import { checkCommand } from "./commands/check";
import { criticalCommand } from "./commands/critical";
import { descendCommand } from "./commands/descend";
import { differentiateCommand } from "./commands/differentiate";
import { evaluateCommand } from "./commands/evaluate";
import { gradientCommand } from "./commands/gradient";
import { hessianCommand } from "./commands/hessian";
import { jacobianCommand } from "./commands/jacobian";
import { taylorCommand } from "./commands/taylor";
import { slopeCommand } from "./commands/slope";
import { exitCodes } from "./exit-codes";
import type { ExitCode } from "./exit-codes";
import type { Output } from "./output";

const commands: Readonly<Record<string, Command>> = {
  differentiate: differentiateCommand,
  gradient: gradientCommand,
  evaluate: evaluateCommand,
  hessian: hessianCommand,
  jacobian: jacobianCommand,
  taylor: taylorCommand,
  critical: criticalCommand,
  descend: descendCommand,
  slope: slopeCommand,
  check: checkCommand,
};

/** Options of every command. */
const everywhere = ["data"] as const;

const help = `nabla: calculus for deep learning, in the terminal

${Object.values(commands).map(({ usage, summary }) => `  nabla ${usage}\n      ${summary}`).join("\n\n")}

  nabla batch
      reads one JSON request a line on standard input and answers one JSON line each, in order:
      {"id":1,"do":"differentiate","source":"x^2","language":"plain","wrt":"x"}
      "do" is differentiate, gradient or evaluate (both with "at":{"x":1}); "wrt" may be a list, applied in turn;
      "conditions":true adds where the function has a value and a slope

Every command but batch takes --data n=3,x=[1,2,3],b=2: values that are put in first, so that sums over an index get
their terms, and what is left are the variables. Points are written likewise.

Exit code: 0 done, 1 the mathematics could not be done, 2 the command line was not understood.
`;

/** Runs one command, all but \`batch\`, which streams. */
export async function run(words: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || name === "--help" || name === "-h" || rest.includes("--help")) {
    (name === undefined ? output.error : output.write)(help);
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    output.error(`There is no command ${name}. There are: ${[...Object.keys(commands), "batch"].join(", ")}. See nabla --help.\n`);
    return exitCodes.usage;
  }
  const given = readArguments(rest, { ...command.options, values: [...command.options.values, ...everywhere] });
  if (given.ok) return command.run(given.arguments, output);
  output.error(`${given.message}\n`);
  return exitCodes.usage;
}
