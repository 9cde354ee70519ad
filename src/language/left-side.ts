import { hasIndices, print, printLatex, printPlain, symbol, type DefinitionHead, type DifferentialSign, type Language, type SymbolExpression } from "../core";
import { leibnizFraction, leibnizPlain } from "./leibniz";
import { variableOf, type Reading } from "./reading";

/** Longest formula without a name, as printed, that a left side repeats in full. */
const longestRepeated = 60;

/** What stands left of the equals sign before the derivative by `variable`: f'(x), \frac{\partial f}{\partial x}, dL_dw. */
export function leftSide(reading: Reading, variable: string, language: Language = reading.language): string {
  return writers[language](reading, variable);
}

/** What stands left of the equals sign before the column of all derivatives: \nabla f, grad_f. */
export function gradientLeftSide(reading: Reading, language: Language = reading.language): string {
  const { definition } = reading.formula;
  if (language === "latex") return definition ? `\\nabla ${definition.latex}` : unnamedLatex(reading, "\\nabla");
  if (language === "plain") return definition ? `grad ${definition.name}` : unnamedPlain(reading, "grad");
  return definition ? `grad_${identifier(definition.name)}` : "grad";
}

/** The head of the derivative by `variable` as a function of its own: f' of x, \frac{\partial L}{\partial w}. */
export function derivativeHead(reading: Reading, variable: string): DefinitionHead {
  const { definition } = reading.formula;
  const isPrimed = definition?.parameters.length === 1 && definition.parameters[0] === variable;
  if (definition && isPrimed) return { name: `${definition.name}'`, latex: primed(definition.latex), parameters: definition.parameters };
  return { name: plainLeftSide(reading, variable), latex: latexLeftSide(reading, variable), parameters: [] };
}

/** The function's name as a symbol, as it was written; f when it has none. */
export function nameOf({ formula: { definition } }: Pick<Reading, "formula">): SymbolExpression {
  return symbol(definition?.name ?? "f", { latex: definition?.latex });
}

/** What stands left of the equals sign of a definition: f(x, y), L; undefined when the formula has no name. */
export function definedSide(reading: Reading, language: "latex" | "plain"): string | undefined {
  const { definition } = reading.formula;
  if (!definition) return undefined;
  const parameters = definition.parameters.map((name) => print(variableOf(reading, name), language));
  const name = language === "latex" ? definition.latex : definition.name;
  return parameters.length === 0 ? name : `${name}(${parameters.join(", ")})`;
}

/** The left side of a derivative below its formula, which it need not repeat: \frac{\partial}{\partial x}[\ldots]. */
export function leftSideBelow(reading: Reading, variable: string): string {
  return reading.formula.definition ? latexLeftSide(reading, variable) : `${operatorLatex(reading, variable)}[\\ldots]`;
}

const writers: Readonly<Record<Language, (reading: Reading, variable: string) => string>> = {
  latex: latexLeftSide,
  plain: plainLeftSide,
  python: codeLeftSide,
  javascript: codeLeftSide,
};

function latexLeftSide(reading: Reading, variable: string): string {
  const { definition } = reading.formula;
  if (!definition) return unnamedLatex(reading, operatorLatex(reading, variable));
  const by = printLatex(variableOf(reading, variable));
  if (definition.parameters.length === 1 && definition.parameters[0] === variable) return `${primed(definition.latex)}(${by})`;
  const { before } = reading.notation ?? {};
  return leibnizFraction(signOf(reading), (before?.of ?? definition).latex, [by, ...written(before?.by, "latex")]);
}

/** The variables of earlier derivatives, the last one first, as a fraction has them. */
function written(by: readonly SymbolExpression[] = [], language: "latex" | "plain"): string[] {
  return by.map((variable) => print(variable, language)).reverse();
}

function signOf(reading: Reading): DifferentialSign {
  if (reading.notation?.sign) return reading.notation.sign;
  return reading.variables.length > 1 || hasIndices(reading.formula.expression) ? "\\partial" : "d";
}

function operatorLatex(reading: Reading, variable: string): string {
  return leibnizFraction(signOf(reading), "", [printLatex(variableOf(reading, variable))]);
}

/** f', f'' and f_1'; a name with an exponent is put in brackets, for TeX refuses a second one. */
function primed(name: string): string {
  return name.includes("^") ? `{\\left(${name}\\right)}'` : `${name}'`;
}

/** Whether the left side of the one derivative of a formula without a name shows the formula in full. */
export function repeatsFormula(reading: Reading): boolean {
  return !reading.formula.definition && reading.variables.length === 1 && printLatex(reading.formula.expression).length <= longestRepeated;
}

function unnamedLatex(reading: Reading, operator: string): string {
  const written = printLatex(reading.formula.expression);
  return written.length <= longestRepeated ? `${operator}\\left(${written}\\right)` : `${operator}[\\ldots]`;
}

function plainLeftSide(reading: Reading, variable: string): string {
  const { definition } = reading.formula;
  if (!definition) return unnamedPlain(reading, `d/d${variable}`);
  if (definition.parameters.length === 1 && definition.parameters[0] === variable) return `${definition.name}'(${variable})`;
  const { before } = reading.notation ?? {};
  return leibnizPlain((before?.of ?? definition).name, [variable, ...written(before?.by, "plain")]);
}

function unnamedPlain(reading: Reading, operator: string): string {
  const written = printPlain(reading.formula.expression, { named: true });
  return written.length <= longestRepeated ? `${operator} (${written})` : operator;
}

function codeLeftSide(reading: Reading, variable: string): string {
  const { definition } = reading.formula;
  const by = identifier(print(variableOf(reading, variable), reading.language));
  return definition ? `d${identifier(definition.name)}_d${by}` : `d_d${by}`;
}

/** A name that Python and JavaScript take, for anything that formulas call a name. */
function identifier(name: string): string {
  return name.replace(/[^\p{L}\p{N}_$]+/gu, "_");
}
