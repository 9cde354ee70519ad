import type { Box } from "./types";

/** Points to start from, at most about so many. */
export const usualStarts = 600;

/** Places spread over a box: the middles of equal cells. */
export interface Grid {
  readonly points: readonly (readonly number[])[];
  /** Cells along each side. */
  readonly side: number;
  /** Whether every cell has its point, in order: the first axis runs fastest. */
  readonly isComplete: boolean;
}

/** A grid of about so many cells; of many variables, every so many of the 2^n cells. */
export function gridOver(box: Box, wanted = usualStarts): Grid {
  const side = Math.max(2, Math.floor(wanted ** (1 / box.length) + 1e-9));
  const all = side ** box.length;
  const stride = Math.max(1, all / (wanted * 2));
  const points = Array.from({ length: Math.floor(all / stride) }, (_, i) => cell(Math.floor(i * stride), side, box));
  return { points, side, isComplete: stride === 1 };
}

function cell(index: number, side: number, box: Box): number[] {
  let rest = index;
  return box.map(([from, to]) => {
    const place = rest % side;
    rest = Math.floor(rest / side);
    return from + ((to - from) * (place + 0.5)) / side;
  });
}
