import { answer, compareValues, printLatex, printPlain, success, type Expression, type Result } from "../../core";
import { slipOf } from "../check/slips";
import { slipSentence } from "../check/slip-names";
import { counterexampleOf } from "../findings/counterexample";

/** Points that have to agree for a claim with variables. */
const enough = 5;

/** Whether a claim is the derivative, as an answer for a language model: right; wrong with a point that proves it and what is right; or undecided with the reason. */
export function compareDerivative(body: Expression, variables: readonly string[], claim: Expression): Result<string> {
  const worked = answer(body, variables);
  if (!worked.ok) return worked;
  const { result } = worked.value;
  const numbers = compareValues(result, claim);
  const right = `The derivative is ${printPlain(result, { named: true })} (LaTeX: ${printLatex(result, { named: true })}).`;
  if (numbers.isImpossible || (numbers.different === 0 && numbers.same + numbers.unclear === 0)) return success(`UNDECIDED: the two have no values at common points. ${right}`);
  if (numbers.different === 0) {
    return success(numbers.same >= enough || numbers.unclear === 0 ? `RIGHT: the claim agrees with the derivative at ${numbers.same} points.` : `UNDECIDED: the two differ by no more than rounding may explain. ${right}`);
  }
  const [variable = ""] = variables;
  const slip = variables.length === 1 ? slipOf({ question: { body, variable }, expected: result, claimed: claim }) : undefined;
  const example = counterexampleOf(result, claim, numbers.differences);
  const place = example && Object.entries(example.point).map(([name, value]) => `${name} = ${value}`).join(", ");
  return success([
    "WRONG.",
    ...(example ? [`Counterexample: ${place ? `at ${place} ` : ""}the derivative is ${example.expected} and the claim gives ${example.found}.`] : []),
    ...(slip ? [slipSentence(slip)] : []),
    right,
  ].join(" "));
}
