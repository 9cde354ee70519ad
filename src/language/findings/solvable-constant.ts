import { compareValues, evaluateAt, freeNames, number, substitute, type Expression } from "../../core";

/**
 * A name in an expected derivative that has a value for which all of the claim holds, as the c of 3cx^2 = x^2: such an equality may
 * be there to find it. Undefined where there is none.
 * @param variables what is differentiated by: those are not looked for
 */
export function solvableConstant(expected: Expression, claimed: Expression, variables: ReadonlySet<string>): string | undefined {
  const inClaim = new Set(freeNames(claimed));
  return freeNames(expected).find((name) => {
    if (variables.has(name) || inClaim.has(name)) return false;
    const value = rootOf((c) => differenceAt(expected, claimed, name, c));
    if (value === undefined) return false;
    const { same, different } = compareValues(substitute(expected, name, number(value)), claimed);
    return same > 4 && different === 0;
  });
}

function differenceAt(expected: Expression, claimed: Expression, name: string, value: number): number {
  const point = Object.fromEntries([...new Set([...freeNames(expected), ...freeNames(claimed)])].map((other, i) => [other, 0.7 + 0.3 * i]));
  return evaluateAt(expected, { ...point, [name]: value }) - evaluateAt(claimed, { ...point, [name]: value });
}

/** A zero by the secant method. */
function rootOf(f: (x: number) => number): number | undefined {
  let [before, x] = [0.4, 1.1];
  for (let step = 0; step < 60; step++) {
    const [low, high] = [f(before), f(x)];
    if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
    if (high === 0 || low === high || Math.abs(x - before) <= 1e-15 * Math.abs(x)) return Math.abs(high) <= 1e-9 ? x : undefined;
    [before, x] = [x, x - (high * (x - before)) / (high - low)];
  }
  return undefined;
}
