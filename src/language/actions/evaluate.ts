import { evaluateDerivatives, freeNames, operandsOf, printLatex, simplify, type Expression } from "../../core";
import type { DocumentFormula } from "../document";
import type { DerivativeFinding, Finding } from "../findings";
import { asWrittenIn, type Edit } from "../insertion";
import { columnLatex } from "../result-text";
import type { Part } from "./part";
import { isUnresolved, replacement } from "./rewrite";
import type { FormulaAction } from "./types";
import { titles } from "./words";

/** Evaluate Here: the value of a derivative that stands alone, or of numbers, behind it; that of a selected part in its place. */
export function evaluateActions(part: Part | undefined, formula: DocumentFormula, findings: readonly Finding[]): FormulaAction[] {
  const edit = part && !part.isWhole ? inPlace(part, formula) : behindDerivative(formula, findings) ?? (part && behindNumbers(part, formula));
  return edit ? [{ kind: "rewrite", title: titles.evaluate, edit: { ...edit, text: asWrittenIn(formula.region, edit.text) } }] : [];
}

function inPlace(part: Part, formula: DocumentFormula): Edit | undefined {
  const value = numbersIn(part.expression) ?? derivativesIn(part.expression);
  const text = value && replacement(part, value, formula);
  return text === undefined ? undefined : { span: part.span, text };
}

/** The value of an expression without names in exact numbers, unless it is one already. */
function numbersIn(expression: Expression): Expression | undefined {
  if (freeNames(expression).length > 0 || operandsOf(expression).length === 0 || isUnresolved(expression)) return undefined;
  const value = simplify(expression).expression;
  return printLatex(value) === printLatex(expression) ? undefined : value;
}

function derivativesIn(expression: Expression): Expression | undefined {
  if (!isUnresolved(expression)) return undefined;
  const worked = evaluateDerivatives(expression);
  return worked.ok && !isUnresolved(worked.value) ? simplify(worked.value).expression : undefined;
}

function behindDerivative({ region: { content }, statements }: DocumentFormula, findings: readonly Finding[]): Edit | undefined {
  const [only, other] = findings.filter((finding): finding is DerivativeFinding => finding.kind === "derivative");
  if (!only?.verified || other) return undefined;
  const isLast = statements.some(({ sides }) => (sides.at(-1)?.span.end ?? 0) + content.start === only.span.end);
  if (!isLast) return undefined;
  const values = only.values.map(({ short, full }) => printLatex(short ?? full, { named: true }));
  return behind(only.span.end, values.length === 1 ? values[0] ?? "" : columnLatex(values));
}

function behindNumbers(part: Part, { region: { source }, statements }: DocumentFormula): Edit | undefined {
  // 28 \times 28 says how large something is; and what has an equals sign has its value.
  const value = statements.length === 1 && statements[0]?.sides.length === 1 && !source.includes("\\times") ? numbersIn(part.expression) : undefined;
  return value && behind(part.span.end, printLatex(value, { named: true }));
}

function behind(offset: number, value: string): Edit {
  return { span: { start: offset, end: offset }, text: ` = ${value}` };
}
