import type { Expression, Parser, Span } from "../../../core";
import { bindingsOf, type CodeLanguageName } from "../../code-bindings";
import { returnedParts, type ReturnedPart } from "./returned";

/** A function of a program that computes numbers from its parameters in a few assignments. */
export interface CodeFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** What it returns: one component, or those of a tuple or list, each with its place in the program. */
  readonly returned: readonly ReturnedComponent[];
  /** Where it stands, and where its name does. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** How it calls functions: np in np.exp. */
  readonly qualifier?: string;
  /** Its comments, and its text in words. */
  readonly remarks: string;
  /** Where its name has this meaning. */
  readonly visible: Span;
}

export interface ReturnedComponent extends ReturnedPart {
  /** Undefined where it cannot be read. */
  readonly value?: Expression;
}

/** Longest function that is read, in characters. */
const longest = 4_000;

/** Statements that change part of an array: x[x > 0] = 1. What such a function returns is not what its names stand for at first. */
const changesElements = /^[ \t]*[\w.]+\[.*\][ \t]*(?:[-+*/@]|\*\*|\/\/)?=(?!=)/m;

const comments = /(?:#|\/\/).*|"""[^]*?"""|\/\*[^]*?\*\//g;

/** The functions of a program, in order; what else gives names a meaning is there as a function that returns nothing. */
export function functionsIn(text: string, language: CodeLanguageName, parser: Parser): CodeFunction[] {
  return bindingsOf(text, language).flatMap(({ names, span, isReadable, visible }): CodeFunction[] => {
    const [name] = names;
    const source = text.slice(span.start, span.end);
    const remarks = [...source.matchAll(comments)].join(" ");
    const isRead = isReadable && source.length <= longest && isFunction(source, language) && !changesElements.test(source);
    const found = name && isRead ? functionFrom(source, span, name, language, parser) : undefined;
    if (found) return [{ ...found, remarks, visible }];
    return names.map((each) => ({ name: each.name, parameters: [], returned: [], span, nameSpan: { start: each.start, end: each.start + each.name.length }, remarks, visible }));
  });
}

function isFunction(source: string, language: CodeLanguageName): boolean {
  return language === "python" ? /^(?:async\s+)?def\b|=\s*lambda\b/.test(source) : /^function\b|=>/.test(source);
}

function functionFrom(source: string, span: Span, name: { readonly name: string; readonly start: number }, language: CodeLanguageName, parser: Parser): Omit<CodeFunction, "remarks" | "visible"> | undefined {
  const parts = returnedParts(source, language);
  const read = parts.map((part) => parser(source.slice(0, part.whole.start) + source.slice(part.span.start, part.span.end) + source.slice(part.whole.end)));
  const head = read.flatMap((each) => (each.ok && each.value.definition ? [each.value] : []))[0];
  if (!head?.definition) return undefined;
  return {
    name: name.name, parameters: head.definition.parameters, span, nameSpan: { start: name.start, end: name.start + name.name.length }, qualifier: head.qualifier,
    returned: parts.map((part, i) => {
      const each = read[i];
      return { ...part, span: shifted(part.span, span.start), whole: shifted(part.whole, span.start), ...(each?.ok && { value: each.value.expression }) };
    }),
  };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
