import { equal } from "../expression";
import type { Expression } from "../expression";
import { changedPart } from "./changed";
import type { StepId } from "./ids";
import type { Derivation, Placeholder, Step, View } from "./types";

/** Collects steps one under another: each starts where the last one ended. */
export class DerivationBuilder {
  private readonly steps: Step[] = [];

  constructor(private current: Expression) {}

  /** Adds a step to `after`; a step that changes nothing to look at is left out, unless it introduces names. */
  step(id: StepId, after: Expression, more: { where?: readonly Placeholder[]; children?: readonly Step[] } = {}): this {
    const { where = [], children = [] } = more;
    if (where.length === 0 && children.length === 0 && equal(this.current, after)) return this;
    this.steps.push({ id, before: this.current, after, changed: changedPart(this.current, after), where, children });
    this.current = after;
    return this;
  }

  finish(view: View, variable: string): Derivation {
    return { view, variable, steps: this.steps, result: this.current };
  }
}
