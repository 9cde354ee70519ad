interface Place {
  readonly x: number;
  readonly y: number;
}

/** How an edge is drawn. */
export interface EdgePath {
  readonly d: string;
  readonly start: Place;
  readonly end: Place;
  /** A place on it for a number, near its start. */
  readonly label: Place;
}

/**
 * A line that leaves to the right and arrives from the left. Where it passes a column of boxes it runs level, at the height
 * that the layout kept free for it there.
 */
export function edgePath(start: Place, end: Place, bends: readonly Place[], columns: readonly { readonly from: number; readonly to: number; readonly middle: number }[]): EdgePath {
  const passed = columns.filter(({ from, to }) => from > start.x + 1 && to < end.x - 1);
  const level = passed.flatMap((column) => {
    const bend = bends.find(({ x }) => Math.abs(x - column.middle) <= 1.5);
    return bend ? [{ from: column.from, to: column.to, y: bend.y }] : [];
  });
  let d = `M${at(start)}`;
  let here = start;
  let label: Place | undefined;
  const curveTo = (next: Place): void => {
    const middle = (here.x + next.x) / 2;
    label ??= { x: middle, y: (here.y + next.y) / 2 };
    d += `C${at({ x: middle, y: here.y })} ${at({ x: middle, y: next.y })} ${at(next)}`;
    here = next;
  };
  for (const { from, to, y } of level) {
    curveTo({ x: from, y });
    here = { x: to, y };
    d += `L${at(here)}`;
  }
  curveTo(end);
  return { d, start, end, label: label ?? start };
}

function at({ x, y }: Place): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
