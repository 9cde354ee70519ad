import { multiply, operandsOf } from "../../expression";
import type { Expression } from "../../expression";
import { sumOf } from "../../differentiate";
import { frameOf } from "../sum-frame";
import type { Step } from "../types";
import type { LimitContext, Method } from "./context";

const isOperation = (node: Expression, operator: string): boolean => node.kind === "operation" && node.operator === operator;

/** The operands that change with the variable, if the limit of each is known. */
function knownParts(expression: Expression, context: LimitContext): readonly Expression[] | undefined {
  const parts = operandsOf(expression).filter((operand) => context.depends(operand));
  return parts.every((part) => part.kind === "symbol" || context.known(part)) ? parts : undefined;
}

function stepsFor(parts: readonly Expression[], context: LimitContext): readonly Step[] {
  return parts.flatMap((part) => (part.kind === "symbol" ? [] : context.explain(part)));
}

const oneOrMany = (parts: readonly Expression[]): string | undefined => (parts.length === 1 ? "one" : undefined);

/** The limit of a sum is the sum of the limits; what does not change cancels. */
export const sumOfParts: Method = (expression, context) => {
  const parts = isOperation(expression, "add") ? knownParts(expression, context) : undefined;
  if (!parts) return undefined;
  const constants = parts.length < operandsOf(expression).length;
  const split = sumOf(parts.map((part) => context.limitOf(part)));
  return () => [
    { id: "insert-function", line: context.limitOf(expression) },
    parts.length === 1 ? { id: "cancel", variant: "constants", line: split } : { id: "split-limit", variant: constants ? "constants" : undefined, line: split },
    { id: "limits-of-parts", variant: oneOrMany(parts), line: sumOf(parts.map((part) => context.slope(part))), children: stepsFor(parts, context) },
  ];
};

/** u v at x + h less u v is the change of u, then that of v: one factor changes at a time, however many there are. */
export const productOfParts: Method = (expression, context) => {
  const parts = isOperation(expression, "multiply") ? knownParts(expression, context) : undefined;
  if (!parts) return undefined;
  const constants = operandsOf(expression).filter((operand) => !parts.includes(operand));
  const times = (body: Expression): Expression => (constants.length > 0 ? multiply(...constants, body) : body);
  const turns = (changing: (part: Expression) => Expression, others: (part: Expression) => Expression): Expression =>
    sumOf(parts.map((_, i) => factors(parts.map((part, j) => (i === j ? changing(part) : j < i ? part : others(part))))));
  const same = (part: Expression): Expression => part;
  const children = (): readonly Step[] => stepsFor(parts, context);
  return () => {
    const insert = { id: "insert-function", line: context.limitOf(expression) } as const;
    const each = { id: "limits-of-parts", variant: oneOrMany(parts), children: children() } as const;
    const [only] = parts;
    if (only && parts.length === 1) return [insert, { id: "factor-out-constant", line: times(context.limitOf(only)) }, { ...each, line: times(context.slope(only)) }];
    return [
      insert,
      { id: "one-factor-at-a-time", line: times(context.toLimit(turns((part) => context.quotient(part), (part) => context.shifted(part)))) },
      { id: "limits-of-factors", line: times(turns((part) => context.limitOf(part), same)) },
      { ...each, line: times(turns((part) => context.slope(part), same)) },
    ];
  };
};

/** Factors next to each other, quotients kept as factors of their own. */
function factors(parts: readonly Expression[]): Expression {
  return multiply(...parts.map((part) => (isOperation(part, "power") ? multiply(part) : part)));
}

/** The limit of a sum over an index is the sum of the limits of its terms; constant factors stay around it. */
export const overIndex: Method = (expression, context) => {
  const { indices, body, around } = frameOf(expression, context.variable);
  if (indices.length === 0 || !context.known(body)) return undefined;
  return () => [
    { id: "insert-function", line: context.limitOf(expression) },
    { id: "split-limit", variant: "factors", line: around(context.limitOf(body)) },
    { id: "limits-of-parts", variant: "one", line: around(context.slope(body)), children: context.explain(body) },
  ];
};
