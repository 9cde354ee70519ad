import type { ReadingContext } from "../../core";
import type { Definition } from "./types";

const constants: ReadonlySet<string> = new Set(["e", "pi"]);

/** Which names a document defines, and where it does so as functions and where as variables. */
export class DefinedNames {
  private readonly places = new Map<string, { readonly offset: number; readonly parameters: readonly string[] }[]>();

  constructor(definitions: readonly Definition[], private readonly settings: ReadingContext) {
    for (const { name, parameters, span, value } of definitions) {
      // e = lim ... tells which e is meant, and makes no variable of it.
      if (!value.ok && constants.has(name)) continue;
      const known = this.places.get(name) ?? [];
      known.push({ offset: span.start, parameters });
      this.places.set(name, known);
    }
  }

  /**
   * What a formula at an offset is to be read with: of each name that may stand in it, what the last definition before makes
   * it, or else the first behind.
   */
  contextOf(source: string, offset: number): ReadingContext {
    const { macros, choices } = this.settings;
    const functions = new Set<string>();
    const parameters = new Map<string, readonly string[]>();
    const variables = new Set<string>();
    const hidden = usesMacro(source, macros);
    for (const [name, places] of this.places) {
      if (!hidden && !source.includes(stemOf(name))) continue;
      const nearest = places.filter((place) => place.offset <= offset).at(-1) ?? places[0];
      if (!nearest) continue;
      if (nearest.parameters.length === 0) variables.add(name);
      else {
        functions.add(name);
        parameters.set(name, nearest.parameters);
      }
    }
    return { macros, choices, functions, parameters, variables };
  }
}

/** A name without its scripts and accents: however it is written, it begins with these letters. */
function stemOf(name: string): string {
  return /^[^_]+/.exec(name)?.[0] ?? name;
}

function usesMacro(source: string, macros: ReadingContext["macros"]): boolean {
  return macros !== undefined && macros.size > 0 && [...macros.keys()].some((name) => source.includes(`\\${name}`));
}
