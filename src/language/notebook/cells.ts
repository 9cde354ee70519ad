import { failure, success, type Result } from "../../core";
import { readJson, type JsonValue } from "./json";

/** A cell of a notebook file. */
export interface NotebookCell {
  readonly kind: "markdown" | "code" | "raw";
  /** As the editor names languages; "plaintext" for raw cells. */
  readonly languageId: string;
  readonly source: string;
  /** The offset in the file of what stands at an offset in the source; of its length, where the source ends. */
  readonly offsetInFile: (offset: number) => number;
}

type StringValue = JsonValue & { readonly kind: "string" };

/** The cells of a Jupyter notebook (.ipynb, nbformat 4), in order. The problem of a failure says what is missing and where. */
export function notebookCells(text: string): Result<readonly NotebookCell[]> {
  const read = readJson(text);
  if (!read.ok) return read;
  const cells = member(read.value, "cells");
  if (cells?.kind !== "array") return failure("This is no notebook: it has no list of cells.", { start: read.value.start, end: Math.min(read.value.start + 1, text.length) });
  const codeLanguage = languageOfCode(read.value);
  const found: NotebookCell[] = [];
  for (const cell of cells.items) {
    const kind = textOf(member(cell, "cell_type"));
    const source = sourceOf(member(cell, "source"));
    if (kind !== "markdown" && kind !== "code" && kind !== "raw") return failure("This cell has no type that is known: markdown, code or raw.", cell);
    if (!source) return failure("This cell has no source: a string, or a list of strings.", cell);
    found.push({ kind, languageId: { markdown: "markdown", code: codeLanguage, raw: "plaintext" }[kind], ...source });
  }
  return success(found);
}

function languageOfCode(notebook: JsonValue): string {
  const metadata = member(notebook, "metadata");
  const name = textOf(member(member(metadata, "kernelspec"), "language")) ?? textOf(member(member(metadata, "language_info"), "name"));
  return name?.toLowerCase() ?? "python";
}

/** The lines of a cell, and the place of each of their characters. */
function sourceOf(value: JsonValue | undefined): Pick<NotebookCell, "source" | "offsetInFile"> | undefined {
  const lines = value?.kind === "array" ? value.items : value ? [value] : [];
  if (!value || !lines.every((line): line is StringValue => line.kind === "string")) return undefined;
  const places = lines.flatMap((line, i) => (i < lines.length - 1 ? line.places.slice(0, -1) : line.places));
  const end = places.at(-1) ?? value.start + 1;
  return { source: lines.map(({ text }) => text).join(""), offsetInFile: (offset) => places[Math.max(0, offset)] ?? end };
}

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return value?.kind === "object" ? value.entries.get(name) : undefined;
}

function textOf(value: JsonValue | undefined): string | undefined {
  return value?.kind === "string" ? value.text : undefined;
}
