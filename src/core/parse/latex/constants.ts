import { constant, type ConstantName, type ConstantExpression } from "../../expression";
import type { Token } from "./token";

const constants: ReadonlyMap<string, ConstantName> = new Map([["e", "e"], ["pi", "pi"]]);

/** The constant that a token stands for when it has no subscript: e or \pi. */
export function constantOf(token: Token): ConstantExpression | undefined {
  const named = token.kind === "letter" || token.kind === "text" ? token.text === "e" : token.kind === "command" && token.text === "pi";
  const name = named ? constants.get(token.text) : undefined;
  return name && constant(name, token.span);
}
