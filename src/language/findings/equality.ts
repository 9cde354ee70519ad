import { freeNames, type Expression, type Span, type Statement, type StatementSide } from "../../core";
import type { DocumentFormula, DocumentReading } from "../document";
import { nameAlone, type DefinitionIndex, type Scope } from "../scope";
import type { Compared } from "./compare";

/** Two sides of a chain, one of them a derivative, with all that is known around them. */
export interface Equality {
  readonly reading: DocumentReading;
  readonly index: DefinitionIndex;
  readonly formula: DocumentFormula;
  readonly statement: Statement;
  /** The side that is a derivative, or the first of the chain; and the one that is said to be equal to it. */
  readonly base: EqualitySide;
  readonly other: EqualitySide;
  readonly scope: Scope;
  /** Names that stay as they are: the variables of the derivative. */
  readonly keep: ReadonlySet<string>;
  /** The variable that primes without an argument mean. */
  readonly variable?: string;
}

export interface EqualitySide {
  readonly side: StatementSide;
  /** Which component of it, where it is a vector. */
  readonly component: number;
  readonly expression: Expression;
}

/** The text of a side. */
export function textOf({ formula }: Equality, { start, end }: Span): string {
  return formula.region.source.slice(start, end);
}

/** The texts that an equality was read from: its own sides, and the definitions that were put in. */
export function textsOf(equality: Equality, compared: Compared): readonly string[] {
  const sides = [equality.base, equality.other].map(({ side }) => textOf(equality, side.span));
  return [...sides, ...usedIn(compared).map(({ definition }) => definition.source.text)];
}

/** The definitions that were put into either side. */
export function usedIn({ left, right }: Compared): readonly Compared["left"]["used"][number][] {
  return [...new Map([...left.used, ...right.used].map((used) => [`${used.definition.name} ${used.definition.span.start}`, used])).values()];
}

/** The names that a whole derivative is taken by: w of dL/dw, x of f'(x), of which inner ones are no part. */
export function variablesOfDerivative(expression: Expression): string[] {
  if (expression.kind === "call") return expression.primes > 0 ? expression.operands.flatMap((operand) => (operand.kind === "symbol" ? [operand.name] : [])) : [];
  if (expression.kind !== "operation" || expression.operator !== "derivative") return [];
  const [body, variable, point] = expression.operands;
  if (point) return freeNames(point);
  return variable?.kind === "symbol" && body ? [variable.name, ...(body.kind === "operation" ? variablesOfDerivative(body) : [])] : [];
}

/**
 * The names that stay as they are in a derivative and in what is said of it: the variables, and the parameters of the function that
 * it is a derivative of, which are variables as well.
 */
export function keptNames(expression: Expression, scope: Scope): string[] {
  const variables = variablesOfDerivative(expression);
  const name = differentiatedName(expression);
  const parameters = name === undefined ? [] : scope.lookup(name)?.definition.parameters ?? [];
  return variables.some((variable) => parameters.includes(variable)) ? [...variables, ...parameters] : variables;
}

/** The name of the function whose derivative an expression is: f of f'(x), L of dL/dw. */
export function differentiatedName(expression: Expression): string | undefined {
  if (expression.kind === "call") return expression.primes > 0 ? expression.name : undefined;
  if (expression.kind !== "operation" || expression.operator !== "derivative") return undefined;
  const [body] = expression.operands;
  return body && (nameAlone(body)?.name ?? (body.kind === "call" ? body.name : differentiatedName(body)));
}
