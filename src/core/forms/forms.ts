import type { Answer } from "../answer";
import { freeNames, substitute, symbol } from "../expression";
import type { Expression, SymbolExpression } from "../expression";
import { printPlain } from "../print";
import { byCases, expand, factor, lengthOf, writtenLike } from "../simplify";
import { verify } from "../verify";
import { halfAngles } from "./half-angles";
import { inTermsOfItself } from "./itself";

/** Another way to write a derivative: as a product, as a sum, by the function's own values, or case by case. */
export type FormName = "factored" | "expanded" | "itself" | "cases";

/** The derivative in another form; `itself` has the function's name in it. */
export interface Form {
  readonly name: FormName;
  readonly expression: Expression;
}

/** Forms are read, not scrolled through: how long one may be, beside the answer and at most. */
const lengthBesideAnswer = (length: number): number => Math.min(1.5 * length + 8, 60);

/**
 * The forms of an answer that differ from it and from one another, each proved by numbers as the answer was; none when the
 * answer was not verified. `self` is the function's name, another letter when a variable is called so too.
 */
export function formsOf({ expression, wrt, result, verdict }: Answer, self: SymbolExpression = symbol("f")): Form[] {
  if (verdict.status !== "verified") return [];
  const longest = lengthBesideAnswer(lengthOf(result));
  if (lengthOf(result) > longest) return [];
  const makers: Readonly<Record<FormName, () => Expression | undefined>> = {
    factored: () => halfAngles(result, expression) ?? factor(result),
    expanded: () => multipliedOut(result),
    itself: () => inTermsOfItself(expression, wrt, result, own),
    cases: () => byCases(result, expression),
  };
  const own = nameFor(self, expression);
  const seen = new Set([printPlain(result, { named: true })]);
  return (Object.keys(makers) as FormName[]).flatMap((name) => {
    const made = makers[name]();
    if (!made || lengthOf(made) > longest) return [];
    const form = writtenLike(expression, made);
    const text = printPlain(form, { named: true });
    const isNew = !seen.has(text) && verify(expression, wrt, name === "itself" ? substitute(form, own.name, expression) : form).status === "verified";
    if (isNew) seen.add(text);
    return isNew ? [{ name, expression: form }] : [];
  });
}

/** The result as a sum; undefined where it was but a number times a sum, which tells nothing, or does not become one. */
function multipliedOut(result: Expression): Expression | undefined {
  if (result.kind === "operation" && result.operator === "multiply" && result.operands.filter((factor) => factor.kind !== "number").length === 1) return undefined;
  const form = expand(result);
  return form.kind === "operation" && form.operator === "add" ? form : undefined;
}

/** The function's name, or the first letter that names nothing else in the question. */
function nameFor(self: SymbolExpression, question: Expression): SymbolExpression {
  const taken = new Set(freeNames(question));
  if (!taken.has(self.name)) return self;
  return symbol(["f", "y", "g", "h"].find((name) => !taken.has(name)) ?? "f_");
}
