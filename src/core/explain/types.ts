import type { Expression } from "../expression";
import type { Change } from "./changed";
import type { StepId } from "./ids";

/** What the words of a step need to be true of it. */
export interface Wording {
  /** Which of the sentences for the id holds here, where it has more than one. */
  readonly variant?: string;
  /** What the names in braces stand for: {step} is h, {function} is f. */
  readonly about?: Readonly<Record<string, Expression | undefined>>;
}

/** One step of a derivation: `before` equals `after`, for the reason that `id` names. */
export interface Step extends Wording {
  readonly id: StepId;
  readonly before: Expression;
  readonly after: Expression;
  /** The parts that change; undefined when all of it does. */
  readonly changed?: Change;
  /** Names introduced here: a placeholder b for what is held constant, B for the inner function. */
  readonly where: readonly Placeholder[];
  /** The same step in smaller ones. */
  readonly children: readonly Step[];
}

export interface Placeholder {
  readonly name: string;
  /** Set when it names a function: B(C) = C^2. */
  readonly argument?: string;
  readonly stands: Expression;
}

/** The ways to see a derivative, or a number that derivatives lead to. */
export type View =
  | "rules" | "limit" | "hold-constant" | "chain-leibniz" | "chain-prime" | "backpropagation"
  | "slope" | "finite-difference" | "gradient" | "directional";

/** A derivation: steps one under another, each starting where the last one ended; the last `after` is the answer shown. */
export interface Derivation {
  readonly view: View;
  /** The variable, or the variables with commas between. */
  readonly variable: string;
  readonly steps: readonly Step[];
  readonly result: Expression;
}
