import { add, compareValues, constant, contains, dependsOn, differentiate, freeNames, multiply, negate, number, operandsOf, operation, power, printPlain, subtract, visit, type Expression } from "../../core";
import { slippedDerivatives } from "./slipped-derivatives";
import type { Slip } from "./slip-names";

/** A wrong derivative, with what it should be. */
export interface WrongDerivative {
  /** What is differentiated, and by what; unknown for a derivative at a point, or one of a higher order. */
  readonly question?: { readonly body: Expression; readonly variable: string };
  readonly expected: Expression;
  readonly claimed: Expression;
}

/** Letters that count things. */
const countNames = ["n", "m", "N", "M"];
const inverse = (factor: Expression): Expression => power(factor, number(-1));
const hasRepetitions = contains("sum", "product", "derivative", "limit", "call");

/**
 * The known slip that turns the right derivative into the one that was claimed, told by values: what was claimed has the value of
 * the derivative with the slip wherever both have one. Undefined where none of them explains it.
 */
export function slipOf(wrong: WrongDerivative): Slip | undefined {
  return candidatesOf(wrong).find(({ value }) => isSame(value, wrong.claimed))?.slip;
}

interface Candidate {
  readonly slip: Slip;
  readonly value: Expression;
}

/** What slips make of the derivative: the likeliest explanation first. */
function candidatesOf({ question, expected, claimed }: WrongDerivative): Candidate[] {
  const factors = (slip: (factor: Expression) => Slip, each: readonly Expression[]): Candidate[] =>
    each.flatMap((factor) => [{ slip: slip(factor), value: multiply(factor, expected) }, { slip: slip(factor), value: multiply(inverse(factor), expected) }]);
  const sign: Candidate = { slip: { name: "sign" }, value: negate(expected) };
  const body = question?.body;
  const degrees = multiply(constant("pi"), inverse(number(180)));
  return [
    sign,
    ...(question ? byOtherVariables(question, claimed) : []),
    ...(question && !hasRepetitions(question.body) ? slippedDerivatives(question.body, question.variable).map(({ name, value }): Candidate => ({ slip: { name }, value })) : []),
    ...factors((factor) => ({ name: "logarithm-base", detail: printPlain(factor) }), body ? logarithmsIn(body) : []),
    ...factors(() => ({ name: "degrees" }), [degrees]),
    ...factors((factor) => ({ name: "count", detail: printPlain(factor) }), countsIn([claimed, expected, ...(body ? [body] : [])])),
    ...factors((factor) => ({ name: "factor", detail: printPlain(factor) }), [number(2)]),
    { slip: { name: "upside-down" }, value: inverse(expected) },
    ...(body ? constantsKept(body, question.variable, expected) : []),
  ];
}

/** The derivatives by the other names of the formula. */
function byOtherVariables({ body, variable }: { readonly body: Expression; readonly variable: string }, claimed: Expression): Candidate[] {
  return freeNames(body).filter((name) => name !== variable && freeNames(claimed).length > 0)
    .map((name): Candidate => ({ slip: { name: "wrong-variable", detail: name }, value: differentiate(body, name) }));
}

/** The logarithms of the bases in a formula: log 2 of 2^x and of log_2 x. */
function logarithmsIn(body: Expression): Expression[] {
  const found: Expression[] = [];
  visit(body, (node) => {
    if (node.kind !== "operation") return;
    const [first, second] = operandsOf(node);
    const base = node.operator === "logBase" ? second : node.operator === "log" || node.operator === "power" ? first : undefined;
    if (base?.kind === "number" && base.value.n > 1n) found.push(operation("log", [base]));
  });
  return found;
}

function countsIn(expressions: readonly Expression[]): Expression[] {
  const found = new Map<string, Expression>();
  for (const expression of expressions) {
    visit(expression, (node) => {
      if (node.kind === "symbol" && countNames.includes(node.name)) found.set(node.name, node);
    });
  }
  return [...found.values()];
}

/** The derivative with one of the terms that do not change still in it. */
function constantsKept(body: Expression, variable: string, expected: Expression): Candidate[] {
  if (body.kind !== "operation" || body.operator !== "add") return [];
  const constants = body.operands.filter((term) => !dependsOn(term, variable));
  return [...constants, ...(constants.length > 1 ? [add(...constants)] : [])].map((term): Candidate => ({ slip: { name: "constant-kept" }, value: add(expected, term) }));
}

/** Points that have to agree, unless there is no variable. */
const enough = 5;

function isSame(left: Expression, right: Expression): boolean {
  const { same, different, oneSided, unclear, isImpossible } = compareValues(left, right);
  if (isImpossible || different > 0 || unclear > same) return false;
  return freeNames(subtract(left, right)).length === 0 ? same > 0 : same >= enough && oneSided <= same;
}

/** Whether a vector was claimed in another order: each component is the right value of another one. */
export function isTransposed(expected: readonly Expression[], claimed: readonly Expression[]): boolean {
  const left = [...expected];
  for (const component of claimed) {
    const at = left.findIndex((other) => isSame(other, component));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return expected.length > 1;
}
