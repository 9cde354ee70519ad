import { isRecord } from "../content-shape";
import { partState } from "../part-state";

/** How the graph lies in its window: moved, in pixels, and scaled. */
export interface GraphView {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** What the reader chose in the graph: a step of the two passes (none: all is shown), and a view (none: the whole). */
export const graphState = partState<{ readonly step?: number; readonly view?: GraphView }>("graph", {}, ({ step, view }) => ({
  ...(typeof step === "number" && Number.isInteger(step) && step >= 0 ? { step } : {}),
  ...(isView(view) ? { view } : {}),
}));

function isView(kept: unknown): kept is GraphView {
  return isRecord(kept) && [kept.x, kept.y, kept.k].every((value) => typeof value === "number" && Number.isFinite(value)) && typeof kept.k === "number" && kept.k > 0;
}
