import { call, derivative, equal, multiply, substitute, symbol } from "../expression";
import type { Expression } from "../expression";
import { DerivationBuilder } from "./build";
import { chainLinks, nestedParts } from "./chain-links";
import type { Link } from "./chain-links";
import { freshNames } from "./placeholders";
import { derivativeOf, stepsByRules } from "./rules-view";
import type { Derivation, Placeholder } from "./types";

/**
 * The chain rule for any number of nested functions, written dA/dB * dB/dC * dC/dx.
 * With two functions the inner one goes by a placeholder b: d(b^3)/db * db/dx with b = x^2.
 * Undefined when the expression is not one function inside another.
 */
export function leibnizDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  const links = linksOf(expression, variable);
  if (!links) return undefined;
  const [outer] = links;
  const builder = new DerivationBuilder(derivative(expression, symbol(variable)));
  const short = links.length === 2 && outer !== undefined;
  if (short) {
    builder.step("name-inner-functions", derivative(outer.body, symbol(variable)), { where: placeholders(links.slice(1)) });
  } else {
    builder.step("name-inner-functions", derivative(symbol(outer?.name ?? variable), symbol(variable)), { where: placeholders(links) });
  }
  const factors = links.map((link, i) => derivative(short && i === 0 ? link.body : symbol(link.name), link.argument));
  builder.step("chain-of-derivatives", multiply(...factors));
  const children = links.flatMap((link) => stepsByRules(link.body, link.argument.name));
  builder.step("derivatives-of-links", multiply(...links.map((link) => derivativeOf(link.body, link.argument.name))), { children });
  return finish(builder, links, answer, "chain-leibniz", variable);
}

/** The same in the notation of Lagrange: A'(B(C(x))) * B'(C(x)) * C'(x). */
export function primeDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  const links = linksOf(expression, variable);
  if (!links) return undefined;
  const builder = new DerivationBuilder(derivative(expression, symbol(variable)));
  const where = links.map((link) => ({ name: link.name, argument: link.argument.name, stands: link.body }));
  const applied = appliedInners(links, variable);
  const composition = links.map((link, i) => call(link.name, [applied[i] ?? symbol(variable)]))[0] ?? expression;
  builder.step("name-inner-functions", derivative(composition, symbol(variable)), { where });
  builder.step("chain-of-derivatives", multiply(...links.map((link, i) => call(link.name, [applied[i] ?? symbol(variable)], 1))));
  const children = links.flatMap((link) => stepsByRules(link.body, link.argument.name));
  const filled = links.map((link, i) => substitute(derivativeOf(link.body, link.argument.name), link.argument.name, applied[i] ?? symbol(variable)));
  builder.step("derivatives-of-links", multiply(...filled), { children });
  return finish(builder, links, answer, "chain-prime", variable);
}

function linksOf(expression: Expression, variable: string): Link[] | undefined {
  const parts = nestedParts(expression, variable);
  if (!parts) return undefined;
  const names = parts.length === 2
    ? [freshNames(expression, "capital", 1)[0] ?? "A", freshNames(expression, "small", 1)[0] ?? "b"]
    : freshNames(expression, "capital", parts.length);
  return chainLinks(parts, names, variable);
}

/** What stands in the brackets after each function's name: B(C(x)) behind A, C(x) behind B, x behind C. */
function appliedInners(links: readonly Link[], variable: string): Expression[] {
  const applied: Expression[] = [];
  let inner: Expression = symbol(variable);
  for (const link of [...links].reverse()) {
    applied.unshift(inner);
    inner = call(link.name, [inner]);
  }
  return applied;
}

function placeholders(links: readonly Link[]): Placeholder[] {
  return links.map((link) => ({ name: link.name, stands: link.body }));
}

/** Puts what the names stand for back in, and makes the product short. */
function finish(builder: DerivationBuilder, links: readonly Link[], answer: Expression, view: "chain-leibniz" | "chain-prime", variable: string): Derivation {
  const inserted = multiply(...links.map((link) => substitute(derivativeOf(link.body, link.argument.name), link.argument.name, link.inner)));
  builder.step("insert-inner-functions", inserted);
  if (!equal(inserted, answer)) builder.step("simplify", answer);
  return builder.finish(view, variable);
}

