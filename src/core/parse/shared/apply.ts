import { operation, type Expression } from "../../expression";
import { findOperator, nearestOperator } from "../../operators";
import { failure, success, type Result, type Span } from "../../result";
import { composites } from "./composites";

/** How many operands a function takes, fewest and most. */
type Arity = readonly [least: number, most: number];

/** Whether a function can be applied by that name: a row of the operator table by name or alias, or one made of rows (sqrt). */
export function isFunctionName(name: string): boolean {
  return composites.has(name) || findOperator(name) !== undefined;
}

/**
 * The function called `name` in the source applied to `operands`: a row of the operator table, or one of those that are
 * written through others (sqrt, pow, log with a base). Fails, with `span` as the place, when there is no such function
 * or it takes another number of operands.
 */
export function applyFunction(name: string, operands: readonly Expression[], span: Span): Result<Expression> {
  const composite = composites.get(name);
  if (composite) {
    const wrong = arityProblem(name, composite.arity, operands.length);
    if (!wrong) return success(composite.build(operands, span));
    if (findOperator(name) === undefined) return failure(wrong, span);
  }
  const row = findOperator(name);
  if (!row) return failure(unknownFunction(name), span);
  const wrong = arityProblem(name, composite ? widest(row.arity, composite.arity) : row.arity, operands.length);
  if (wrong) return failure(wrong, span);
  const misplaced = row.name === "softmax" ? entryProblem(name, operands) : undefined;
  return misplaced ? failure(misplaced, operands[0]?.span ?? span) : success(operation(row.name, operands, span));
}

/** Of a softmax that is written softmax(x, y, z), the x would silently be taken for the number of the entry. */
function entryProblem(name: string, [entry, ...logits]: readonly Expression[]): string | undefined {
  const place = entry?.kind === "number" && entry.value.d === 1n ? entry.value.valueOf() : undefined;
  if (place === undefined) return `The first operand of ${name} is the number of the entry, as in ${name}(2, x, y, z) for the second of three.`;
  return place >= 1 && place <= logits.length ? undefined : `There is no entry ${place} among ${logits.length}.`;
}

/** The sentence for a name that no function has. */
export function unknownFunction(name: string): string {
  const near = nearestOperator(name);
  return `There is no function named '${name}'${near ? `; did you mean '${near}'?` : "."}`;
}

function widest(left: Arity, right: Arity): Arity {
  return [Math.min(left[0], right[0]), Math.max(left[1], right[1])];
}

function arityProblem(name: string, [least, most]: Arity, given: number): string | undefined {
  if (given >= least && given <= most) return undefined;
  const wanted = most === Infinity ? `at least ${least}` : least === most ? String(least) : `${least} to ${most}`;
  const last = most === Infinity ? least : most;
  return `${name} takes ${wanted} operand${last === 1 ? "" : "s"}, not ${given}.`;
}
