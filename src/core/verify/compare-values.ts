import { compile } from "../evaluate";
import { freeNames, type Expression } from "../expression";
import { instancesOf } from "./instances";
import { samplePoints } from "./sample-points";

/** What numbers say of two expressions that are said to be equal. */
export interface ValueComparison {
  /** At how many points they have the same value, and at how many clearly different ones. */
  readonly same: number;
  readonly different: number;
  /** At how many points only one of them has a value, and at how many they differ by no more than rounding may explain. */
  readonly oneSided: number;
  readonly unclear: number;
  /** The points at which they differ clearly. */
  readonly differences: readonly ValueDifference[];
  /** Set when their sums cannot be written out: nothing was compared. */
  readonly isImpossible: boolean;
}

export interface ValueDifference {
  readonly point: Readonly<Record<string, number>>;
  readonly left: number;
  readonly right: number;
}

export interface CompareOptions {
  /** From this share of the larger value on, two values differ clearly. */
  readonly clearly?: number;
  /** Points to try. */
  readonly attempts?: number;
}

/** Up to this share of the larger value, two values are the same but for rounding. */
const sameShare = 1e-8;
/** Below this, differences are rounding whatever the values are. */
const floor = 1e-12;
/** Values below this say nothing as long as there are larger ones elsewhere. */
const vanishingSize = 1e-9;

/**
 * Compares the values of two expressions at points drawn from many ranges, so that functions with narrow domains have values at
 * some. Sums over an index are written out with few terms. The same expressions are always compared at the same points. Never throws.
 */
export function compareValues(left: Expression, right: Expression, { clearly = 1e-3, attempts = 48 }: CompareOptions = {}): ValueComparison {
  const instances = instancesOf(left, [], right);
  const found = { same: 0, different: 0, oneSided: 0, unclear: 0, differences: [] as ValueDifference[], isImpossible: instances === undefined };
  // Where both sides are next to nothing, as far out on a sigmoid, they are not the same for that.
  let vanishing = 0;
  for (const { original, result, values } of instances ?? []) {
    const names = [...new Set([...freeNames(original), ...freeNames(result)])];
    const [first, second] = [compile(original, names), compile(result, names)];
    for (const point of names.length === 0 ? [new Float64Array(0)] : samplePoints(left.hash, names.length, attempts)) {
      const [a, b] = [first.value(point), second.value(point)];
      const [hasA, hasB] = [Number.isFinite(a), Number.isFinite(b)];
      if (!hasA && !hasB) continue;
      const difference = Math.abs(a - b);
      const size = Math.max(Math.abs(a), Math.abs(b));
      if (hasA !== hasB) found.oneSided++;
      else if (size <= vanishingSize) vanishing++;
      else if (difference <= sameShare * size + floor) found.same++;
      else if (difference <= clearly * size) found.unclear++;
      else {
        found.different++;
        found.differences.push({ point: { ...Object.fromEntries(names.map((name, i) => [name, point[i] ?? NaN])), ...values }, left: a, right: b });
      }
    }
  }
  return found.different === 0 ? { ...found, same: found.same + vanishing } : found;
}
