/** Values for names, and for functions of which only the name is known, the same for whoever asks. */
export interface Point {
  readonly valueOf: (name: string) => number;
  /** A function with a name alone, with so many primes, at values. */
  readonly call: (name: string, primes: number, operands: readonly number[]) => number;
  /** The same point with a name's value moved. */
  readonly shifted: (name: string, by: number) => Point;
  /** The names that were asked for so far. */
  readonly asked: ReadonlySet<string>;
}

/** The last value of an index where that is a letter. */
export const lastIndex = 3;

/**
 * The point with a number: values spread over (0.2, 0.95) or (1.05, 2.55) by turns, by the letters of each name, so that
 * roots and inverse functions have a value at some of them.
 * @param whole names that bound a sum, which get a whole number
 */
export function pointAt(turn: number, whole: ReadonlySet<string>, asked = new Set<string>(), shifts: Readonly<Record<string, number>> = {}): Point {
  return {
    asked,
    valueOf: (name) => {
      asked.add(name);
      const spread = (0.618034 * hashOf(name) + 0.414214 * turn) % 1;
      return (whole.has(name) ? lastIndex : turn % 2 === 0 ? 0.2 + 0.75 * spread : 1.05 + 1.5 * spread) + (shifts[name] ?? 0);
    },
    call: (name, primes, operands) => {
      asked.add(name);
      return callBase(primes) + Math.sin(phaseOf(name, primes) + operands.reduce((sum, value, i) => sum + (i + 1) * value, 0));
    },
    shifted: (name, by) => pointAt(turn, whole, asked, { ...shifts, [name]: (shifts[name] ?? 0) + by }),
  };
}

/** A function with a name alone stands for 2 and a sine, whose logarithm there is; with primes, for that one's derivative. */
export const callBase = (primes: number): number => (primes === 0 ? 2 : 0);

/** The phase of that sine, by the name: each prime adds a quarter turn. */
export function phaseOf(name: string, primes: number): number {
  return (hashOf(name) % 1000) / 100 + primes * Math.PI / 2;
}

function hashOf(name: string): number {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}
