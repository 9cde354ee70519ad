import type { Expression } from "../../core";
import type { ResolveOptions, Scope } from "../scope";
import { compareExpressions, type Compared } from "./compare";
import type { Equality } from "./equality";

/** What is taken otherwise than the equality says at first. */
export interface Otherwise {
  readonly base?: Expression;
  readonly other?: Expression;
  readonly scope?: Scope;
  readonly options?: ResolveOptions;
  readonly change?: (expression: Expression, side: "base" | "other") => Expression;
}

/** Compares the sides of an equality at the points and with the variables that it speaks of. */
export function compareSides(equality: Equality, otherwise: Otherwise = {}): Compared | undefined {
  const { base, other, scope, keep, variable } = equality;
  return compareExpressions(otherwise.base ?? base.expression, otherwise.other ?? other.expression, {
    scope: otherwise.scope ?? scope,
    keep,
    options: { variable, ...otherwise.options },
    points: [base.side.at ?? [], other.side.at ?? []],
    change: otherwise.change,
  });
}

/** Whether no more than rounding stands between the sides in another reading of them: numbers are written with few digits. */
export function areClose(equality: Equality, otherwise: Otherwise): boolean {
  const compared = compareSides(equality, otherwise);
  if (!compared || compared.numbers.isImpossible) return false;
  const { outcome, numbers: { same, unclear, different, oneSided } } = compared;
  return outcome === "same" || (different === 0 && same + unclear >= 5 && oneSided <= same + unclear);
}

/** Whether the sides are the same in another reading of them. */
export function areSame(equality: Equality, otherwise: Otherwise): boolean {
  return compareSides(equality, otherwise)?.outcome === "same";
}
