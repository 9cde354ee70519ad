import { answer, higherDerivation, namedChainDerivation, rulesDerivation, symbol, type Derivation, type Expression } from "../../core";
import type { AskedDerivative, ChainLink } from "../findings";
import type { Scope } from "../scope";

/** A derivative that is asked for, and the ways from its function to the first variable through the names of the document. */
export interface Walked {
  readonly question: AskedDerivative;
  readonly paths: readonly (readonly ChainLink[])[];
  readonly scope: Scope;
}

/**
 * The walk of a derivative through the names of the document: dL/dŷ · dŷ/dz · dz/dw; undefined where it has but one step. That of a
 * higher derivative begins with the derivatives before it.
 */
export function walkOf({ question: { body, wrt }, paths, scope }: Walked): Derivation | undefined {
  let walk: Derivation | undefined;
  let current = body;
  for (const [i, variable] of wrt.entries()) {
    const next = answer(current, [variable]);
    if (!next.ok) return undefined;
    const { result } = next.value;
    const last = i === 0 ? chainWalk(body, variable, result, { paths, scope }) : rulesDerivation(current, variable, result);
    walk = walk && last ? higherDerivation(walk, last) : last ?? (wrt.length > 1 ? rulesDerivation(body, variable, result) : undefined);
    current = result;
  }
  return walk;
}

function chainWalk(expression: Expression, variable: string, result: Expression, { paths, scope }: Pick<Walked, "paths" | "scope">): Derivation | undefined {
  if (paths.length === 0) return undefined;
  const names = new Set(paths.flat().map(({ of }) => of));
  const definitions = [...names].flatMap((name) => {
    const found = scope.lookup(name)?.definition;
    return found?.value.ok ? [{ name, stands: found.value.value }] : [];
  });
  if (definitions.length !== names.size) return undefined;
  const links = paths.map((path) => path.map(({ of, by, value: slope }) => ({ of, by: symbol(by), value: slope })));
  return namedChainDerivation({ expression, variable, links, definitions, answer: result });
}
