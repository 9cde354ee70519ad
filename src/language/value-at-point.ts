import { evaluateAt, failure, lengthOf, number, printLatex, simplify, substitute, success, writtenAt, type Result } from "../core";
import { variableOf, type Reading } from "./reading";
import type { Point } from "./point";

/** Longest exact value; what is longer is written as a decimal. */
const longestExact = 12;
/** Significant digits of a decimal. */
const digits = 8;

/** The value of a function at a point as a statement in LaTeX: f(1, 2) = 3; fails where it has none. */
export function valueStatement(reading: Reading, point: Point): Result<string> {
  const { expression } = writtenAt(reading.formula.expression, [], point);
  const value = evaluateAt(expression, point);
  if (!Number.isFinite(value)) return failure("The function has no value there.", { start: 0, end: 0 });
  const exact = simplify(Object.entries(point).reduce((done, [name, at]) => substitute(done, name, number(at)), expression)).expression;
  const isExact = lengthOf(exact) <= longestExact && Math.abs(evaluateAt(exact, {}) - value) <= 1e-9 * Math.max(1, Math.abs(value));
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
