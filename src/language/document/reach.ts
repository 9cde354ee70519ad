import { add, derivative, type Expression, type ReadingContext, type Statement, type StatementSide } from "../../core";
import { some } from "../some";
import { expressionOf } from "./chains";

/** Of \frac{d}{dx} x^2 + 1 people mean the derivative of all of it, where no other derivative follows; any other expression as it is. */
export function reachingToTheEnd(expression: Expression): Expression {
  if (expression.kind !== "operation" || expression.operator !== "add") return expression;
  const [first, ...rest] = expression.operands;
  if (first?.kind !== "operation" || first.operator !== "derivative" || first.operands.length !== 2 || rest.some((term) => some(term, isDerivative))) return expression;
  const [body, variable] = first.operands;
  return body?.kind === "operation" && variable ? derivative(add(body, ...rest), variable) : expression;
}

function isDerivative(node: Expression): boolean {
  return (node.kind === "operation" && node.operator === "derivative") || (node.kind === "call" && node.primes > 0);
}

/**
 * The choices with those that derivatives which stand alone, or have nothing but a name before them, are meant by: that they reach to the
 * end of what is written. What was chosen by hand counts. The choices themselves where there is nothing to add.
 */
export function withReach(statements: readonly Statement[], choices: ReadingContext["choices"]): ReadingContext["choices"] {
  const subjects = statements.flatMap(reachingSubjects).filter((subject) => !choices?.has(subject));
  return subjects.length === 0 ? choices : new Map([...choices ?? [], ...subjects.map((subject) => [subject, "sum"] as const)]);
}

function reachingSubjects({ sides }: Statement): string[] {
  const [last, ...names] = [...sides].reverse();
  if (!last || names.some((side) => expressionOf(side)?.kind !== "symbol")) return [];
  return subjectOf(last);
}

/** What the choice is about: how far the operator reaches that begins the side. */
function subjectOf(side: StatementSide): string[] {
  const expression = expressionOf(side);
  if (!expression || reachingToTheEnd(expression) === expression) return [];
  return side.notes.flatMap(({ choice }) => (choice?.subject.startsWith("scope ") && choice.others.includes("sum") ? [choice.subject] : []));
}
