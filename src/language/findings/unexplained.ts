import { freeNames, parseLatexStatements, visit, type Statement } from "../../core";
import type { DocumentFormula } from "../document";

/**
 * A statement once more, where a derivative in it was not read because nothing says how the names in it depend on its variable, as in
 * \frac{d}{dx} (uv) = ...: with the names of the other sides as functions of the variable. The statement itself where that
 * does not help.
 */
export function withNamesAsFunctions(statement: Statement, { region, statements, context }: DocumentFormula): Statement {
  const unread = statement.sides.filter(({ value }) => !value.ok);
  if (unread.length === 0 || unread.length === statement.sides.length || !/\\[dt]?frac|\\partial/.test(region.source)) return statement;
  const variables = new Set([...(context.variables ?? []), ...statement.sides.flatMap(namesOf)]);
  const again = parseLatexStatements(region.source, { ...context, variables })[statements.indexOf(statement)];
  const isBetter = again?.sides.length === statement.sides.length && again.sides.filter(({ value }) => !value.ok).length < unread.length;
  return isBetter ? again : statement;
}

function namesOf({ value }: Statement["sides"][number]): string[] {
  if (!value.ok || value.value.kind !== "expression") return [];
  const { expression } = value.value;
  const names = freeNames(expression);
  visit(expression, (node) => {
    if (node.kind === "call" && node.operands.length === 1) names.push(node.name);
  });
  return names;
}
