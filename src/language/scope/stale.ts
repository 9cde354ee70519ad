import type { ScopedDefinition } from "./types";

/** Whether a definition may be over: it stands in another section, and the name means several things in the document. */
export function isStale({ inSection, rivals }: ScopedDefinition): boolean {
  return !inSection && rivals.length > 0;
}
