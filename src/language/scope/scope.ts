import { equal, splitName, type Language, type Span } from "../../core";
import { isBold, paragraphAt, sharesSection, type Definition, type DocumentReading } from "../document";
import type { Scope, ScopedDefinition } from "./types";

/** The names that a document defines, for looking up what they mean at a place. */
export class DefinitionIndex {
  private readonly byName = new Map<string, Definition[]>();
  /** The names of the members that are defined, by family and number of indices. */
  private readonly members = new Map<string, Set<string>>();
  private readonly rivals = new Map<Definition, readonly Definition[]>();

  constructor(private readonly reading: DocumentReading) {
    for (const definition of reading.definitions) {
      const key = `${definition.source.language} ${keyOf(definition.name, isBold(definition.latex))}`;
      const known = this.byName.get(key);
      if (known) known.push(definition);
      else this.byName.set(key, [definition]);
      const named = definition.parameters.length === 0 ? splitName(definition.name) : undefined;
      if (!named?.indices.every(({ kind }) => kind === "symbol")) continue;
      const family = `${named.family} ${named.indices.length}`;
      this.members.set(family, (this.members.get(family) ?? new Set()).add(definition.name));
    }
  }

  /**
   * What names mean at an offset. The nearest definition before counts; one behind only within the same paragraph or display, where
   * nothing before says otherwise in that paragraph.
   * @param except a statement's place: what it defines does not explain it
   * @param language code speaks of names of its own, which formulas in text know nothing of
   */
  scopeAt(offset: number, except?: Span, language: Language = "latex"): Scope {
    const found = new Map<string, ScopedDefinition | undefined>();
    const lookup: Scope["lookup"] = (name, bold = false) => {
      const key = keyOf(name, bold);
      if (!found.has(key)) found.set(key, this.find(`${language} ${key}`, offset, except));
      return found.get(key);
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

  private all(key: string): readonly Definition[] {
    return this.byName.get(key) ?? [];
  }

  private find(key: string, offset: number, except?: Span): ScopedDefinition | undefined {
    const all = this.all(key);
    const counts = ({ span, visible }: Definition): boolean =>
      !(except && span.start >= except.start && span.end <= except.end) && (visible === undefined || (visible.start <= offset && offset <= visible.end));
    let next = 0;
    while (next < all.length && (all[next]?.span.start ?? Infinity) < offset) next++;
    const before = lastOf(all, next, counts);
    const behind = all.slice(next).find((candidate) => counts(candidate) && this.explains(candidate, offset));
    const definition = before && (!behind || this.sharesParagraph(before, offset)) ? before : behind;
    if (!definition) return undefined;
    const { layout } = this.reading;
    return {
      definition,
      isBehind: definition === behind,
      inSection: sharesSection(layout, definition.span.start, offset),
      distance: Math.abs(paragraphAt(layout, definition.span.start) - paragraphAt(layout, offset)),
      rivals: this.rivalsOf(definition, all),
    };
  }

  private rivalsOf(definition: Definition, all: readonly Definition[]): readonly Definition[] {
    const known = this.rivals.get(definition) ?? all.filter((other) => other !== definition && !saysTheSame(other, definition));
    this.rivals.set(definition, known);
    return known;
  }

  private sharesParagraph({ span }: Definition, offset: number): boolean {
    const { layout } = this.reading;
    return paragraphAt(layout, span.start) === paragraphAt(layout, offset);
  }

  /** Whether a definition behind an offset is there to explain it: in the same display, or with words such as "where". */
  private explains(definition: Definition, offset: number): boolean {
    const { outer, lead } = definition;
    return (outer.start <= offset && offset <= outer.end) || (explaining.test(lead) && this.sharesParagraph(definition, offset));
  }
}

function lastOf(list: readonly Definition[], end: number, holds: (definition: Definition) => boolean): Definition | undefined {
  for (let i = end - 1; i >= 0; i--) {
    const definition = list[i];
    if (definition && holds(definition)) return definition;
  }
  return undefined;
}

/** Words between a formula and what explains it. */
const explaining = /\b(?:where|with|for|when|here|let|using|setting|as)\b/i;

/** No name holds a blank, so that keys of bold names are none of others. */
function keyOf(name: string, bold: boolean): string {
  return bold ? `bold ${name}` : name;
}

function saysTheSame(left: Definition, right: Definition): boolean {
  return left.value.ok && right.value.ok && equal(left.value.value, right.value.value) && left.parameters.join() === right.parameters.join();
}

/** What names mean at an offset of a document; `except` is the place of a statement that does not explain itself. */
export function definitionsAt(reading: DocumentReading, offset: number, except?: Span, language?: Language): Scope {
  return new DefinitionIndex(reading).scopeAt(offset, except, language);
}
