import type { Expression, StatementSide } from "../../core";
import type { DocumentFormula } from "../document";
import { signIn } from "../leibniz";
import { isStale, nameAlone, type Scope } from "../scope";
import { chainPaths, sumOfPaths } from "./chain-paths";
import { componentsOf } from "./components";
import { workedDerivative, type WorkedDerivative } from "./derivative-value";
import { keptNames } from "./equality";
import { namedForm } from "./named-form";
import type { ChainLink, DerivativeFinding, DerivativeValue } from "./types";

/** The value of a side that is a derivative or has some in it; undefined, for silence, where anything it needs is not said. */
export function derivativeFinding({ value: read, at }: StatementSide, formula: DocumentFormula, span: DerivativeFinding["span"], scope: Scope): DerivativeFinding | undefined {
  if (!read.ok) return undefined;
  const components = componentsOf(read.value, scope);
  const [first] = components?.entries ?? [];
  if (!components || !first) return undefined;
  const entries = components.entries.map((entry) => valueOf(entry, formula, scope, at));
  const worked = entries.filter((entry) => entry !== undefined);
  const [only] = worked;
  if (!only || worked.length !== entries.length) return undefined;
  const used = [...new Map(worked.flatMap(({ derivative: { resolution } }) => resolution.used).map((each) => [each.definition, each])).values()];
  if (used.some(isStale)) return undefined;
  return {
    kind: "derivative", formula, span, asked: first, question: entries.length === 1 ? only.derivative.question : undefined,
    values: worked.map(({ value }, i) => ({ ...value, variable: components.variables?.[i] })),
    paths: entries.length === 1 ? only.paths : [],
    used,
    verified: worked.every(({ derivative: { verified } }) => verified),
  };
}

interface Worked {
  readonly value: DerivativeValue;
  readonly derivative: WorkedDerivative;
  readonly paths: readonly (readonly ChainLink[])[];
}

/** One derivative, worked out, with a short form and the links of the chain. */
export function valueOf(expression: Expression, formula: DocumentFormula, scope: Scope, at: StatementSide["at"] = []): Worked | undefined {
  const keep = new Set([...keptNames(expression, scope), ...at.map(({ variable }) => variable)]);
  const worked = workedDerivative(expression, scope, keep, at);
  if (!worked) return undefined;
  const paths = pathsOf(expression, formula, scope);
  const candidates = paths.length > 0 ? [sumOfPaths(paths)] : [];
  const short = worked.resolution.used.length > 1 && !worked.question?.at && at.length === 0 ? namedForm(worked.value, candidates, worked.resolution.used, scope, keep) : undefined;
  return { value: { full: worked.value, short }, derivative: worked, paths };
}

/** The ways from the name that is differentiated to the variable; none but for the first derivative of a name. */
export function pathsOf(expression: Expression, { region: { source } }: DocumentFormula, scope: Scope): ChainLink[][] {
  if (expression.kind !== "operation" || expression.operator !== "derivative" || expression.operands.length !== 2) return [];
  const [body, variable] = expression.operands;
  const of = body && nameAlone(body);
  if (!of || variable?.kind !== "symbol") return [];
  return chainPaths(of.name, variable, scope, signIn(expression.span ? source.slice(expression.span.start, expression.span.end) : "\\partial"));
}
