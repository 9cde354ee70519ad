import * as vscode from "vscode";
import { readingNames, type ReadingName } from "../../core";
import { refuse } from "../notify";
import type { Surroundings } from "../surroundings";

/** What a quick fix says: in which document, what is ambiguous, and how to read it. */
export interface ReadingWish {
  readonly uri: string;
  readonly subject: string;
  readonly reading: ReadingName;
}

/** Reads something ambiguous otherwise, in the whole document from now on. */
export async function chooseReading(argument: unknown, surroundings: Surroundings): Promise<void> {
  const wish = readingWish(argument);
  const document = wish && openDocument(wish.uri);
  if (wish && document) await surroundings.choose(document, wish.subject, wish.reading);
}

/** Forgets what was chosen for the document of the quick fix, or else the one in the editor. */
export async function clearReadings(argument: unknown, surroundings: Surroundings): Promise<void> {
  const document = typeof argument === "string" ? openDocument(argument) : vscode.window.activeTextEditor?.document;
  if (!document) return refuse("Open a document first.");
  await surroundings.clearChoices(document);
}

function readingWish(argument: unknown): ReadingWish | undefined {
  if (typeof argument !== "object" || argument === null) return undefined;
  const { uri, subject, reading } = argument as Partial<Record<keyof ReadingWish, unknown>>;
  const name = readingNames.find((known) => known === reading);
  return typeof uri === "string" && typeof subject === "string" && name ? { uri, subject, reading: name } : undefined;
}

function openDocument(address: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address);
}
