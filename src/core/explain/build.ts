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
  private written: readonly string[];

  constructor(private current: Expression) {
    this.written = textsOf(current);
  }

  /** Adds a step to `after`; a step that changes nothing to look at is left out, unless it introduces names. */
  step(id: StepId, after: Expression, { where = [], children = [], variant, about }: Details = {}): this {
    const written = equal(this.current, after) ? this.written : textsOf(after);
    const looksTheSame = written.some((text, i) => text === this.written[i]);
    this.written = written;
    if (where.length === 0 && looksTheSame) return this.endIn(after);
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

/** An expression as readers see it; two that are the same to them in one notation are one line of a derivation. */
function textsOf(expression: Expression): string[] {
  return (["plain", "latex"] as const).map((language) => print(expression, language, stepNotation));
}
