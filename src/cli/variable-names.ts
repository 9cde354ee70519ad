import { failure, success, type Result } from "../core";

/** A name as variables have them: a letter, then letters, digits and underscores, of any script. */
const name = /^[\p{L}_][\p{L}\p{N}_]*$/u;

export function isVariableName(text: string): boolean {
  return name.test(text);
}

/** Reads --wrt x,y: the names of variables; undefined where the option was not given. */
export function variableNames(text: string | undefined): Result<string[]> | undefined {
  if (text === undefined) return undefined;
  const names = text.split(",").map((part) => part.trim());
  const all = { start: 0, end: text.length };
  const wrong = names.find((part) => !isVariableName(part));
  if (wrong === "") return failure("--wrt needs the name of a variable, such as --wrt x or --wrt x,y.", all);
  return wrong === undefined ? success(names) : failure(`${wrong} is no variable's name: write --wrt x, or --wrt x,y for one after the other.`, all);
}
