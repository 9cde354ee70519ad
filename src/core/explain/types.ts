import type { Expression } from "../expression";
import type { StepId } from "./ids";

/** One step of a derivation: `before` equals `after`, for the reason that `id` names. */
export interface Step {
  readonly id: StepId;
  readonly before: Expression;
  readonly after: Expression;
  /** The part of `before` that changes, and what it becomes in `after`, for marking. */
  readonly changed?: { readonly from: Expression; readonly to: Expression };
  /** Names introduced here: a placeholder b for what is held constant, B for the inner function. */
  readonly where: readonly Placeholder[];
  /** The same step in smaller ones. */
  readonly children: readonly Step[];
}

export interface Placeholder {
  readonly name: string;
  readonly stands: Expression;
}

export type View = "rules" | "limit" | "hold-constant" | "chain-leibniz" | "chain-prime" | "backpropagation" | "slope" | "directional" | "finite-difference" | "gradient";

/** A derivation: steps one under another, each starting where the last one ended; the last `after` is the answer shown. */
export interface Derivation {
  readonly view: View;
  readonly variable: string;
  readonly steps: readonly Step[];
  readonly result: Expression;
}
