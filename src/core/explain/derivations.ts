import { answer } from "../answer";
import type { Expression } from "../expression";
import { success } from "../result";
import type { Result } from "../result";
import { backpropagationDerivation } from "./backpropagation-view";
import { leibnizDerivation, primeDerivation } from "./chain-view";
import { holdConstantDerivation } from "./hold-constant-view";
import { limitDerivation } from "./limit-view";
import { rulesDerivation } from "./rules-view";
import type { Derivation } from "./types";

const views = [holdConstantDerivation, limitDerivation, leibnizDerivation, primeDerivation, backpropagationDerivation];

/**
 * All the ways to see the derivative of `expression` by `variable` that apply to it, by rules first.
 * @param answer the simplified derivative that is shown: each derivation ends in it.
 */
export function derivationsOf(expression: Expression, variable: string, answer: Expression): Derivation[] {
  const derivations = views.map((view) => view(expression, variable, answer)).filter((view) => view !== undefined);
  return [rulesDerivation(expression, variable, answer), ...derivations];
}

/** One derivative among several that follow one another: the first one, the second one, ... */
export interface Turn {
  readonly order: number;
  readonly variable: string;
  readonly derivations: readonly Derivation[];
}

/**
 * The derivations of a derivative by several variables in turn: each begins where the one before ended, and the last one ends in
 * `result`. Fails when one of the derivatives on the way cannot be had.
 */
export function derivationsInTurn(expression: Expression, wrt: readonly string[], result: Expression): Result<Turn[]> {
  const turns: Turn[] = [];
  let current = expression;
  for (const [i, variable] of wrt.entries()) {
    const next = i === wrt.length - 1 ? success({ result }) : answer(expression, wrt.slice(0, i + 1));
    if (!next.ok) return next;
    turns.push({ order: i + 1, variable, derivations: derivationsOf(current, variable, next.value.result) });
    current = next.value.result;
  }
  return success(turns);
}
