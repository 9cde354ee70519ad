import type { Expression } from "../../expression";
import { failure, success, type Result } from "../../result";
import { withMembers } from "../shared";
import type { PointValue, SideValue } from "../statement";
import { withDeltas } from "./deltas";
import { readGradient } from "./gradients";
import type { Reader } from "./reader";
import { Refusal } from "./token";
import { isVector, readVector } from "./vectors";

/** What a side says, and values of variables at a point that stand to be put in. */
export interface ReadSide {
  readonly value: SideValue;
  readonly at: readonly PointValue[];
}

/** Reads the whole range of a reader as a side: a gradient, a vector, or an expression. */
export function readSideValue(reader: Reader): Result<ReadSide> {
  return attempt(() => {
    if (reader.atCommand("nabla")) {
      const gradient = readGradient(reader);
      requireEnd(reader);
      return gradient;
    }
    if (isVector(reader)) return { value: { kind: "vector", entries: readVector(reader).map((entry) => bound(entry, reader)) }, at: [] };
    const expression = reader.expression();
    requireEnd(reader);
    const { further } = reader;
    if (further && further.of !== expression) throw unsaid(further.values);
    return { value: { kind: "expression", expression: bound(expression, reader) }, at: further?.values ?? [] };
  });
}

/** Runs a reading, and makes a failure of the Refusal that stops it. */
export function attempt<T>(read: () => T): Result<T> {
  try {
    return success(read());
  } catch (error) {
    if (error instanceof Refusal) return failure(error.problem.message, error.problem.span);
    throw error;
  }
}

/** Refuses what is left over behind an expression. */
export function requireEnd(reader: Reader): void {
  if (reader.atKind("stop")) return;
  if (reader.atMark(")", "]", "}", "\\}", "\\rvert")) throw new Refusal(`This '${reader.slice(reader.token.span)}' has no opening partner.`, reader.token.span);
  if (reader.atKind("row")) throw new Refusal("Several formulas stand in one: read them one at a time.", reader.token.span);
  throw reader.unexpected("the end of the formula");
}

/** The refusal of a point that gives values to what is not written. */
export function unsaid(values: readonly PointValue[]): Refusal {
  const names = values.map(({ variable }) => variable).join(", ");
  return new Refusal(`What depends on ${names} is not said here: write the function with its variables, as in f(x, y).`, values[0]?.value.span ?? { start: 0, end: 0 });
}

/** The expression with its sums tied to their members, and deltas of two indices read as such. */
function bound(expression: Expression, { notes }: Reader): Expression {
  const result = withMembers(expression);
  if (!result.ok) throw new Refusal(result.problem.message, result.problem.span);
  return withDeltas(result.value, notes);
}
