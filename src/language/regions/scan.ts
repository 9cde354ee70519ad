import { pythonScan, scriptScan } from "./code";
import { latexScan } from "./latex";
import { markdownScan } from "./markdown";
import { rstScan } from "./rst";
import type { Markup, Scan } from "./region";

interface Scanner {
  readonly markup: Markup;
  readonly scan: (text: string) => Scan;
}

const latex: Scanner = { markup: "latex", scan: latexScan };

const script: Scanner = { markup: "comment", scan: scriptScan };

const scanners: Readonly<Record<string, Scanner>> = {
  markdown: { markup: "markdown", scan: markdownScan },
  latex,
  tex: latex,
  restructuredtext: { markup: "restructuredtext", scan: rstScan },
  python: { markup: "comment", scan: pythonScan },
  javascript: script,
  javascriptreact: script,
  typescript: script,
  typescriptreact: script,
};

export function scannerOf(languageId: string): Scanner | undefined {
  return Object.hasOwn(scanners, languageId) ? scanners[languageId] : undefined;
}

/** The mathematics of a document as it is delimited; nothing for languages that have none. */
export function scanOf(text: string, languageId: string): Scan {
  return scannerOf(languageId)?.scan(text) ?? { text, found: [] };
}
