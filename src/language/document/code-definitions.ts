import { failure, success, type Expression, type Formula, type Parser, type Result, type Span } from "../../core";
import { codeLanguageOf, type CodeLanguageName } from "../code";
import { Recent } from "../recent";
import { javascriptBindings } from "./javascript-bindings";
import { pythonBindings } from "./python-bindings";
import type { CodeBinding, CodeParsers, Definition } from "./types";

/** Longest statement that is read, in characters. */
const longest = 2_000;

const bindings: Readonly<Record<CodeLanguageName, (text: string) => readonly CodeBinding[]>> = { python: pythonBindings, javascript: javascriptBindings };

/** Most statements whose readings are kept. */
const mostKept = 5_000;

/** Reads programs over and over, as they are edited: statements that an edit left alone are not read again. */
export class CodeReader {
  private readonly kept = new Recent<string, Result<Formula>>(mostKept);

  /**
   * What a program defines: assignments, and functions of a few assignments and a return. A name counts from below its statement to
   * the end of the function or block that it stands in. Without the parser of its language nothing is known.
   */
  definitions(text: string, languageId: string, parsers: CodeParsers = {}): Definition[] {
    const language = codeLanguageOf(languageId);
    const parser = language && parsers[language];
    if (!language || !parser) return [];
    const kept: Parser = (written) => this.kept.get(`${language} ${written}`, () => parser(written));
    return bindings[language](text).flatMap((binding) => definitionsIn(text, binding, language, kept));
  }
}

function definitionsIn(text: string, { names, span, isReadable, visible }: CodeBinding, language: CodeLanguageName, parser: Parser): Definition[] {
  const written = text.slice(span.start, span.end);
  const whole: Span = { start: 0, end: written.length };
  const read = isReadable && written.length <= longest ? parser(written) : failure("Its value is not read here.", whole);
  return names.map(({ name, start }): Definition => {
    const head = read.ok ? read.value.definition : undefined;
    const value: Result<Expression> = read.ok ? success(read.value.expression) : read;
    return {
      name, parameters: head?.parameters ?? [], latex: head?.latex ?? name, value, notes: read.ok ? read.value.notes : [],
      qualifier: read.ok ? read.value.qualifier : undefined,
      source: { text: written, offset: span.start, language },
      lead: "", outer: span, span, nameSpan: { start, end: start + name.length }, visible,
    };
  });
}
