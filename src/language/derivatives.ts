import { answer, success, type Answer, type Expression, type Result } from "../core";
import type { Reading } from "./reading";

/** The derivative of a formula by one of its variables. */
export interface Partial {
  readonly variable: string;
  readonly result: Expression;
  readonly answer: Answer;
}

/** The derivative by each of the variables; fails with the first that cannot be worked out or that numbers contradict. */
export function partialsOf(reading: Reading, variables: readonly string[] = reading.variables): Result<Partial[]> {
  const partials: Partial[] = [];
  for (const variable of variables) {
    const answered = answer(reading.formula.expression, [variable]);
    if (!answered.ok) return answered;
    partials.push({ variable, result: answered.value.result, answer: answered.value });
  }
  return success(partials);
}
