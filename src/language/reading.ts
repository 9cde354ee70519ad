import { freeNames, freeSymbols, parametersIn, success, symbol, variablesOf, writtenAt, type DefinitionHead, type DifferentialSign, type Expression, type Formula, type Language, type Parser, type Result, type SymbolExpression } from "../core";

/** A formula that was read, and what there is to differentiate in it. */
export interface Reading {
  readonly language: Language;
  readonly formula: Formula;
  /** The variables: the parameters of a definition that has some, else all free symbols, in order of appearance; of x_i under a sum, one member. */
  readonly variables: readonly string[];
  /** Each variable as it was written. */
  readonly symbols: ReadonlyMap<string, Expression>;
  /** How the document writes the derivative, where it asks for one. */
  readonly notation?: DerivativeNotation;
}

/** How a document writes a derivative. */
export interface DerivativeNotation {
  /** Without it, \partial where there are several variables. */
  readonly sign?: DifferentialSign;
  /** What the function of the reading is a derivative of itself, and by which variables, first one first: \frac{\partial L}{\partial w} is one of L by w. */
  readonly before?: { readonly of: Pick<DefinitionHead, "name" | "latex">; readonly by: readonly SymbolExpression[] };
}

/** Reads a formula with the parser of its language. */
export function readFormula(source: string, language: Language, parser: Parser): Result<Reading> {
  const parsed = parser(source);
  return parsed.ok ? success(readingOf(parsed.value, language)) : parsed;
}

/** A formula as it was read, with its variables. */
export function readingOf(parsed: Formula, language: Language): Reading {
  const { formula, variable } = withoutOuterDerivative(parsed);
  const parameters = formula.definition?.parameters ?? [];
  const variables = variable !== undefined ? [variable] : parameters.length > 0 ? parametersIn(formula.expression, parameters) : variablesOf(formula.expression).map(({ name }) => name);
  const written = new Map([...freeSymbols(formula.expression), ...variablesOf(formula.expression)].map((free) => [free.name, free]));
  return { language, formula, variables, symbols: new Map(variables.map((name) => [name, written.get(name) ?? symbol(name)])), ...(variable !== undefined && { notation: {} }) };
}

/** The same with a name, for places that speak of the function by one: f, or another letter if f is taken. */
export function named(reading: Reading): Reading {
  if (reading.formula.definition) return reading;
  const taken = namesOf(reading);
  const name = ["f", "g", "h", "F", "G", "H"].find((letter) => !taken.includes(letter)) ?? "f_0";
  return { ...reading, formula: { ...reading.formula, definition: { name, parameters: reading.variables, latex: name } } };
}

/** All names that need a value at a point: the variables, then what is held constant. */
export function namesOf({ formula, variables }: Reading): readonly string[] {
  return [...new Set([...variables, ...freeNames(formula.expression)])];
}

/** The same at a point: sums over an index written out, their members in place of a variable such as x_k. */
export function readingAt(reading: Reading, point: Readonly<Record<string, number>>): Reading {
  const { expression, variables } = writtenAt(reading.formula.expression, reading.variables, point);
  if (expression === reading.formula.expression) return reading;
  return { ...reading, formula: { ...reading.formula, expression }, variables, symbols: new Map(variables.map((name) => [name, reading.symbols.get(name) ?? symbol(name)])) };
}

/** A variable of the reading as an expression that prints as it was written. */
export function variableOf(reading: Reading, name: string): Expression {
  return reading.symbols.get(name) ?? symbol(name);
}

/** A formula that already asks for a derivative, \frac{d}{dx} x^2, means the function inside: its answer is what is asked for. */
function withoutOuterDerivative(formula: Formula): { readonly formula: Formula; readonly variable?: string } {
  const { expression, definition } = formula;
  if (definition || expression.kind !== "operation" || expression.operator !== "derivative" || expression.operands.length !== 2) return { formula };
  const [body, variable] = expression.operands;
  return body && variable?.kind === "symbol" ? { formula: { ...formula, expression: body }, variable: variable.name } : { formula };
}
