import { call, derivative, freeNames, multiply, substitute, symbol } from "../expression";
import type { Expression } from "../expression";
import { withoutClash } from "../differentiate";
import { applyDeltas } from "../simplify";
import { DerivationBuilder } from "./build";
import { chainLinks } from "./chain-links";
import type { Link } from "./chain-links";
import { severalLinksDerivation } from "./chain-of-several-view";
import { asFactor } from "./factors";
import { derivativeOf, stepsByRules } from "./rules-view";
import { frameOf } from "./sum-frame";
import type { SumFrame } from "./sum-frame";
import type { Derivation, Placeholder } from "./types";

/** Nested functions, and the sums over an index around them. */
interface Chain {
  readonly expression: Expression;
  readonly variable: string;
  readonly frame: SumFrame;
  readonly links: readonly Link[];
}

/**
 * The chain rule for any number of nested functions, written dA/dB * dB/dC * dC/dx, inside of sums over an index if there
 * are any. With two functions the inner one goes by a placeholder b: d(b^3)/db * db/dx with b = x^2.
 * Undefined when the expression is not one function inside another, nor made of a few.
 */
export function leibnizDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  const chain = chainOf(expression, variable);
  if (!chain) return severalLinksDerivation(expression, variable, answer);
  const { links, frame } = chain;
  const [outer] = links;
  const builder = begin(chain);
  const short = links.length === 2 && outer !== undefined;
  const whole = short ? outer.body : symbol(outer?.name ?? variable);
  builder.step("name-inner-functions", frame.around(derivative(whole, symbol(variable))), { where: placeholders(short ? links.slice(1) : links), variant: short ? "one" : undefined });
  const factors = links.map((link, i) => derivative(short && i === 0 ? link.body : symbol(link.name), link.argument));
  builder.step("chain-of-derivatives", frame.around(multiply(...factors)));
  builder.step("derivatives-of-links", frame.around(multiply(...slopesOf(links).map(asFactor))), { children: stepsOf(links) });
  return finish(builder, chain, answer, "chain-leibniz");
}

/** The same in the notation of Lagrange: A'(B(C(x))) * B'(C(x)) * C'(x). */
export function primeDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  const chain = chainOf(expression, variable);
  // A function of one member of a family, and of its others too, has no prime.
  if (!chain || !dependsPlainly(chain)) return undefined;
  const { links, frame } = chain;
  const builder = begin(chain);
  const applied = appliedInners(links, variable);
  const inner = (i: number): Expression => applied[i] ?? symbol(variable);
  const composition = links.map((link, i) => call(link.name, [inner(i)]))[0] ?? expression;
  const where = links.map((link) => ({ name: link.name, argument: link.argument.name, stands: link.body }));
  builder.step("name-inner-functions", frame.around(derivative(composition, symbol(variable))), { where });
  builder.step("chain-of-derivatives", frame.around(multiply(...links.map((link, i) => call(link.name, [inner(i)], 1)))));
  const filled = slopesOf(links).map((slope, i) => asFactor(substitute(slope, links[i]?.argument.name ?? variable, inner(i))));
  builder.step("derivatives-of-links", frame.around(multiply(...filled)), { children: stepsOf(links) });
  return finish(builder, chain, answer, "chain-prime");
}

function chainOf(expression: Expression, variable: string): Chain | undefined {
  const safe = withoutClash(expression, variable);
  const frame = frameOf(safe, variable);
  const links = chainLinks(frame.body, variable, frame.indices);
  return links && { expression: safe, variable, frame, links };
}

function begin({ expression, variable, frame }: Chain): DerivationBuilder {
  const x = symbol(variable);
  const builder = new DerivationBuilder(derivative(expression, x));
  return frame.indices.length > 0 ? builder.step("derivative-into-sum", frame.around(derivative(frame.body, x))) : builder;
}

function slopesOf(links: readonly Link[]): Expression[] {
  return links.map((link) => derivativeOf(link.body, link.argument.name));
}

function stepsOf(links: readonly Link[]): Derivation["steps"] {
  return links.flatMap((link) => stepsByRules(link.body, link.argument.name));
}

/** Whether the innermost function is one of the variable itself, not of a family in which the variable is a member. */
function dependsPlainly({ links, variable }: Chain): boolean {
  const inner = links.at(-1)?.body;
  return inner !== undefined && freeNames(inner).includes(variable);
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
function finish(builder: DerivationBuilder, { links, frame, variable }: Chain, answer: Expression, view: "chain-leibniz" | "chain-prime"): Derivation {
  const inserted = frame.around(multiply(...slopesOf(links).map((slope, i) => {
    const link = links[i];
    return asFactor(link ? substitute(slope, link.argument.name, link.inner) : slope);
  })));
  builder.step("insert-inner-functions", inserted, { variant: links.length === 2 && view === "chain-leibniz" ? "one" : undefined });
  builder.step("delta-rule", applyDeltas(inserted));
  return builder.step("simplify", answer).finish(view, variable);
}
