import { operandsOf, type Expression } from "../../core";
import { expressionOf, type Chain, type Definition, type DocumentFormula } from "../document";
import { isWorthDifferentiating } from "../hover/silence";
import { readingOf, type Reading } from "../reading";
import { isStale, resolve, type Scope, type ScopedDefinition } from "../scope";
import { some } from "../some";

/** A formula as a function to differentiate, calls of functions that the document defines put in; undefined, for silence, when it is none. */
export function functionReading(chain: Chain, defined: Definition | undefined, formula: DocumentFormula, scope: Scope): { readonly reading: Reading; readonly used: readonly ScopedDefinition[] } | undefined {
  const [first, second] = chain.sides;
  const expression = defined ? defined.value.ok && defined.value.value : !second && expressionOf(first);
  if (!expression || !first || (!defined && isApplication(expression))) return undefined;
  const resolved = resolve(expression, scope, new Set(defined?.parameters ?? []), { names: "none" });
  if (!resolved.ok || resolved.value.unknown.length > 0 || resolved.value.used.some(isStale) || repeatsCall(expression)) return undefined;
  const definition = defined && { name: defined.name, parameters: defined.parameters, latex: defined.latex };
  const reading = readingOf({ expression: resolved.value.expression, definition, notes: defined?.notes ?? first.notes }, "latex");
  const written = formula.region.source.slice(chain.span.start, chain.span.end);
  return isWorthDifferentiating(reading, written) ? { reading, used: resolved.value.used } : undefined;
}

/** A quotient of differences, (f(x + h) - f(x)) / h, says something about f and is no function of its own. */
function repeatsCall(expression: Expression): boolean {
  const names: string[] = [];
  some(expression, (node) => {
    if (node.kind === "call") names.push(node.name);
    return false;
  });
  return new Set(names).size < names.length;
}

/** f(x) or f(x + h) speaks of a function that is explained elsewhere; f(g(x)) is one of its own. */
function isApplication(expression: Expression): boolean {
  return expression.kind === "call" && !operandsOf(expression).some((operand) => some(operand, ({ kind }) => kind === "call"));
}
