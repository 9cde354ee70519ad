import { freeNames, substitute, symbol, type Expression } from "../../core";

/**
 * Puts arguments in the place of parameters, all at once: x and y may change places. Indices of sums in the body that stand free
 * in an argument get other letters.
 */
export function putIn(body: Expression, parameters: readonly string[], values: readonly Expression[]): Expression {
  const pairs = parameters.flatMap((name, i) => {
    const value = values[i];
    return value && !(value.kind === "symbol" && value.name === name) ? [{ name, value }] : [];
  });
  const [only] = pairs;
  if (!only) return body;
  if (pairs.length === 1) return substitute(body, only.name, only.value);
  // Names that stand nowhere keep an argument that speaks of another parameter from being taken for that.
  const taken = new Set([body, ...values].flatMap(freeNames));
  const places = pairs.map(({ name }) => freshName(name, taken));
  const renamed = pairs.reduce((done, { name }, i) => substitute(done, name, symbol(places[i] ?? name)), body);
  return pairs.reduce((done, { value }, i) => substitute(done, places[i] ?? "", value), renamed);
}

function freshName(name: string, taken: Set<string>): string {
  let fresh = `${name}_place`;
  while (taken.has(fresh)) fresh += "_place";
  taken.add(fresh);
  return fresh;
}
