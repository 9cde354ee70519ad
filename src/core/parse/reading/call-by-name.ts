import { call, type Expression, operation } from "../../expression";
import { nearestOperator } from "../../operators";
import type { Span } from "../../result";
import { applyFunction, isFunctionName, unknownFunction } from "../shared";
import type { ReadingNote } from "../types";
import { asNumber, piecewiseOf, requireCondition } from "./conditions";
import { orRefuse, refuse } from "./refusal";

type Build = (operands: readonly Expression[], span: Span) => Expression;

/** What no table of functions can hold, for its operands are conditions, variables or targets. */
const forms: ReadonlyMap<string, Build> = new Map<string, Build>([
  ["piecewise", piecewiseOf],
  ["where", (operands, span) => (operands.length === 3 ? piecewiseOf(operands, span) : refuse(`where takes 3 operands, not ${operands.length}.`, span))],
  ["logical_and", (operands, span) => joined("and", operands, 2, span)],
  ["logical_or", (operands, span) => joined("or", operands, 2, span)],
  ["logical_not", (operands, span) => joined("not", operands, 1, span)],
  ["derivative", (operands, span) => withVariable("derivative", operands, [2, 3], span)],
  ["limit", (operands, span) => withVariable("limit", operands, [3, 3], span)],
]);

function joined(name: "and" | "or" | "not", operands: readonly Expression[], count: number, span: Span): Expression {
  if (operands.length !== count) refuse(`logical_${name} takes ${count} operand${count === 1 ? "" : "s"}, not ${operands.length}.`, span);
  return operation(name, operands.map((operand) => requireCondition(operand, span)), span);
}

function withVariable(name: "derivative" | "limit", operands: readonly Expression[], [least, most]: readonly [number, number], span: Span): Expression {
  if (operands.length < least || operands.length > most) refuse(`${name} takes ${least === most ? least : `${least} or ${most}`} operands, not ${operands.length}.`, span);
  const variable = operands[1];
  if (variable?.kind !== "symbol") refuse(`The second operand of ${name} is its variable.`, variable?.span ?? span);
  return operation(name, operands.map(asNumber), span);
}

/** Whether a call by that name means something known. */
export function isKnownCall(name: string): boolean {
  return forms.has(name) || isFunctionName(name);
}

/**
 * A call by name: a known function, or else a function of which nothing but the name is known; a misspelt name or a wrong
 * number of operands stops reading. `place` is that of the name, `span` that of the call.
 */
export function callByName(name: string, operands: readonly Expression[], place: Span, span: Span, notes: ReadingNote[]): Expression {
  const form = forms.get(name);
  if (form) return form(operands, span);
  const numbers = operands.map(asNumber);
  if (isFunctionName(name)) return { ...orRefuse(applyFunction(name, numbers, place)), span };
  const short = [...name.replace(/[_\d].*$/, "")].length === 1;
  if (numbers.length === 0 || (!short && nearestOperator(name) !== undefined)) refuse(unknownFunction(name), place);
  if (!short) notes.push({ span: place, message: `${name} is not a known function; it is kept by its name.` });
  return call(name, numbers, 0, span);
}
