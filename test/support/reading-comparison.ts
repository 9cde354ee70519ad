import { parseLatex, parseLatexStatements, type Expression } from "../../src/core";
import type { Json } from "./compute-engine/engine";
import { NoNumber, theirValue } from "./compute-engine/value";
import { freeIndices, ourValue, wholeNames } from "./our-value";
import { close } from "./oracle";
import { pointAt } from "./reading-point";

/** A text with what we read it as. */
export interface OurReading {
  readonly tex: string;
  readonly expression: Expression;
}

/** What comparing two readings of one text shows; "other names" where they do not speak of the same symbols. */
export type Comparison =
  | { readonly outcome: "agree" | "no number" | "other names" }
  | { readonly outcome: "differ"; readonly ours: number; readonly theirs: number };

const turns = 4;

/** The expressions that we read a formula as: all of it, or the sides of its statements. */
export function ourReadings(tex: string): readonly OurReading[] {
  const whole = parseLatex(tex);
  if (whole.ok && !whole.value.definition) return [{ tex, expression: whole.value.expression }];
  return parseLatexStatements(tex).flatMap(({ sides }) => sides.flatMap(({ span, value }) =>
    value.ok && value.value.kind === "expression" ? [{ tex: tex.slice(span.start, span.end), expression: value.value.expression }] : []));
}

/** Compares two readings by their values at several points. */
export function compareReadings({ expression }: OurReading, json: Json): Comparison {
  let compared = false;
  const [whole, indices] = [wholeNames(expression), freeIndices(expression)];
  for (let turn = 0; turn < turns; turn++) {
    const [here, there] = [pointAt(turn, whole), pointAt(turn, whole)];
    const ours = ourValue(expression, here);
    const theirs = orNothing(() => theirValue(json, there, indices));
    if (ours === undefined || theirs === undefined) return { outcome: "no number" };
    if (!Number.isFinite(ours) || !Number.isFinite(theirs)) continue;
    compared = true;
    // Their derivatives are worked out by differences, which are good to nine digits.
    if (close(ours, theirs, 1e-7, 1e-9)) continue;
    return isSame(here.asked, there.asked) ? { outcome: "differ", ours, theirs } : { outcome: "other names" };
  }
  return { outcome: compared ? "agree" : "no number" };
}

function orNothing(work: () => number): number | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoNumber) return undefined;
    throw error;
  }
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((name) => right.has(name));
}
