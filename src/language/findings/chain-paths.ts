import { answer, dependsOn, freeSymbols, hasIndices, multiply, nameToLatex, printLatex, replaceEqual, simplify, symbol, add, type DifferentialSign, type Expression, type SymbolExpression } from "../../core";
import { leibnizFraction, leibnizPlain } from "../leibniz";
import { resolve, type Scope, type ScopedDefinition } from "../scope";
import { some } from "../some";
import type { ChainLink } from "./types";

/** More ways than this from a name to a variable are for a picture, not for a line. */
const mostPaths = 6;
const longestPath = 12;

/**
 * The ways by which a name depends on a variable, through the names in between: L on \hat y, that on z, that on w. Empty where it
 * does so directly, or where the ways are too many, or lead through sums.
 */
export function chainPaths(name: string, variable: SymbolExpression, scope: Scope, sign: DifferentialSign): ChainLink[][] {
  const walk = new Walk(variable, scope, sign);
  const paths = walk.from(name, 0);
  return paths && paths.length <= mostPaths && paths.some((path) => path.length > 1) ? paths : [];
}

/** The products of the links of every path, added up. */
export function sumOfPaths(paths: readonly (readonly ChainLink[])[]): Expression {
  const products = paths.map((path) => (path.length === 1 && path[0] ? path[0].value : multiply(...path.map(({ value }) => value))));
  const [only] = products;
  return products.length === 1 && only ? only : add(...products);
}

class Walk {
  constructor(private readonly variable: SymbolExpression, private readonly scope: Scope, private readonly sign: DifferentialSign) {}

  /** The paths from a name to the variable; undefined where one cannot be worked out. */
  from(name: string, depth: number): ChainLink[][] | undefined {
    const found = this.scope.lookup(name);
    const body = found && this.bodyOf(found);
    if (!found || !body || depth > longestPath) return undefined;
    const paths: ChainLink[][] = [];
    for (const inner of freeSymbols(body)) {
      const isVariable = inner.name === this.variable.name;
      if (!isVariable && !this.leads(inner)) continue;
      const link = this.link(found, body, inner);
      const rest = isVariable ? [[]] : this.from(inner.name, depth + 1);
      if (!link || !rest) return undefined;
      paths.push(...rest.map((path) => [link, ...path]));
      if (paths.length > mostPaths) return undefined;
    }
    return paths;
  }

  /** The right side of a definition, with the functions that it applies put in and the names in it left as they are. */
  private bodyOf({ definition }: ScopedDefinition): Expression | undefined {
    if (!definition.value.ok) return undefined;
    const resolved = resolve(definition.value.value, this.scope, new Set(definition.parameters), { names: "none" });
    if (!resolved.ok || resolved.value.unknown.length > 0) return undefined;
    const { expression } = resolved.value;
    return hasIndices(expression) || some(expression, (node) => node.kind === "operation" && node.operator === "derivative") ? undefined : expression;
  }

  private leads({ name }: SymbolExpression): boolean {
    const found = this.scope.lookup(name);
    if (!found || found.definition.parameters.length > 0) return false;
    const resolved = resolve(symbol(name), this.scope, new Set([this.variable.name]));
    return resolved.ok && dependsOn(resolved.value.expression, this.variable.name);
  }

  private link({ definition }: ScopedDefinition, body: Expression, inner: SymbolExpression): ChainLink | undefined {
    const answered = answer(body, [inner.name]);
    if (!answered.ok) return undefined;
    // sigma(z)(1 - sigma(z)) reads as a(1 - a) where a = sigma(z): a name for its own value makes many slopes short.
    const own = symbol(definition.name, { latex: definition.latex === nameToLatex(definition.name) ? undefined : definition.latex });
    const named = body.size > 1 ? simplify(replaceEqual(answered.value.result, body, own)).expression : answered.value.result;
    const written = inner.name === this.variable.name ? this.variable : inner;
    return {
      of: definition.name, by: inner.name, value: named,
      leftLatex: leibnizFraction(this.sign, definition.latex, [printLatex(written)]), leftPlain: leibnizPlain(definition.name, [inner.name]),
    };
  }
}
