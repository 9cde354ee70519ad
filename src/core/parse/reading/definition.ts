import type { Formula } from "../types";

type Definition = NonNullable<Formula["definition"]>;

/** A definition from a notation other than LaTeX; a name of several letters is set as text, its special characters escaped. */
export function definitionOf(name: string, parameters: readonly string[]): Definition {
  return { name, parameters, latex: latexOf(name) };
}

function latexOf(name: string): string {
  const [, letter, index] = /^([A-Za-z])(?:_(\w))?$/.exec(name) ?? [];
  if (letter !== undefined) return index === undefined ? letter : `${letter}_${index}`;
  return `\\text{${name.replaceAll("_", " ").replace(/[\\{}$&#%^~]/g, "")}}`;
}
