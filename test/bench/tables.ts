import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** What one measurement found. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences under the table: what was measured, and how. */
  readonly notes?: readonly string[];
}

/** A table in Markdown. */
export function tableText({ title, head, rows, notes = [] }: Table): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const grid = [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)].join("\n");
  return [`## ${title}`, grid, ...notes].join("\n\n");
}

/** The machine, in one line; nothing that tells whose it is. */
export function machine(): string {
  const [processor] = os.cpus();
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${os.cpus().length} cores (${processor?.model.trim() ?? "unknown"})`;
}

const file = path.resolve("docs/measurements.md");
const introduction = "# Measurements\n\nEach table names the command that made it and is replaced when that is run with `--write`. No test fails on time.\n";

/** Puts a section between its markers in docs/measurements.md; what stands elsewhere stays. */
export function writeSection(name: string, text: string): void {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const section = `${start}\n${text}\n${end}`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : introduction;
  const from = before.indexOf(start);
  const to = before.indexOf(end);
  writeFileSync(file, from < 0 || to < 0 ? `${before.trimEnd()}\n\n${section}\n` : `${before.slice(0, from)}${section}${before.slice(to + end.length)}`);
}

/** Prints tables and, with `--write`, puts them in the document, with the command and the machine that made them. */
export function report(name: string, command: string, ...tables: readonly Table[]): void {
  const text = `${tables.map(tableText).join("\n\n")}\n\nMade by \`${command}\` on ${machine()}.`;
  console.log(`${text}\n`);
  if (process.argv.includes("--write")) writeSection(name, text);
}
