import { answer, evaluateDerivatives, simplify, substitute, dependsOn, type Expression, type PointValue } from "../../core";
import { resolve, type Resolution, type Scope } from "../scope";
import { some } from "../some";
import { askedDerivative } from "./derivative-forms";
import type { AskedDerivative } from "./types";

/** Largest formula that is differentiated unasked, in nodes when written as a tree. */
const largest = 1_500;

/** A derivative worked out through the definitions in scope. */
export interface WorkedDerivative {
  readonly value: Expression;
  readonly question?: AskedDerivative;
  readonly resolution: Resolution;
  readonly verified: boolean;
}

/**
 * The value of a derivative, or of a formula with derivatives in it; undefined where anything that it needs is not defined, the
 * variable does not occur, or numbers contradict the result.
 */
export function workedDerivative(expression: Expression, scope: Scope, keep: ReadonlySet<string>, at: readonly PointValue[] = []): WorkedDerivative | undefined {
  const resolved = resolve(expression, scope, keep);
  if (!resolved.ok || resolved.value.unknown.length > 0) return undefined;
  const resolution = resolved.value;
  if (resolution.doubts.has("cycle") || resolution.doubts.has("misfit") || resolution.doubts.has("renamed")) return undefined;
  const body = at.reduce((done, { variable, value }) => substitute(done, variable, value), resolution.expression);
  if (body.size > largest || some(body, ({ kind }) => kind === "call")) return undefined;
  const question = askedDerivative(body);
  if (!question) {
    const worked = evaluateDerivatives(body);
    return worked.ok ? { value: simplify(worked.value).expression, resolution, verified: true } : undefined;
  }
  if (question.wrt.some((name) => !dependsOn(question.body, name))) return undefined;
  const answered = answer(question.body, question.wrt);
  if (!answered.ok) return undefined;
  const { result, verdict } = answered.value;
  const variable = question.wrt.at(-1);
  const value = question.at && variable !== undefined ? simplify(substitute(result, variable, question.at)).expression : result;
  return { value, question, resolution, verified: verdict.status === "verified" };
}
