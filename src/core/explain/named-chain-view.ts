import { add, derivative, multiply, replaceEqual, symbol } from "../expression";
import type { Expression, SymbolExpression } from "../expression";
import { DerivationBuilder } from "./build";
import { asFactor } from "./factors";
import { stepsByRules } from "./rules-view";
import type { Derivation, Placeholder } from "./types";

/** One factor of a chain through names that somebody gave: the derivative of one name by the next, and its value. */
export interface NamedLink {
  readonly of: string;
  readonly by: SymbolExpression;
  readonly value: Expression;
}

/** A function that is built from others by names: L of \hat y, that of z, that of w. */
export interface NamedChain {
  /** The function with all names put in. */
  readonly expression: Expression;
  readonly variable: string;
  /** The ways from the function to the variable; their products add up to its derivative. */
  readonly links: readonly (readonly NamedLink[])[];
  /** What the names stand for: the function's own first. */
  readonly definitions: readonly Placeholder[];
  /** The simplified derivative. */
  readonly answer: Expression;
}

/**
 * The chain rule through names that somebody gave: dL/dw is dL/dŷ · dŷ/dz · dz/dw. Unlike `leibnizDerivation` it makes up no names.
 * Undefined where the function itself has no name.
 */
export function namedChainDerivation({ expression, variable, links, definitions, answer }: NamedChain): Derivation | undefined {
  const [whole] = definitions;
  if (!whole) return undefined;
  const sumOf = (factor: (link: NamedLink, alone: boolean) => Expression): Expression => {
    const [only, ...others] = links.map((path) => (path.length === 1 && path[0] ? factor(path[0], true) : multiply(...path.map((link) => factor(link, false)))));
    return only && others.length > 0 ? add(only, ...others) : only ?? answer;
  };
  const variant = links.length > 1 ? "several" : undefined;
  const builder = new DerivationBuilder(derivative(expression, symbol(variable)));
  builder.step("name-inner-functions", derivative(symbol(whole.name), symbol(variable)), { where: definitions, variant });
  builder.step("chain-of-derivatives", sumOf(({ of, by }, alone) => derivative(alone ? standing(definitions, of) : symbol(of), by)), { variant });
  const distinct = [...new Map(links.flat().map((link) => [`${link.of} ${link.by.name}`, link])).values()];
  const children = distinct.flatMap(({ of, by }) => stepsByRules(standing(definitions, of), by.name));
  const worked = sumOf(({ value }, alone) => (alone ? value : asFactor(value)));
  builder.step("derivatives-of-links", worked, { children });
  // What a name stands for may hold another: as many rounds as there are names put all of them in.
  const inserted = definitions.reduce((line) => definitions.reduce((inner, { name, stands }) => replaceEqual(inner, symbol(name), stands), line), worked);
  builder.step("insert-inner-functions", inserted);
  return builder.step("simplify", answer).finish("chain-leibniz", variable);
}

function standing(definitions: readonly Placeholder[], name: string): Expression {
  return definitions.find((definition) => definition.name === name)?.stands ?? symbol(name);
}
