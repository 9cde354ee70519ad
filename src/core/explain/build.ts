import { equal } from "../expression";
import type { Expression } from "../expression";
import { printLatex } from "../print";
import { changedParts } from "./changed";
import type { StepId } from "./ids";
import type { Derivation, Placeholder, Step, View } from "./types";

/** Collects steps one under another: each starts where the last one ended. */
export class DerivationBuilder {
  private readonly steps: Step[] = [];

  constructor(private current: Expression) {}

  /** Adds a step to `after`; a step that changes nothing to look at is left out, unless it introduces names or has smaller steps. */
  step(id: StepId, after: Expression, more: { where?: readonly Placeholder[]; children?: readonly Step[] } = {}): this {
    const { where = [], children = [] } = more;
    if (where.length === 0 && children.length === 0 && looksLike(this.current, after)) return this.endIn(after);
    this.steps.push({ id, before: this.current, after, changed: changedParts(this.current, after), where, children });
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

function looksLike(left: Expression, right: Expression): boolean {
  return equal(left, right) || printLatex(left, { named: true }) === printLatex(right, { named: true });
}
