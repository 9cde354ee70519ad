import { evaluateAt, failure, lengthOf, number, printLatex, simplify, substitute, success, writtenAt, type Result } from "../core";
import { partialsOf } from "./derivatives";
import { derivativeHead } from "./left-side";
import { variableOf, type Reading } from "./reading";
import type { Point } from "./point";

/** Longest exact value; what is longer is written as a decimal. */
const longestExact = 12;
/** Significant digits of a decimal. */
const digits = 8;

/** What a formula stands for where it has a value: itself, or the value of the derivative that it asks for. */
export function valued(reading: Reading): Result<Reading> {
  const [variable] = reading.variables;
  if (!reading.notation || variable === undefined) return success(reading);
  const partials = partialsOf(reading, [variable]);
  if (!partials.ok) return partials;
  const [partial] = partials.value;
  return success({ ...reading, formula: { ...reading.formula, expression: partial?.result ?? reading.formula.expression, definition: derivativeHead(reading, variable) }, notation: undefined });
}

/** The value of a function at a point as a statement in LaTeX: f(1, 2) = 3; fails where it has none. */
export function valueStatement(reading: Reading, point: Point): Result<string> {
  const { expression } = writtenAt(reading.formula.expression, [], point);
  const value = evaluateAt(expression, point);
  if (!Number.isFinite(value)) return failure("The function has no value there.", { start: 0, end: 0 });
  const exact = simplify(Object.entries(point).reduce((done, [name, at]) => substitute(done, name, number(at)), expression)).expression;
  // Exact beside a decimal, 3.4 \cos 1.5, tells nobody how large it is.
  const isReadable = exact.kind === "number" || (lengthOf(exact) <= longestExact && Object.values(point).every(Number.isInteger));
  const isExact = isReadable && Math.abs(evaluateAt(exact, {}) - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return success(`${leftSideAt(reading, point)} ${isExact ? `= ${printLatex(exact, { named: true })}` : `\\approx ${printLatex(number(Number(value.toPrecision(digits)), { decimal: true }))}`}`);
}

/** f(1, 2); of a formula whose parameters are not said, \left. L \right|_{w = 1, x = 2}. */
function leftSideAt(reading: Reading, point: Point): string {
  const { expression, definition } = reading.formula;
  const given = (name: string): string => printLatex(number(point[name] ?? NaN));
  const parameters = definition?.parameters ?? [];
  const names = Object.keys(point);
  if (definition && parameters.length > 0 && names.every((name) => parameters.includes(name)) && parameters.every((name) => names.includes(name))) return `${definition.latex}(${parameters.map(given).join(", ")})`;
  const values = names.map((name) => `${printLatex(variableOf(reading, name))} = ${given(name)}`).join(",\\; ");
  return `\\left. ${definition?.latex ?? printLatex(expression, { named: true })} \\right|_{${values}}`;
}
