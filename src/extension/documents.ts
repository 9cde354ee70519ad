import * as vscode from "vscode";
import { loadParser, type Span } from "../core";
import {
  codeLanguageOf, DefinitionIndex, DocumentReader, findingsOfFormula, hasRegions, joinCells, placeInCell, regionsOf, type CodeParsers, type DocumentFormula, type DocumentReading, type DocumentSettings, type Finding, type Region,
} from "../language";
import { cellsOf, notebookOf } from "./notebooks";
import type { Surroundings } from "./surroundings";

/** Languages that commands work in. */
export const supportedLanguages: readonly string[] = [
  "markdown", "latex", "tex", "restructuredtext", "plaintext", "python", "javascript", "javascriptreact", "typescript", "typescriptreact",
];

/** A document as its mathematics was read. Offsets of `reading` and of findings are those of the document plus `start`. */
export interface ReadText {
  readonly reading: DocumentReading;
  /** The text that was read. */
  readonly text: string;
  /** Where the document begins in the text that was read: 0, but for the cells of a notebook, which are read together. */
  readonly start: number;
}

/** The mathematics of each open document, read once for each version of it and of what is around it. */
export class Documents {
  private readonly found = new WeakMap<vscode.TextDocument, { readonly key: string; readonly regions: readonly Region[] }>();
  private readonly texts = new WeakMap<vscode.TextDocument | vscode.NotebookDocument, KeptText>();
  private codeParsers: CodeParsers = {};

  constructor(private readonly surroundings: Surroundings) {}

  /** All regions of a document in order. */
  regions(document: vscode.TextDocument): readonly Region[] {
    const { version, languageId } = document;
    if (!hasRegions(languageId)) return [];
    const key = `${version} ${languageId}`;
    const known = this.found.get(document);
    if (known?.key === key) return known.regions;
    const regions = regionsOf(document.getText(), languageId);
    this.found.set(document, { key, regions });
    return regions;
  }

  /** Loads what reading the document takes besides its text: included files, and the parser of code that defines names. */
  async prepare(document: vscode.TextDocument): Promise<void> {
    for (const language of new Set(partsOf(document).flatMap(({ languageId }) => codeLanguageOf(languageId) ?? []))) {
      if (this.codeParsers[language]) continue;
      const parser = await loadParser(language);
      this.codeParsers = { ...this.codeParsers, [language]: parser };
    }
    await this.surroundings.load(document);
  }

  /** The document as it is now, by what is known of its surroundings; formulas that an edit left alone are not read again. */
  read(document: vscode.TextDocument): ReadText {
    const owner = notebookOf(document) ?? document;
    const parts = partsOf(document);
    const key = [this.surroundings.version, ...Object.keys(this.codeParsers), ...parts.map(({ version, languageId, uri }) => `${uri.toString()} ${languageId} ${version}`)].join("\n");
    const kept = this.texts.get(owner);
    const text = kept?.key === key ? kept : this.readAnew(document, owner, key, kept?.reader ?? new DocumentReader());
    this.texts.set(owner, text);
    return { reading: text.reading, text: text.text, start: text.starts[parts.indexOf(document)] ?? 0 };
  }

  /** Where a span of the reading stands: in the document itself, or in the cell of its notebook that holds it. */
  locationOf(document: vscode.TextDocument, span: Span): vscode.Location {
    this.read(document);
    const starts = this.texts.get(notebookOf(document) ?? document)?.starts ?? [0];
    const place = placeInCell({ text: "", starts }, span);
    const part = partsOf(document)[place.cell] ?? document;
    return new vscode.Location(part.uri, rangeOf(part, place.span));
  }

  /** The parsers of programs that were loaded for the documents so far. */
  get parsers(): CodeParsers {
    return this.codeParsers;
  }

  /** The documents that are read together with one: all cells of its notebook, or it alone. */
  partsOf(document: vscode.TextDocument): readonly vscode.TextDocument[] {
    return partsOf(document);
  }

  /** The formula of the document at an offset of its own; its delimiters count. */
  formulaAt(document: vscode.TextDocument, offset: number): DocumentFormula | undefined {
    const { reading, start } = this.read(document);
    const at = offset + start;
    const within = reading.formulas.filter(({ region: { outer } }) => outer.start <= at && at <= outer.end);
    return within.find(({ region: { content } }) => at <= content.end) ?? within.at(-1);
  }

  /** What there is to say of a formula of the document. */
  findings(document: vscode.TextDocument, formula: DocumentFormula): readonly Finding[] {
    const { reading } = this.read(document);
    const kept = this.texts.get(notebookOf(document) ?? document);
    const known = kept?.findings.get(formula);
    if (known || !kept) return known ?? [];
    kept.index ??= new DefinitionIndex(reading);
    const findings = findingsOfFormula(reading, formula, kept.index);
    kept.findings.set(formula, findings);
    return findings;
  }

  private readAnew(document: vscode.TextDocument, owner: vscode.TextDocument | vscode.NotebookDocument, key: string, reader: DocumentReader): KeptText {
    const settings: DocumentSettings = { ...this.surroundings.settingsFor(document), codeParsers: this.codeParsers };
    const kept = { key, reader, findings: new Map<DocumentFormula, readonly Finding[]>(), index: undefined };
    if (owner === document) {
      const text = document.getText();
      return { ...kept, reading: reader.read(text, document.languageId, settings), text, starts: [0] };
    }
    const cells = partsOf(document).map((part) => ({ source: part.getText(), languageId: part.languageId }));
    return { ...kept, reading: reader.readCells(cells, settings), ...joinCells(cells) };
  }
}

interface KeptText {
  readonly key: string;
  readonly reader: DocumentReader;
  readonly reading: DocumentReading;
  readonly text: string;
  readonly starts: readonly number[];
  readonly findings: Map<DocumentFormula, readonly Finding[]>;
  index: DefinitionIndex | undefined;
}

/** The documents that are read together: all cells of a notebook, or the document alone. */
function partsOf(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  const notebook = notebookOf(document);
  return notebook ? cellsOf(notebook) : [document];
}

/** The range of a document for offsets in it. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The offsets of a range of a document. */
export function spanOf(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
