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
  return [`### ${title}`, grid, ...notes].join("\n\n");
}

/** The machine, in one line; nothing that tells whose it is. */
export function machine(): string {
  const [processor] = os.cpus();
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${os.cpus().length} cores (${processor?.model.trim() ?? "unknown"})`;
}

const file = path.resolve("docs/measurements.md");
const introduction = "# Measurements\n\nMade by the commands that the sections name; numbers between the markers are replaced when a command is run with `--write`.\n";

/** Puts a section between its markers in docs/measurements.md; what stands elsewhere stays. */
export function writeSection(name: string, text: string): void {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const section = `${start}\n${text}\n${end}`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : introduction;
  const from = before.indexOf(start);
  const to = before.indexOf(end);
  writeFileSync(file, from < 0 || to < 0 ? `${before.trimEnd()}\n\n${section}\n` : `${before.slice(0, from)}${section}${before.slice(to + end.length)}`);
}

/** Prints tables as they come and, with `--write`, puts them all in the document. */
export class Report {
  private readonly parts: string[] = [];

  constructor(private readonly name: string, command: string) {
    this.say(`Made by \`${command}\` on ${machine()}.`);
  }

  add(table: Table): void {
    this.say(tableText(table));
  }

  finish(): void {
    if (process.argv.includes("--write")) writeSection(this.name, this.parts.join("\n\n"));
  }

  private say(text: string): void {
    this.parts.push(text);
    console.log(`${text}\n`);
  }
}
