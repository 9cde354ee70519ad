import type { View } from "./types";
import type { StepId } from "./ids";

/** A step in words and in a notation (LaTeX for the panel), ready to be shown. */
export interface PresentedStep {
  readonly id: StepId;
  /** The rule's name: "Product rule". */
  readonly name: string;
  /** One sentence that says why. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  /** The parts that the step changes, and what they become; none when all of it changes. */
  readonly changed?: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** What it ends with in Python, if that was asked for and holds no derivative that is yet to be worked out. */
  readonly code?: string;
  /** Whether it begins where the step above it ended; then `before` need not be written again. */
  readonly continues: boolean;
  /** Names introduced in this step: b stands for 2z^3. */
  readonly where: readonly { readonly name: string; readonly stands: string }[];
  readonly children: readonly PresentedStep[];
}

/** A derivation in words and in a notation. */
export interface PresentedDerivation {
  readonly view: View;
  /** "Rules", "Limit", ... */
  readonly title: string;
  /** "Second derivative, by y" where one derivation follows another. */
  readonly heading?: string;
  readonly variable: string;
  readonly steps: readonly PresentedStep[];
  readonly result: string;
}
