import { compareValues, dependsOn, freeNames, number, subtract, symbol, transform, visit, type Expression } from "../../../core";
import { areNear } from "../../findings/nearness";
import type { CodeQuestion } from "./compare-code";

type Doubt = (expected: Expression, question: CodeQuestion) => string | undefined;

/** Why something else than the derivative may be written on purpose; undefined where nothing speaks for that. */
export function standInDoubt(expected: Expression, question: CodeQuestion): string | undefined {
  for (const doubt of doubts) {
    const found = doubt(expected, question);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Words beside a derivative that say that it is not quite one. */
const qualifying = /\b(?:negat\w*|minus|combin\w*|approx\w*|surrogate|proxy|straight[- ]through|ignor\w*|up to|numerical\w*|bound|fake|pseudo|custom|trick|clip\w*|stable|stability|descent|reverse\w*|w\.?r\.?t\.? the (?:logits|input))\b/i;

/** The least number that is more than a guard against dividing by zero. */
const leastMeant = 1e-3;

const doubts: readonly Doubt[] = [
  (_expected, { remarks = "" }) => (qualifying.test(remarks) ? "The words beside it may say that it is something else." : undefined),
  // A step, a sign or a rounding has the slope 0, with which nothing learns: people put that of a smooth function there.
  (expected, { body, variable }) => (dependsOn(body, variable) && areSame(expected, number(0)) ? "The derivative is 0 almost everywhere: another may stand for it on purpose." : undefined),
  // Layers that turn or scale gradients leave the values as they are.
  (_expected, { body, variable, upstream }) => (upstream !== undefined && areSame(body, symbol(variable)) ? "The function changes nothing: its gradient may be another on purpose." : undefined),
  (expected, { body, parameters, claimed }) => {
    const globals = freeNames(body).filter((name) => !parameters.includes(name) && !dependsOn(claimed, name) && dependsOn(expected, name));
    return globals.length > 0 ? `The value of ${globals.join(", ")} may have been put in.` : undefined;
  },
  (_expected, question) => (isOfLogits(question) ? "It may be the gradient through a sigmoid or softmax before it." : undefined),
  (expected, { claimed }) => (areSame(expected, withoutGuards(claimed)) ? "But for a small number that guards it, it is right." : undefined),
  (expected, { claimed }) => (areNear(expected, claimed) ? "It differs by so little that it may be an approximation." : undefined),
];

/** The difference of prediction and label is the gradient of a cross entropy by what went into the sigmoid or softmax. */
function isOfLogits({ body, variable, parameters, claimed }: CodeQuestion): boolean {
  let hasLogarithm = false;
  visit(body, (node) => {
    hasLogarithm ||= node.kind === "operation" && node.operator === "log";
  });
  return hasLogarithm && parameters.some((other) => other !== variable && areSame(claimed, subtract(symbol(variable), symbol(other))));
}

function withoutGuards(claimed: Expression): Expression {
  return transform(claimed, (node) => (node.kind === "number" && Math.abs(node.value.valueOf()) <= leastMeant ? number(0) : node));
}

/** Whether two expressions have the same values. */
export function areSame(left: Expression, right: Expression): boolean {
  const { same, different, isImpossible } = compareValues(left, right);
  return !isImpossible && different === 0 && same > 0;
}
