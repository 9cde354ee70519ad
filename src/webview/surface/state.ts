import { partState } from "../part-state";
import { startView } from "./camera";
import type { Turn } from "./camera";

/** From where the reader looks at the surface. */
export const surfaceState = partState<{ readonly turn: Turn }>("surface", { turn: startView }, ({ turn }) => {
  if (typeof turn !== "object" || turn === null) return {};
  const { around, above, distance } = turn as Partial<Record<keyof Turn, unknown>>;
  const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
  return isNumber(around) && isNumber(above) && isNumber(distance) && distance > 0 ? { turn: { around, above, distance } } : {};
});
