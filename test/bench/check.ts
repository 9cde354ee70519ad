import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkFindings, DocumentFindings, DocumentReader } from "../../src/language";
import { documentOf, formulaCount } from "./documents";
import { median, milliseconds, quantile, sorted, timesOf } from "./measure";
import type { Table } from "./tables";

const folder = "test/fixtures/documents";
const runs = 7;

/** Checking files from the terminal, a whole process each time, and a long document after each key. */
export function benchCheck(): Table[] {
  return [filesTable(), editTable()];
}

function filesTable(): Table {
  const files = readdirSync(folder).filter((name) => name !== "README.md").map((name) => path.join(folder, name));
  const row = (title: string, given: readonly string[]): string[] => {
    const times = sorted(Array.from({ length: runs }, () => timeOfProcess(given)));
    const size = given.reduce((sum, file) => sum + readFileSync(file).length, 0);
    return [title, `${Math.round(size / 1000)} kB`, milliseconds(median(times)), milliseconds(quantile(times, 1))];
  };
  return {
    title: `nabla check on documents that others wrote, the whole process (${runs} runs)`,
    head: ["document", "size", "median", "slowest"],
    rows: [...files.map((file) => row(path.basename(file), [file])), row("all in one process", files)],
  };
}

function timeOfProcess(files: readonly string[]): number {
  const start = performance.now();
  try {
    execFileSync(process.execPath, ["dist/cli.js", "check", ...files], { stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    // It exits with 1 where something is wrong, which is no failure of the run.
    if (!(error instanceof Error && "status" in error && error.status === 1)) throw error;
  }
  return performance.now() - start;
}

/** Each place of an edit, by what is typed there. */
const edits: readonly (readonly [title: string, before: (number: number) => string, after: (number: number) => string])[] = [
  ["a word", (i) => `Line ${i} says`, (i) => `Line ${i} sayst`],
  ["a formula", (i) => ` k_{${i}}$`, (i) => ` k_{${i}}2$`],
];

function editTable(): Table {
  const documents: readonly (readonly [string, string])[] = [["formulas of public notes", documentOf("markdown")], ["claims of public notes, as many", claimsDocument()]];
  return {
    title: `Diagnostics of a Markdown document of ${formulaCount.toLocaleString("en")} formulas, after a key`,
    head: ["document", "size", "at first", "a letter in a word", "a digit in a formula", "slowest"],
    rows: documents.map(([title, text]) => editRow(title, text)),
    notes: ["From the text after the key to the diagnostics, without the rest of 60 ms that the editor gives the writer: the document is searched, read and checked as far as the key changed something. Each key is at another place.", "Of the claims one in ten is made wrong or undecided: such are looked at again after each key, since other formulas may speak for them."],
  };
}

function editRow(title: string, text: string): string[] {
  const [reader, findings] = [new DocumentReader(), new DocumentFindings()];
  const check = (edited: string): unknown => checkFindings(findings.of(reader.read(edited, "markdown")), edited);
  const [first = NaN] = timesOf(() => check(text), 1, 0);
  let at = 0;
  const columns = edits.map(([, before, after]) => timesOf(() => {
    at = (at + 37) % formulaCount;
    const edited = text.replace(before(at), after(at));
    if (edited === text) throw new Error(`There is no ${before(at)} in the document.`);
    check(edited);
  }));
  return [title, `${Math.round(text.length / 1000)} kB`, milliseconds(first), ...columns.map((times) => milliseconds(median(times))), milliseconds(Math.max(...columns.map((times) => quantile(times, 1))))];
}

/** Right and wrong claims in turn, each made different by a factor that no other has. */
function claimsDocument(): string {
  const claims = readFileSync("test/fixtures/claims-correct.jsonl", "utf8").trim().split("\n").map((line) => JSON.parse(line) as { readonly tex: string; readonly how: string })
    .filter(({ tex, how }) => how === "self" && !/[$\n`]|\\begin|\\\\/.test(tex)).map(({ tex }) => tex.replace(/[.,\s]+$/, ""));
  return Array.from({ length: formulaCount }, (_, i) => `Line ${i} says that $${claims[i % claims.length] ?? "x"}${i % 10 === 0 ? " +" : " + 0"} k_{${i}}$ is so.\n\n`).join("");
}
