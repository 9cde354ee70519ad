import { compile, type Tape } from "../evaluate";
import { number, transform, type Expression } from "../expression";

/** A few units in the last place, as shares of a constant: what its value in double precision may be off by. */
const shares = [2 ** -51, -(2 ** -51)] as const;
const values = { pi: Math.PI, e: Math.E } as const;

/**
 * How far the rounding of pi and e moves a measured value at a point: in tan(pi) x that is all there is of it, and to find
 * 0 there contradicts nothing. Infinite where a moved constant leaves no value. Zero for expressions without constants.
 */
export function roundingOfConstants(expression: Expression, names: readonly string[], measure: (tape: Tape, point: Float64Array) => number): (point: Float64Array, measured: number) => number {
  let tapes: Tape[] | undefined;
  return (point, measured) => {
    tapes ??= shares.flatMap((share) => {
      const moved = withMovedConstants(expression, share);
      return moved === expression ? [] : [compile(moved, names)];
    });
    return tapes.reduce((most, tape) => {
      const change = Math.abs(measure(tape, point) - measured);
      return Math.max(most, Number.isNaN(change) ? Infinity : change);
    }, 0);
  };
}

function withMovedConstants(expression: Expression, share: number): Expression {
  return transform(expression, (node) =>
    (node.kind === "constant" && (node.name === "pi" || node.name === "e") ? number(values[node.name] * (1 + share)) : node));
}
