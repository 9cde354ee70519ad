import type { SyntaxNode } from "@lezer/common";
import type { Expression } from "../../expression";
import { definitionOf, isCondition, refuse } from "../reading";
import type { Formula } from "../types";
import type { CodeReader } from "./language";
import { spanOf } from "./syntax";

/** What a statement says, whatever the language writes it like. */
export type Statement =
  | { readonly kind: "value"; readonly value: SyntaxNode }
  | { readonly kind: "assignment"; readonly name: string; readonly value: SyntaxNode }
  | { readonly kind: "function"; readonly name: string; readonly parameters: readonly string[]; readonly body: readonly SyntaxNode[] }
  | { readonly kind: "lambda"; readonly name: string; readonly parameters: readonly string[]; readonly value: SyntaxNode }
  | { readonly kind: "nothing" };

export type ReadStatement = (node: SyntaxNode, reader: CodeReader) => Statement;

/** What a function without a name is called. */
const unnamed = "f";

type Reading = Omit<Formula, "notes">;

/**
 * The formula of a few statements: variables set by all but the last are put in where they are used, and the last one,
 * an expression or a definition, is the formula.
 */
export function readStatements(nodes: readonly SyntaxNode[], statementOf: ReadStatement, reader: CodeReader): Reading {
  const statements = nodes.map((node) => ({ node, statement: statementOf(node, reader) })).filter(({ statement }) => statement.kind !== "nothing");
  const last = statements.pop();
  if (!last) return refuse("There is no formula here.", { start: 0, end: reader.source.length });
  for (const { node, statement } of statements) {
    if (statement.kind !== "assignment") return refuse("Only assignments can stand before the formula.", spanOf(node));
    reader.locals.set(statement.name, reader.readNumeric(statement.value, 0));
  }
  return formulaOf(last.statement, last.node, statementOf, reader);
}

function formulaOf(statement: Statement, node: SyntaxNode, statementOf: ReadStatement, reader: CodeReader): Reading {
  switch (statement.kind) {
    case "value": return { expression: valueOf(statement.value, reader) };
    case "assignment": return { expression: reader.readNumeric(statement.value, 0), definition: definitionOf(statement.name, []) };
    case "function": {
      const { name, parameters, body } = statement;
      for (const parameter of parameters) reader.locals.delete(parameter);
      return { expression: readStatements(body, statementOf, reader).expression, definition: definitionOf(name || unnamed, parameters) };
    }
    case "lambda": {
      const { name, parameters, value } = statement;
      for (const parameter of parameters) reader.locals.delete(parameter);
      return { expression: valueOf(value, reader), definition: definitionOf(name || unnamed, parameters) };
    }
    case "nothing": return refuse("There is no formula here.", spanOf(node));
  }
}

function valueOf(node: SyntaxNode, reader: CodeReader): Expression {
  const value = reader.read(node, 0);
  return isCondition(value) ? refuse("This is a condition, not a formula with a value.", spanOf(node)) : value;
}

/** The module most functions came from, the first of those that are equal in number; "" when they were called by bare names; undefined for no calls. */
export function mainQualifier(qualifiers: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const qualifier of qualifiers) counts.set(qualifier, (counts.get(qualifier) ?? 0) + 1);
  let main: string | undefined;
  for (const [qualifier, count] of counts) if (main === undefined || count > (counts.get(main) ?? 0)) main = qualifier;
  return main;
}
