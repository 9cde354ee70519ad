import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { atOnce, cardOf, DocumentReader, findingsOf, notebookCells, readDocument, type DocumentReading, type Finding, type HoverCard } from "../../src/language";
import { speaksOfDerivative } from "../../src/language/findings/derivative-forms";

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

/** Whether a statement in it speaks of a derivative. */
export function isAboutDerivative({ formula, span }: Finding): boolean {
  const { start } = formula.region.content;
  return formula.statements.flatMap(({ sides }) => sides).some((side) => side.span.start + start >= span.start && side.span.end + start <= span.end && side.value.ok && speaksOfDerivative(side.value.value));
}

function readingOf(name: string, text: string): DocumentReading {
  const languageId = languages[path.extname(name)];
  if (languageId !== undefined) return readDocument(text, languageId);
  const cells = notebookCells(text);
  if (!cells.ok) throw new Error(cells.problem.message);
  return new DocumentReader().readCells(cells.value);
}
