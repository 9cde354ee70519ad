import { readFileSync } from "node:fs";
import path from "node:path";

/** A formula of public notes. */
export interface PublicFormula {
  /** Where it stands: repository, commit and file. */
  readonly source: string;
  readonly tex: string;
}

/** One that was sorted by hand into a class. */
export interface LabelledFormula extends PublicFormula {
  readonly label: string;
}

/** 3,000 formulas drawn at random from public notes; test/fixtures/README.md says more of them. */
export const publicFormulas = (): readonly PublicFormula[] => rowsOf("formulas.jsonl");

/** Formulas of public notes sorted by hand into classes. */
export const labelledFormulas = (): readonly LabelledFormula[] => rowsOf("labelled.jsonl");

/** Derivatives that public notes state, all of them right. */
export const rightClaims = (): readonly PublicFormula[] => rowsOf("claims-correct.jsonl");

// From the project's folder, where tests and measurements run: a measurement is bundled, and lies elsewhere.
function rowsOf<Row>(file: string): Row[] {
  return readFileSync(path.resolve("test/fixtures", file), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Row);
}
