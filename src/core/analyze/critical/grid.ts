import type { Box } from "./types";

/** Points to start from, at most about so many. */
const wanted = 600;

/** Places spread over a box: the middles of equal cells. */
export interface Grid {
  readonly points: readonly (readonly number[])[];
  /** Cells along each side. */
  readonly side: number;
}

/** A grid of about 600 cells; of more than nine variables, every so many of the 2^n cells. */
export function gridOver(box: Box): Grid {
  const side = Math.max(2, Math.floor(wanted ** (1 / box.length) + 1e-9));
  const all = side ** box.length;
  const stride = Math.max(1, all / (wanted * 2));
  const points = Array.from({ length: Math.floor(all / stride) }, (_, i) => cell(Math.floor(i * stride), side, box));
  return { points, side };
}

function cell(index: number, side: number, box: Box): number[] {
  let rest = index;
  return box.map(([from, to]) => {
    const place = rest % side;
    rest = Math.floor(rest / side);
    return from + ((to - from) * (place + 0.5)) / side;
  });
}
