import { evaluateAt, failure, freeNames, loadParser, number, simplify, success, type NumberExpression, type Result } from "../core";

/**
 * Reads a number, or a value for `variable` such as x=1: exact where it is rational, 1/3 for "1/3"; of others such as pi/4 the nearest
 * double.
 */
export async function exactNumber(text: string, variable?: string): Promise<Result<NumberExpression>> {
  const all = { start: 0, end: text.length };
  const [, name, value = text] = /^\s*([^=\s]+)\s*=(.*)$/s.exec(text) ?? [];
  if (name !== undefined && name !== variable) return failure(`The formula has no variable ${name}: it has ${variable ?? "none"}.`, all);
  if (value.trim() === "") return failure("Expected a number here.", all);
  const parsed = (await loadParser("plain"))(value);
  if (!parsed.ok) return parsed;
  const [free] = freeNames(parsed.value.expression);
  if (free !== undefined) return failure(`${value.trim()} is not a number: ${free} has no value here.`, all);
  const { expression } = simplify(parsed.value.expression);
  if (expression.kind === "number") return success(expression);
  const nearest = evaluateAt(expression, {});
  return Number.isFinite(nearest) ? success(number(nearest, { decimal: true })) : failure(`${value.trim()} has no finite value.`, all);
}
