export { nameAlone } from "./name-alone";
export { isStale } from "./stale";
export { putIn } from "./put-in";
export { resolve, type ResolveOptions } from "./resolver";
export { definitionsAt, DefinitionIndex } from "./scope";
export type { Doubt, NameOccurrence, Resolution, Scope, ScopedDefinition } from "./types";
