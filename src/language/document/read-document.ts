import { parseLatexStatements, type ReadingContext, type Span, type Statement } from "../../core";
import { ContextMemo } from "../context-memo";
import { macrosOf } from "../macros";
import { formulasOf, regionsOf } from "../regions";
import { joinCells, type Cell } from "./cells";
import { CodeReader } from "./code-definitions";
import { DefinedNames } from "./context";
import { definitionsOf } from "./definitions";
import { layoutOf } from "./layout";
import { withReach } from "./reach";
import { saidAround } from "./sentence";
import type { Definition, DocumentFormula, DocumentReading, DocumentSettings, Layout } from "./types";

/**
 * Reads a document over and over, as it is edited: formulas whose text and surroundings are as they were are not read again.
 * One reader serves one document.
 */
export class DocumentReader {
  private readonly statements = new ContextMemo<readonly Statement[]>(parseLatexStatements);
  private readonly code = new CodeReader();

  /** The formulas of a document and what they define. */
  read(text: string, languageId: string, settings: DocumentSettings = {}): DocumentReading {
    return this.readText(text, languageId, settings, this.code.definitions(text, languageId, settings.codeParsers));
  }

  /** The same of the cells of a notebook: offsets are those in the text that `joinCells` makes of them. */
  readCells(cells: readonly Cell[], settings: DocumentSettings = {}): DocumentReading {
    const { text, starts } = joinCells(cells);
    const code = cells.flatMap(({ source, languageId }, i) => this.code.definitions(source, languageId, settings.codeParsers).map((definition) => shifted(definition, starts[i] ?? 0)));
    return this.readText(text, "markdown", settings, code);
  }

  private readText(text: string, languageId: string, settings: DocumentSettings, code: readonly Definition[]): DocumentReading {
    const macros = new Map([...(settings.macros ?? []), ...macrosOf(text, languageId)]);
    const alone: ReadingContext = { macros, choices: settings.choices };
    const regions = regionsOf(text, languageId).flatMap(formulasOf);
    // How a formula is read depends on what others define, and what they define hardly on how they are read: two passes do.
    const names = new DefinedNames(regions.flatMap((region) => definitionsOf(region, this.statements.get(region.source, alone)).definitions), alone);
    const layout = layoutOf(text, languageId);
    const formulas = regions.map((region, i): DocumentFormula => {
      const context = names.contextOf(region.source, region.content.start);
      const lead = leadOf(text, regions[i - 1]?.outer.end ?? 0, region.outer.start);
      const around = saidAround(text, regions, i, layout.headings);
      const statements = this.statements.get(region.source, context);
      const meant = withReach(statements, context.choices);
      if (meant === context.choices) return { region, context, lead, around, statements };
      const reaching: ReadingContext = { ...context, choices: meant };
      return { region, context: reaching, lead, around, statements: this.statements.get(region.source, reaching) };
    });
    return readingOf(formulas, layout, code);
  }
}

/** The formulas of a document and what they define, read once. */
export function readDocument(text: string, languageId: string, settings: DocumentSettings = {}): DocumentReading {
  return new DocumentReader().read(text, languageId, settings);
}

function shifted(definition: Definition, by: number): Definition {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { outer, span, nameSpan, visible, source } = definition;
  return { ...definition, outer: moved(outer), span: moved(span), nameSpan: moved(nameSpan), visible: visible && moved(visible), source: { ...source, offset: source.offset + by } };
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
  // The words before the first formula of an enumeration are before all of them: where a = ..., b = ... and c = ...
  let words = "";
  const named = formulas.map(({ region, statements, lead }) => {
    words = /^[\s,;]*(?:and)?\s*$/.test(lead) ? words + lead : lead;
    return definitionsOf(region, statements, words);
  });
  const definitions = [...others, ...named.flatMap((each) => each.definitions)];
  return { formulas, layout, definitions: definitions.sort((a, b) => a.span.start - b.span.start), values: named.flatMap(({ values }) => values) };
}
