export { qualifierOf, withCodeDefinitions, type CodePlace } from "./in-code";
export { nameAlone } from "./name-alone";
export { symbolAt, type SymbolAt } from "./occurrences";
export { putIn } from "./put-in";
export { resolve, type ResolveOptions } from "./resolver";
export { definitionsAt, DefinitionIndex } from "./scope";
export { isStale } from "./stale";
export type { Doubt, NameOccurrence, Resolution, Scope, ScopedDefinition } from "./types";
