import { add, call, derivative, divide, limit, number, subtract, symbol } from "../expression";
import type { Expression } from "../expression";
import { withoutUnits } from "../differentiate";
import { DerivationBuilder } from "./build";
import { LimitContext } from "./limits/context";
import { methodFor } from "./limits/methods";
import { ownTerms } from "./own-terms";
import { freshName } from "./placeholders";
import { derivativeOf } from "./rules-view";
import type { Derivation } from "./types";

/**
 * The derivative from its definition, the limit of (f(x + h) - f(x))/h as h goes to 0, worked out where it can be by the
 * ways in limits/. Undefined for other expressions.
 * @param beside what the reader sees besides: letters that are in use there are not taken for anything else
 */
export function limitDerivation(expression: Expression, variable: string, answer: Expression, beside: Expression = expression): Derivation | undefined {
  const own = ownTerms(withoutUnits(expression), variable);
  if (!own) return undefined;
  const bare = own.expression;
  const taken = add(bare, beside, symbol(variable));
  const context = contextFor(variable, taken);
  const lines = methodFor(bare, context);
  if (!lines) return undefined;
  const { x, h } = context;
  const builder = new DerivationBuilder(derivative(expression, x));
  if (own.placeholders.length > 0) builder.step("hold-other-terms", derivative(bare, x), { where: own.placeholders });
  const f = freshName(taken, "function");
  const about = { step: h, function: symbol(f), variable: x };
  const definition = limit(divide(subtract(call(f, [add(x, h)]), call(f, [x])), h), h, number(0));
  builder.step("limit-definition", definition, { where: [{ name: f, argument: variable, stands: bare }], about });
  for (const { id, line, ...more } of lines()) builder.step(id, line, { ...more, about: { ...about, ...more.about } });
  builder.step("simplify", answer);
  return builder.finish("limit", variable);
}

/** The variable, and the step by a letter that is not taken. */
function contextFor(variable: string, taken: Expression): LimitContext {
  const h = symbol(freshName(taken, "step"));
  const context: LimitContext = new LimitContext(
    variable, h,
    (part) => methodFor(part, context) !== undefined,
    (part) => limitDerivation(part, variable, derivativeOf(part, variable), taken)?.steps ?? [],
  );
  return context;
}
