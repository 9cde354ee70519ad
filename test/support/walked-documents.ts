import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { atOnce, cardOf, DocumentReader, findingsOf, notebookCells, readDocument, type DocumentReading, type Finding, type HoverCard } from "../../src/language";

const folder = path.resolve("test/fixtures/documents");
const languages: Readonly<Record<string, string>> = { ".md": "markdown", ".rst": "restructuredtext" };

/** What a walk of the hover over every formula of a document heard. */
export interface Walk {
  readonly name: string;
  readonly formulas: number;
  readonly heard: readonly { readonly finding: Finding; readonly card?: HoverCard }[];
}

/** The hover over every formula of the documents that others wrote. */
export function walkedDocuments(): readonly Walk[] {
  return readdirSync(folder).filter((name) => name !== "README.md").map((name) => {
    const reading = readingOf(name, readFileSync(path.join(folder, name), "utf8"));
    return { name, formulas: reading.formulas.length, heard: findingsOf(reading).map((finding) => ({ finding, card: atOnce(cardOf(finding)) })) };
  });
}

function readingOf(name: string, text: string): DocumentReading {
  const languageId = languages[path.extname(name)];
  if (languageId !== undefined) return readDocument(text, languageId);
  const cells = notebookCells(text);
  if (!cells.ok) throw new Error(cells.problem.message);
  return new DocumentReader().readCells(cells.value);
}
