import { readFileSync } from "node:fs";
import path from "node:path";
import { parseLatexStatements } from "../../src/core";
import { ContextMemo, formulasOf, macrosOf, regionsOf } from "../../src/language";
import { median, milliseconds, timesOf } from "./measure";
import type { Table } from "./tables";

/** How many formulas the long document has. */
export const formulaCount = 1000;

/** Finding and reading the mathematics of a long document, and again after an edit to one formula. */
export function benchDocuments(): Table {
  return {
    title: `A document of ${formulaCount.toLocaleString("en")} formulas from public notes`,
    head: ["as", "size", "find", "macros", "read", "find and read", "after an edit"],
    rows: [["Markdown", "markdown"], ["LaTeX", "latex"], ["reStructuredText", "restructuredtext"]].map(([title = "", languageId = ""]) => row(title, languageId)),
    notes: ["Each formula is different. After an edit the document is searched anew, and the formula that changed is read."],
  };
}

function row(title: string, languageId: string): string[] {
  const text = documentOf(languageId);
  const edited = text.replace("k_{500}", "k_{500} + 1");
  const sourcesOf = (document: string): string[] => regionsOf(document, languageId).flatMap(formulasOf).map(({ source }) => source);
  const sources = sourcesOf(text);
  const readAll = (document: string, memo: ContextMemo<unknown>): void => {
    for (const source of sourcesOf(document)) memo.get(source);
  };
  const memo = new ContextMemo(parseLatexStatements);
  readAll(text, memo);
  let turn = 0;
  return [
    title, `${Math.round(text.length / 1000)} kB`,
    milliseconds(median(timesOf(() => sourcesOf(text)))),
    milliseconds(median(timesOf(() => macrosOf(text, languageId)))),
    milliseconds(median(timesOf(() => sources.forEach((source) => parseLatexStatements(source))))),
    milliseconds(median(timesOf(() => readAll(text, new ContextMemo(parseLatexStatements))))),
    milliseconds(median(timesOf(() => readAll(edited.replace("k_{500} + 1", `k_{500} + ${++turn}`), memo)))),
  ];
}

/** Sentences around formulas of the labelled sample, each made different by a factor that no other has. */
export function documentOf(languageId: string): string {
  const formulas = readFileSync(path.resolve("test/fixtures/labelled.jsonl"), "utf8").trim().split("\n").map((line) => (JSON.parse(line) as { readonly tex: string }).tex)
    .filter((tex) => !/[$\n`]|\\begin|\\\\/.test(tex));
  const [open, close] = languageId === "restructuredtext" ? [":math:`", "`"] : ["$", "$"];
  return Array.from({ length: formulaCount }, (_, i) => `Line ${i} says that ${open}${formulas[i % formulas.length] ?? "x"} k_{${i}}${close} is so.\n\n`).join("");
}
