import { compareValues, evaluateDerivatives, lengthOf, nameToLatex, replaceEqual, simplify, symbol, type Expression } from "../../core";
import { resolve, type Scope, type ScopedDefinition } from "../scope";

/**
 * The same value in the names that definitions give to parts of it, where that reads shorter: (\hat y - y) x, for people keep names
 * that they have. Undefined where it does not, or where numbers do not confirm it.
 * @param candidates forms of the value in which some names still stand
 */
export function namedForm(full: Expression, candidates: readonly Expression[], used: readonly ScopedDefinition[], scope: Scope, keep: ReadonlySet<string>): Expression | undefined {
  let best: Expression | undefined;
  for (const candidate of [full, ...candidates]) {
    const form = simplify(withNames(simplify(withNames(candidate, used, scope)).expression, used, scope)).expression;
    if (lengthOf(form) < lengthOf(best ?? full) && saysTheSame(form, full, scope, keep)) best = form;
  }
  return best;
}

/** Every part that is what a definition says, by its name: those of large definitions first. */
function withNames(expression: Expression, used: readonly ScopedDefinition[], scope: Scope): Expression {
  const named = used.filter(({ definition }) => definition.parameters.length === 0).flatMap(({ definition }) => {
    if (!definition.value.ok || definition.value.value.size < 2) return [];
    const name = symbol(definition.name, { latex: definition.latex === nameToLatex(definition.name) ? undefined : definition.latex });
    const resolved = resolve(definition.value.value, scope, new Set());
    const forms = [definition.value.value, simplify(definition.value.value).expression, ...(resolved.ok ? [simplify(resolved.value.expression).expression] : [])];
    return forms.map((form) => ({ name, form }));
  });
  return named.sort((a, b) => b.form.size - a.form.size).reduce((done, { name, form }) => replaceEqual(done, form, name), expression);
}

function saysTheSame(form: Expression, full: Expression, scope: Scope, keep: ReadonlySet<string>): boolean {
  const resolved = resolve(form, scope, keep);
  const worked = resolved.ok ? evaluateDerivatives(resolved.value.expression) : resolved;
  if (!worked.ok) return false;
  const { same, different, unclear } = compareValues(worked.value, full);
  return same > 4 && different === 0 && unclear <= same / 4;
}
