import { loadParser, type Expression } from "../core";
import { readPoint, type Point } from "../language";
import type { Arguments } from "./arguments";
import type { GivenFormula } from "./commands/formula";
import { exitCodes, type ExitCode } from "./exit-codes";
import type { Output } from "./output";

/** What a point is of. */
interface PointOf {
  readonly variables: readonly string[];
  /** Where sums over an index may stand in it. */
  readonly expression?: Expression;
}

/** Reads the point of an option such as --at; in its place the exit code, with the reason told. A formula without variables needs none. */
export async function pointOf({ values }: Pick<Arguments, "values">, option: string, { variables, expression }: PointOf, { refuse }: GivenFormula, output: Output): Promise<Point | ExitCode> {
  const text = values.get(option);
  if (text === undefined && variables.length > 0) {
    output.error(`--${option} ${variables.slice(0, 3).map((name, i) => `${name}=${i + 1}`).join(",")}${variables.length > 3 ? ",..." : ""} is needed: a value for each variable.\n`);
    return exitCodes.usage;
  }
  const point = readPoint(text ?? "", variables, await loadParser("plain"), expression);
  return point.ok ? point.value : refuse(point.problem, text ?? "");
}
