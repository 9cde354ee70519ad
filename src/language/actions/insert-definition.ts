import { add, isFunctionOperator, number, operation, operatorRow, printLatex, symbol, visit, type Expression, type FunctionOperator } from "../../core";
import { expressionOf, type DocumentFormula, type DocumentReading } from "../document";
import { insertWhere } from "../insertion";
import type { FormulaAction } from "./types";
import { titles } from "./words";

/** How people define a function whose row holds a form that is kinder to numbers. */
const customary: Partial<Record<FunctionOperator, (x: Expression) => Expression>> = {
  softplus: (x) => operation("log", [add(number(1), operation("exp", [x]))]),
};

/** Offers to say what functions such as \sigma stand for that the document does not define and LaTeX has no command for. */
export function definitionActions(text: string, reading: DocumentReading, formula: DocumentFormula): FormulaAction[] {
  const { source } = formula.region;
  const found = new Map<string, FormulaAction>();
  for (const side of formula.statements.flatMap(({ sides }) => sides)) {
    const expression = expressionOf(side);
    if (!expression) continue;
    visit(expression, (node) => {
      if (node.kind !== "operation" || !isFunctionOperator(node.operator) || !node.span || node.operands.length !== 1) return;
      const row = operatorRow(node.operator);
      const name = /^(\\sigma|\\(?:operatorname|mathrm|text|textrm)\s*\{[A-Za-z0-9]+\})\s*(?:\\left|\\[bB]igg?l?)?\s*\(/.exec(source.slice(node.span.start, node.span.end))?.[1];
      const value = (customary[node.operator] ?? (row.expansion && ((x: Expression) => row.expansion?.([x]))))?.(symbol("z"));
      if (name === undefined || !value || found.has(name)) return;
      if (reading.definitions.some((definition) => definition.latex === name || row.aliases.concat(row.name).includes(definition.name))) return;
      const edit = insertWhere(text, formula.region, `${name}(z) = ${printLatex(value, { named: true })}`);
      found.set(name, { kind: "insert", title: titles.insertDefinition(row.name), edit });
    });
  }
  return [...found.values()];
}
