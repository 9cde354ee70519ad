import { failure, freeNames, loadParser, number, substitute, success, unwrittenProblem, variablesOf, writtenAt, type Formula, type Result } from "../core";
import { pointNames, readValues } from "../language";

/**
 * The formula with the values of --data put in, such as n=3,x=[1,2,3]: what is left are its variables. Sums over an index are written
 * out as far as the data say how long they are.
 */
export async function withData(formula: Formula, text: string): Promise<Result<Formula>> {
  const { expression, definition } = formula;
  const all = { start: 0, end: text.length };
  const known = [...new Set([...variablesOf(expression).map(({ name }) => name), ...freeNames(expression)])];
  const names = pointNames(known, expression);
  const values = readValues(text, names, await loadParser("plain"));
  if (!values.ok) return values;
  const [superfluous] = names.superfluous(values.value);
  if (superfluous !== undefined) return failure(`${superfluous} does not stand in the formula: it has fewer terms.`, all);
  const problem = unwrittenProblem(expression, values.value);
  if (problem !== undefined) return failure(problem, all);
  const given = Object.entries(values.value);
  const put = given.reduce((done, [name, value]) => substitute(done, name, number(value)), writtenAt(expression, [], values.value).expression);
  const parameters = definition?.parameters.filter((name) => !Object.hasOwn(values.value, name));
  return success({ ...formula, expression: put, definition: definition && { ...definition, parameters: parameters ?? [] } });
}
