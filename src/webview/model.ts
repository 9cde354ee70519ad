import { compile, compileField, deserialize, differentiableAt, freeSymbols, hasIndices, nameToLatex, slopesAt, writtenAt } from "../core";
import type { Expression, OneSidedSlopes, SmoothField, Tape } from "../core";
import type { PanelContent } from "../protocol/messages";

/** The function on the panel as numbers. A point lists the variables first, then the parameters. */
export interface FunctionModel {
  readonly variables: readonly string[];
  /** Symbols of the formula that it is not differentiated by, and that still need a value. */
  readonly parameters: readonly string[];
  /** All of them, in the order of a point. */
  readonly names: readonly string[];
  /** What is computed with, its sums written out: no name in it but these. */
  readonly expression: Expression;
  /** Values, gradients and second derivatives by all names; compiled when it is first asked for. */
  field(): SmoothField;
  /** How a symbol is typeset. */
  latex(name: string): string;
  /** NaN where the function is undefined. */
  value(point: readonly number[]): number;
  /** The partial derivatives by the variables. */
  gradient(point: readonly number[]): readonly number[];
  /** What to know of a point where the function is not smooth: it has no value, it ends, or a convention stands in for the slope. */
  remark(point: readonly number[]): string;
  /** The slopes on both sides of a kink of a function of one variable; undefined elsewhere. */
  sides(point: readonly number[]): OneSidedSlopes | undefined;
  /** Values at many points: one column per name; a column of length 1 is held constant. */
  values(columns: readonly Float64Array[]): Float64Array;
  /** The same for the partial derivative by the variable of that index. */
  slopes(index: number, columns: readonly Float64Array[]): Float64Array;
}

/** Builds the model; undefined when the formula has no numeric value (a function of which only the name is known, a sum over n terms). */
export function createModel(content: PanelContent): FunctionModel | undefined {
  if (content.expression.some((node) => "call" in node)) return undefined;
  const read = deserialize(content.expression);
  if (!read.ok) return undefined;
  // The sum of x_i^2 for i from 1 to 3 has the variable x_k in symbols, and x_1, x_2, x_3 in numbers.
  const { expression, variables } = writtenAt(read.value, content.variables, {});
  // Without a number of terms there are no values: the sum of all x_i has a derivative and no curve.
  if (hasIndices(expression)) return undefined;
  const symbols = freeSymbols(expression);
  const parameters = symbols.map((symbol) => symbol.name).filter((name) => !variables.includes(name));
  const names = [...variables, ...parameters];
  const tape = compile(expression, names);
  const named = (point: readonly number[]): Record<string, number> => Object.fromEntries(names.map((name, index) => [name, point[index] ?? 0]));
  const partialExpressions = variables.map((variable) => partialOf(content, variable, names));
  const partials = partialExpressions.map((partial) => partial && compile(partial, names));
  let field: SmoothField | undefined;
  return {
    variables, parameters, names, expression,
    field: () => field ??= compileField(expression, names, partialExpressions),
    latex: (name) => content.derivatives.find((partial) => partial.variable === name)?.variableLatex
      ?? symbols.find((symbol) => symbol.name === name)?.latex ?? nameToLatex(name),
    value: (point) => valueWithoutNoise(tape, point),
    gradient: (point) => {
      const slopes = tape.gradient(point).gradient;
      // Parts may have no slope where the whole has one, as in sqrt(x^4) at 0.
      const gradient = slopes.every(Number.isFinite) ? slopes : slopesAt(expression, names, named(point)).gradient;
      return partials.map((partial, index) => {
        const slope = gradient[index] ?? NaN;
        return partial && Math.abs(slope) <= roundingNoise(partial, point) ? 0 : slope + 0;
      });
    },
    remark: (point) => {
      const { status, sentence } = differentiableAt(expression, named(point));
      return status === "smooth" ? "" : sentence;
    },
    sides: (point) => differentiableAt(expression, named(point)).sides,
    values: (columns) => tape.values(columns),
    slopes: (index, columns) => partials[index]?.values(columns) ?? slopesOneByOne(tape, index, columns),
  };
}

function partialOf(content: PanelContent, variable: string, names: readonly string[]): Expression | undefined {
  const partial = content.derivatives.find((derivative) => derivative.variable === variable);
  const expression = partial && deserialize(partial.expression);
  return expression?.ok && isClosed(expression.value, names) ? expression.value : undefined;
}

function isClosed(expression: Expression, names: readonly string[]): boolean {
  return freeSymbols(expression).every((symbol) => names.includes(symbol.name));
}

/**
 * How far a value can be off because the coordinates themselves are rounded to doubles: sin at the double nearest
 * to pi is 1.2e-16, and a person writes 0.
 */
function roundingNoise(tape: Tape, point: readonly number[]): number {
  const { gradient } = tape.gradient(point);
  return 4 * Number.EPSILON * point.reduce((total, coordinate, index) => total + Math.abs(coordinate * (gradient[index] ?? 0)), 0);
}

function valueWithoutNoise(tape: Tape, point: readonly number[]): number {
  const value = tape.value(point);
  return Math.abs(value) <= roundingNoise(tape, point) ? 0 : value + 0;
}

function slopesOneByOne(tape: Tape, index: number, columns: readonly Float64Array[]): Float64Array {
  const length = Math.max(...columns.map((column) => column.length));
  const point = new Float64Array(columns.length);
  return Float64Array.from({ length }, (_, row) => {
    columns.forEach((column, at) => {
      point[at] = column[column.length === 1 ? 0 : row] ?? NaN;
    });
    return tape.gradient(point).gradient[index] ?? NaN;
  });
}
