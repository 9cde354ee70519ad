import assert from "node:assert/strict";
import { equal, printLatex } from "../../src/core";
import type { Derivation, Expression, Step } from "../../src/core";
import { close } from "./oracle";
import { namesOf, stepValues } from "./step-value";
import type { Names } from "./step-value";

/** Holds a derivation to what every derivation promises: steps join, each keeps the value, the last is the answer. */
export function assertSound(derivation: Derivation, point: Readonly<Record<string, number>>, answer?: Expression): void {
  const { steps, result, view } = derivation;
  assert.ok(steps.length > 0, view);
  if (answer) assert.ok(equal(result, answer), `${view}: ends in ${printLatex(result)}, not ${printLatex(answer)}`);
  assert.ok(equal(steps.at(-1)?.after ?? answer ?? result, result), `${view}: the last step is not the result`);
  assertJoined(steps, view);
  assertValues(steps, point, view);
}

function assertJoined(steps: readonly Step[], view: string): void {
  steps.slice(1).forEach((step, i) => {
    const previous = steps[i];
    assert.ok(previous && equal(previous.after, step.before), `${view}: ${step.id} does not begin where ${previous?.id ?? ""} ended`);
  });
}

/** Every step keeps the value at the point, and so do the smaller steps in it; names hold from the step that introduces them. */
function assertValues(steps: readonly Step[], point: Readonly<Record<string, number>>, view: string, outer: Names = new Map()): void {
  const names: Names = new Map(outer);
  for (const step of steps) {
    for (const [name, meaning] of namesOf([step])) names.set(name, meaning);
    // The letter of a function, B(x), stands for its value in smaller steps: what they say holds for any.
    const letters = [...names].filter(([, { argument }]) => argument !== undefined).map(([name]) => [name, 0.6] as const);
    const everywhere = { ...Object.fromEntries(letters), ...point };
    const [before, after] = [stepValues(step.before, everywhere, names), stepValues(step.after, everywhere, names)];
    const isSame = before.length === after.length && before.every((value, i) => close(value, after[i] ?? NaN, 1e-6, 1e-8));
    assert.ok(isSame, `${view}, ${step.id}: ${printLatex(step.before)} is ${before.join()}, but ${printLatex(step.after)} is ${after.join()}`);
    assertValues(step.children, point, view, names);
  }
}

/** The ids of a derivation's steps, in order. */
export function idsOf(derivation: Derivation): string[] {
  return derivation.steps.map((step) => step.id);
}

/** LaTeX without the spaces that only part its words: what is compared is the mathematics. */
export function withoutSpaces(latex: string): string {
  return latex.replaceAll(" ", "");
}

/** Each line of a derivation in LaTeX without spaces: where it starts, then what each step comes to. */
export function linesOf(derivation: Derivation): string[] {
  return [derivation.steps[0]?.before, ...derivation.steps.map((step) => step.after)].flatMap((line) => (line ? [withoutSpaces(printLatex(line))] : []));
}
