import { parseLatexStatements, type ReadingContext, type Statement } from "../../core";
import { formulasOf, regionsOf } from "../regions";
import { codeDefinitions } from "./code-definitions";
import { contextKey, DefinedNames } from "./context";
import { definitionsOf } from "./definitions";
import { layoutOf } from "./layout";
import type { Definition, DocumentFormula, DocumentReading, DocumentSettings, Layout } from "./types";

/**
 * Reads a document over and over, as it is edited: formulas whose text and surroundings are as they were are not read again.
 * One reader serves one document.
 */
export class DocumentReader {
  private known: ReadonlyMap<string, readonly Statement[]> = new Map();

  /** The formulas of a document and what they define. */
  read(text: string, languageId: string, settings: DocumentSettings = {}): DocumentReading {
    const used = new Map<string, readonly Statement[]>();
    const read = (source: string, context: ReadingContext): readonly Statement[] => {
      const key = contextKey(source, context);
      const statements = used.get(key) ?? this.known.get(key) ?? parseLatexStatements(source, context);
      used.set(key, statements);
      return statements;
    };
    const regions = regionsOf(text, languageId).flatMap(formulasOf);
    // How a formula is read depends on what others define, and what they define hardly on how they are read: two passes do.
    const names = new DefinedNames(regions.flatMap((region) => definitionsOf(region, read(region.source, settings)).definitions), settings);
    const formulas = regions.map((region, i): DocumentFormula => {
      const context = names.contextOf(region.source, region.content.start);
      const lead = leadOf(text, regions[i - 1]?.outer.end ?? 0, region.outer.start);
      return { region, context, lead, statements: read(region.source, context) };
    });
    this.known = used;
    return readingOf(formulas, layoutOf(text, languageId), codeDefinitions(text, languageId, settings.codeParser));
  }
}

/** The formulas of a document and what they define, read once. */
export function readDocument(text: string, languageId: string, settings: DocumentSettings = {}): DocumentReading {
  return new DocumentReader().read(text, languageId, settings);
}

/** The same document with some of its formulas read with other choices than were made, to see what depends on them. */
export function withChoices(reading: DocumentReading, formulas: ReadonlySet<DocumentFormula>, choices: NonNullable<ReadingContext["choices"]>): DocumentReading {
  const reread = reading.formulas.map((formula): DocumentFormula => {
    if (!formulas.has(formula)) return formula;
    const context = { ...formula.context, choices: new Map([...(formula.context.choices ?? []), ...choices]) };
    return { ...formula, context, statements: parseLatexStatements(formula.region.source, context) };
  });
  return readingOf(reread, reading.layout, reading.definitions.filter(({ source }) => source.language !== "latex"));
}

/** Longest stretch of text before a formula that is looked at. */
const longestLead = 100;

function leadOf(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(from, to - longestLead), Math.max(from, to));
  return before.split(/[.!?:]\s|\n\s*\n/).at(-1) ?? "";
}

function readingOf(formulas: readonly DocumentFormula[], layout: Layout, others: readonly Definition[]): DocumentReading {
  const named = formulas.map(({ region, statements, lead }) => definitionsOf(region, statements, lead));
  const definitions = [...others, ...named.flatMap((each) => each.definitions)];
  return { formulas, layout, definitions: definitions.sort((a, b) => a.span.start - b.span.start), values: named.flatMap(({ values }) => values) };
}
