import { isFunctionOperator, operatorRow, printLatex, symbol, visit, type Expression, type FunctionOperator, type OperationExpression } from "../../core";
import { expressionOf, type DocumentFormula, type DocumentReading } from "../document";
import { insertWhere } from "../insertion";
import type { FormulaAction } from "./types";
import { titles } from "./words";

/** How people define functions whose rows hold no other form, or one that is kinder to numbers. */
const customary: Partial<Record<FunctionOperator, string>> = {
  softplus: "\\log\\left(1 + e^{z}\\right)",
  gelu: "\\frac{z}{2} \\left(1 + \\operatorname{erf}\\left(\\frac{z}{\\sqrt{2}}\\right)\\right)",
  tanh: "\\frac{e^{z} - e^{-z}}{e^{z} + e^{-z}}",
  sinh: "\\frac{e^{z} - e^{-z}}{2}",
  cosh: "\\frac{e^{z} + e^{-z}}{2}",
  asinh: "\\log\\left(z + \\sqrt{z^{2} + 1}\\right)",
  acosh: "\\log\\left(z + \\sqrt{z^{2} - 1}\\right)",
  atanh: "\\frac{1}{2} \\log\\frac{1 + z}{1 - z}",
};

/** Offers to say what functions such as \sigma stand for that the document does not define. */
export function definitionActions(text: string, reading: DocumentReading, formula: DocumentFormula): FormulaAction[] {
  const { source } = formula.region;
  const found = new Map<string, FormulaAction>();
  for (const side of formula.statements.flatMap(({ sides }) => sides)) {
    const expression = expressionOf(side);
    if (!expression) continue;
    visit(expression, (node) => {
      if (node.kind !== "operation" || !isFunctionOperator(node.operator) || !node.span) return;
      const row = operatorRow(node.operator);
      const name = writtenName(source.slice(node.span.start, node.span.end), row.latex);
      const definition = name === undefined || found.has(name) ? undefined : definitionOf(node, node.operator, name);
      if (name === undefined || definition === undefined) return;
      if (reading.definitions.some((known) => known.latex === name || row.aliases.concat(row.name).includes(known.name))) return;
      found.set(name, { kind: "insert", title: titles.insertDefinition(row.name), edit: insertWhere(text, formula.region, definition) });
    });
  }
  return [...found.values()];
}

/** The name that a function is written with: a command of its own, or words set as a name. Signs such as \sqrt[3] are no names. */
function writtenName(written: string, command: string): string | undefined {
  const name = /^(?:\\(?:operatorname\*?|mathrm|text|textrm)\s*\{[A-Za-z0-9]+\}|\\[A-Za-z]+)/.exec(written)?.[0];
  return name?.includes("{") || name === command ? name : undefined;
}

/** \sigma(z) = \frac{1}{1 + e^{-z}}, with \alpha for a parameter; undefined where there is nothing to say. */
function definitionOf({ operands }: OperationExpression, operator: FunctionOperator, name: string): string | undefined {
  // What a command has beside its argument stands elsewhere than in brackets: \log_2 x.
  if (operands.length > 1 && !name.includes("{")) return undefined;
  const places = operator === "logsumexp" ? operands.map((_, i) => symbol(`z_${i + 1}`)) : [symbol("z"), symbol("alpha")].slice(0, operands.length);
  const body = bodyOf(operator, places);
  return body === undefined ? undefined : `${name}(${places.map((place) => printLatex(place)).join(", ")}) = ${body}`;
}

function bodyOf(operator: FunctionOperator, places: readonly Expression[]): string | undefined {
  if (operator === "logsumexp") return places.length > 1 ? `\\log\\left(${places.map((place) => `e^{${printLatex(place)}}`).join(" + ")}\\right)` : undefined;
  const expansion = operatorRow(operator).expansion?.(places);
  return customary[operator] ?? (expansion && printLatex(expansion, { named: true }));
}
