import type { Expression } from "../../expression";
import type { Algebra } from "../algebra";
import type { Places } from "../pattern";

/** One rewriting, written in the tool's own terms. It holds wherever the left side has a value. */
export interface RewriteRule {
  readonly name: string;
  /** The form that is rewritten; its places are made by `any`, `anyNumber` and `rest`. */
  readonly from: Expression;
  readonly to: Expression;
  /** What must be true of the expressions in the places; places are asked for by their names with their marks (?u, #n, *k). */
  readonly when?: (places: Places, algebra: Algebra) => boolean;
}

/** Whether the number in a place meets a condition. */
export const numberIn = (place: string, holds: (value: number) => boolean) => (places: Places): boolean => {
  const held = places.get(place);
  return held?.kind === "number" && holds(held.value.valueOf());
};

/** Whether one place holds the opposite of another. */
export const opposite = (left: string, right: string) => (places: Places, algebra: Algebra): boolean => {
  const [a, b] = [places.get(left), places.get(right)];
  return a !== undefined && b !== undefined && algebra.multiply([algebra.workspace.minusOne, a]) === b;
};
