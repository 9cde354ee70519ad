import { equal, splitName } from "../../core";
import { paragraphAt, sharesSection, type Definition, type DocumentReading } from "../document";
import type { Scope, ScopedDefinition } from "./types";

/** The names that a document defines, for looking up what they mean at a place. */
export class DefinitionIndex {
  private readonly byName = new Map<string, Definition[]>();
  /** The names of the members that are defined, by family and number of indices. */
  private readonly members = new Map<string, Set<string>>();

  constructor(private readonly reading: DocumentReading) {
    for (const definition of reading.definitions) {
      const known = this.byName.get(definition.name);
      if (known) known.push(definition);
      else this.byName.set(definition.name, [definition]);
      const named = definition.parameters.length === 0 ? splitName(definition.name) : undefined;
      if (!named?.indices.every(({ kind }) => kind === "symbol")) continue;
      const key = `${named.family} ${named.indices.length}`;
      this.members.set(key, (this.members.get(key) ?? new Set()).add(definition.name));
    }
  }

  /**
   * What names mean at an offset. The nearest definition before counts; one behind only within the same paragraph or display, where
   * nothing before says otherwise in that paragraph.
   * @param except a statement's place: what it defines does not explain it
   */
  scopeAt(offset: number, except?: { readonly start: number; readonly end: number }): Scope {
    const found = new Map<string, ScopedDefinition | undefined>();
    const lookup = (name: string): ScopedDefinition | undefined => {
      if (!found.has(name)) found.set(name, this.find(name, offset, except));
      return found.get(name);
    };
    return {
      lookup,
      lookupMember: (family, arity) => {
        const names = [...(this.members.get(`${family} ${arity}`) ?? [])];
        // Two names for members, y_i and y_j, leave open which one is meant.
        return names.length === 1 && names[0] !== undefined ? lookup(names[0]) : undefined;
      },
    };
  }

  /** All definitions of a name in order. */
  all(name: string): readonly Definition[] {
    return this.byName.get(name) ?? [];
  }

  private find(name: string, offset: number, except?: { readonly start: number; readonly end: number }): ScopedDefinition | undefined {
    const candidates = this.all(name).filter(({ span, visible }) =>
      !(except && span.start >= except.start && span.end <= except.end) && (visible === undefined || (visible.start <= offset && offset <= visible.end)));
    const before = candidates.filter(({ span }) => span.start < offset).at(-1);
    const behind = candidates.find(({ span }) => span.start >= offset);
    const near = (definition: Definition | undefined): boolean => definition !== undefined && this.isNear(definition, offset);
    const definition = near(before) || !near(behind) ? before : behind;
    if (!definition) return undefined;
    const rivals = this.all(name).filter((other) => other !== definition && !saysTheSame(other, definition));
    return { definition, isBehind: definition === behind, inSection: sharesSection(this.reading.layout, definition.span.start, offset), rivals };
  }

  private isNear({ span }: Definition, offset: number): boolean {
    const { layout, formulas } = this.reading;
    if (paragraphAt(layout, span.start) === paragraphAt(layout, offset)) return true;
    return formulas.some(({ region: { outer } }) => outer.start <= offset && offset <= outer.end && outer.start <= span.start && span.end <= outer.end);
  }
}

function saysTheSame(left: Definition, right: Definition): boolean {
  return left.value.ok && right.value.ok && equal(left.value.value, right.value.value) && left.parameters.join() === right.parameters.join();
}

/** What names mean at an offset of a document; `except` is the place of a statement that does not explain itself. */
export function definitionsAt(reading: DocumentReading, offset: number, except?: { readonly start: number; readonly end: number }): Scope {
  return new DefinitionIndex(reading).scopeAt(offset, except);
}
