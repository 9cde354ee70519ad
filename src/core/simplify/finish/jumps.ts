import type { Expression } from "../../expression";
import { isZeroNode } from "../algebra";
import type { Algebra } from "../algebra";

/** Where `of` passes `at`, the value goes to `to`. */
export interface Jump {
  readonly of: Expression;
  readonly at: Expression;
  readonly to: Expression;
}

const minus = (left: Expression, right: Expression, algebra: Algebra): Expression =>
  algebra.add([left, algebra.multiply([algebra.workspace.minusOne, right])]);

/** (a + b)/2, term by term. */
export function middleOf(left: Expression, right: Expression, algebra: Algebra): Expression {
  const half = algebra.workspace.number("1/2");
  return algebra.add([algebra.multiply([half, left]), algebra.multiply([half, right])]);
}

/**
 * A value that jumps, and has the middle of both sides where it does: half of the first and last together and of each jump
 * by its sign; of what is nothing on one side, (1 + sign(u))/2 of what it is on the other.
 */
export function byJumps(start: Expression, jumps: readonly Jump[], algebra: Algebra): Expression {
  const { workspace } = algebra;
  const [jump, ...more] = jumps;
  if (jump && more.length === 0 && (isZeroNode(start) || isZeroNode(jump.to))) {
    const sign = algebra.apply("sign", [isZeroNode(start) ? minus(jump.of, jump.at, algebra) : minus(jump.at, jump.of, algebra)]);
    return algebra.multiply([workspace.number("1/2"), isZeroNode(start) ? jump.to : start, algebra.add([workspace.one, sign])]);
  }
  const last = jumps[jumps.length - 1]?.to ?? start;
  const terms = jumps.map(({ of, at, to }, i) =>
    algebra.multiply([minus(to, jumps[i - 1]?.to ?? start, algebra), algebra.apply("sign", [minus(of, at, algebra)])]));
  return algebra.multiply([workspace.number("1/2"), algebra.add([start, last, ...terms])]);
}
