import { namedChainDerivation, symbol, type Derivation } from "../../core";
import type { AskedDerivative, DerivativeFinding } from "../findings";
import type { Scope } from "../scope";

/** The walk of a derivative through the names of the document: dL/dŷ · dŷ/dz · dz/dw; undefined where it has but one step. */
export function chainWalk({ paths, values }: DerivativeFinding, { body, wrt }: AskedDerivative, scope: Scope): Derivation | undefined {
  const [variable] = wrt;
  const [value] = values;
  if (paths.length === 0 || wrt.length !== 1 || variable === undefined || !value) return undefined;
  const names = new Set(paths.flat().map(({ of }) => of));
  const definitions = [...names].flatMap((name) => {
    const found = scope.lookup(name)?.definition;
    return found?.value.ok ? [{ name, stands: found.value.value }] : [];
  });
  if (definitions.length !== names.size) return undefined;
  const links = paths.map((path) => path.map(({ of, by, value: slope }) => ({ of, by: symbol(by), value: slope })));
  return namedChainDerivation({ expression: body, variable, links, definitions, answer: value.full });
}
