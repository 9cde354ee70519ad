import { equal } from "../expression";
import type { Expression } from "../expression";
import { print } from "../print";
import { changedParts } from "./changed";
import type { StepId } from "./ids";
import type { Derivation, Placeholder, Step, View, Wording } from "./types";

/** How expressions are written in steps: functions by their names, and factors that belong together kept together. */
export const stepNotation = { named: true, grouped: true } as const;

interface Details extends Wording {
  readonly where?: readonly Placeholder[];
  readonly children?: readonly Step[];
}

/** Collects steps one under another: each starts where the last one ended. */
export class DerivationBuilder {
  private readonly steps: Step[] = [];

  constructor(private current: Expression) {}

  /** Adds a step to `after`; a step that changes nothing to look at is left out, unless it introduces names. */
  step(id: StepId, after: Expression, { where = [], children = [], variant, about }: Details = {}): this {
    if (where.length === 0 && looksLike(this.current, after)) return this.endIn(after);
    this.steps.push({ id, before: this.current, after, changed: changedParts(this.current, after), where, children, variant, about });
    this.current = after;
    return this;
  }

  /** Lets the last step end in what looks the same: the order in which operands are kept, say, is nothing to explain. */
  private endIn(after: Expression): this {
    const last = this.steps.pop();
    if (last) this.steps.push({ ...last, after, changed: changedParts(last.before, after) });
    this.current = after;
    return this;
  }

  finish(view: View, variable: string): Derivation {
    return { view, variable, steps: this.steps, result: this.current };
  }
}

/** Whether two expressions are the same to a reader, in one notation at least. */
function looksLike(left: Expression, right: Expression): boolean {
  return equal(left, right) || (["plain", "latex"] as const).some((language) => print(left, language, stepNotation) === print(right, language, stepNotation));
}
