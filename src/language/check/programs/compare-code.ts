import { answer, call, compareValues, contains, derivative, evaluateDerivatives, freeNames, multiply, operandsOf, substitute, symbol, type Expression } from "../../../core";
import { counterexampleOf } from "../../findings/counterexample";
import type { CheckedEquality } from "../../findings";
import { slipOf } from "../slips";
import { areSame, standInDoubt } from "./stand-ins";

/** A component of a hand-written derivative, held against what it is to be. */
export interface CodeQuestion {
  /** The name of the function. */
  readonly name: string;
  readonly body: Expression;
  readonly variable: string;
  readonly parameters: readonly string[];
  readonly claimed: Expression;
  /** What a gradient from further on is called, which the derivative is multiplied by. */
  readonly upstream?: string;
  /** Whether the name of the derivative may mean something else. */
  readonly isVague?: boolean;
  /** The comments in the derivative. */
  readonly remarks?: string;
}

type Judged = Pick<CheckedEquality, "verdict" | "reason" | "counterexample" | "correct" | "sides" | "question">;

const hasUnknown = contains("call", "derivative", "limit");
/** Points that have to differ for a word against what somebody wrote. */
const enough = 5;

/** Whether a component is the derivative, as far as numbers tell; wrong only where nothing else explains the difference. */
export function judge(asked: CodeQuestion): Judged {
  const { name, body, variable, parameters, claimed, upstream, isVague } = asked;
  const undecided = (reason: string): Judged => ({ verdict: "undecided", reason });
  if (hasUnknown(body) || hasUnknown(claimed)) return undecided("It calls functions of which nothing is known.");
  const worked = evaluateDerivatives(derivative(body, symbol(variable)));
  if (!worked.ok) return undecided(worked.problem.message);
  const expected = upstream === undefined ? worked.value : multiply(symbol(upstream), worked.value);
  const known = new Set([...freeNames(body), ...parameters, ...(upstream === undefined ? [] : [upstream])]);
  const foreign = freeNames(claimed).filter((each) => !known.has(each));
  if (foreign.length > 0) return undecided(`What ${foreign.join(", ")} ${foreign.length === 1 ? "stands" : "stand"} for is not said.`);
  const numbers = compareValues(expected, claimed);
  if (numbers.isImpossible) return undecided("Numbers do not decide it.");
  if (numbers.different === 0) return numbers.same + numbers.unclear > 0 ? { verdict: "right" } : undecided("The sides have no values at common points.");
  // The derivative of sigmoid is often written for its value: a (1 - a).
  if (parameters.length === 1 && areSame(expected, substitute(claimed, variable, body))) return { verdict: "right" };
  if (numbers.same > 0) return undecided("The sides agree at some points and differ at others.");
  if (numbers.different < enough && freeNames(claimed).length + freeNames(expected).length > 0) return undecided("Numbers do not decide it.");
  const doubt = standInDoubt(expected, asked);
  if (doubt !== undefined) return undecided(doubt);
  const question = upstream === undefined ? { body, variable } : { body: multiply(symbol(upstream), body), variable };
  if (isVague && !slipOf({ question, expected, claimed })) return undecided("The name may mean something else than a derivative.");
  const shortest = answer(body, [variable]);
  const base = derivative(call(name, parameters.map((parameter) => symbol(parameter))), symbol(variable));
  return {
    verdict: "wrong",
    counterexample: counterexampleOf(expected, claimed, numbers.differences),
    correct: shortest.ok ? { full: upstream === undefined ? shortest.value.result : withUpstream(shortest.value.result, upstream) } : undefined,
    sides: { base, other: claimed, expected, claimed },
    question,
  };
}

function withUpstream(value: Expression, upstream: string): Expression {
  const factors = value.kind === "operation" && value.operator === "multiply" ? operandsOf(value) : [value];
  return multiply(symbol(upstream), ...factors);
}
