import { parseLatex } from "./latex";
import type { Language, Parser } from "./types";

export { parseLatex, parseLatexStatements } from "./latex";
export type { DefinitionHead, PointValue, Relation, SideValue, Statement, StatementSide } from "./statement";
export { isKnownCall } from "./reading";
export { parseLimits, readingNames } from "./types";
export type { Formula, Language, Macro, Parser, ReadingChoice, ReadingContext, ReadingName, ReadingNote } from "./types";

const loaders: Readonly<Record<Language, () => Promise<Parser>>> = {
  latex: async () => parseLatex,
  plain: async () => (await import("./plain")).parsePlain,
  python: async () => (await import("./python")).parsePython,
  javascript: async () => (await import("./javascript")).parseJavascript,
};

/** The parser of a language. LaTeX is always loaded; the others, with the libraries they stand on, come when first asked for. */
export function loadParser(language: Language): Promise<Parser> {
  return loaders[language]();
}
