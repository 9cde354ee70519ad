import { failure, success, type Expression, type Parser, type Result, type Span } from "../../core";
import { linesOf, type Line } from "../regions/lines";
import type { Definition } from "./types";

/** A line of code that gives names a meaning, with the lines that belong to it. */
interface Block {
  readonly names: readonly { readonly name: string; readonly start: number }[];
  readonly span: Span;
  readonly indent: number;
  /** Read by the parser of the language; otherwise only known to give the names another meaning. */
  readonly isReadable: boolean;
}

const assignment = /^(\s*)([A-Za-z_]\w*)\s*(?::[^=]+)?=(?!=)\s*\S/;
const functionHead = /^(\s*)def\s+([A-Za-z_]\w*)\s*\(/;
/** Statements that give names a meaning which is no formula: updates, loops, several targets, imports. */
const otherBindings: readonly RegExp[] = [
  /^(\s*)()([A-Za-z_]\w*)\s*(?:\+|-|\*\*?|\/\/?|%|@|&|\||\^|>>|<<)=/,
  /^(\s*)(for\s+)(.+?)\s+in\b/,
  /^(\s*)()([A-Za-z_][\w\s,()]*,[\w\s,()]*?)=(?!=)/,
];

/**
 * What a Python text defines: assignments, and functions of a few assignments and a return. A name counts from below its line to
 * the end of the function that it stands in. Without the parser nothing is known.
 */
export function codeDefinitions(text: string, languageId: string, parser: Parser | undefined): Definition[] {
  if (!parser || languageId !== "python") return [];
  const lines = linesOf(text);
  return lines.flatMap((_, i) => {
    const block = blockAt(text, lines, i);
    return block ? definitionsIn(text, block, visibleFrom(lines, i, block), parser) : [];
  });
}

function definitionsIn(text: string, block: Block, visible: Span, parser: Parser): Definition[] {
  const written = text.slice(block.span.start, block.span.end);
  const read = block.isReadable ? parser(written) : failure("Its value is not read here.", { start: 0, end: written.length });
  return block.names.map(({ name, start }): Definition => {
    const head = read.ok ? read.value.definition : undefined;
    const value: Result<Expression> = read.ok ? success(read.value.expression) : read;
    return {
      name, parameters: head?.parameters ?? [], latex: head?.latex ?? name, value, notes: read.ok ? read.value.notes : [],
      source: { text: written, offset: block.span.start, language: "python" },
      lead: "", outer: block.span, span: block.span, nameSpan: { start, end: start + name.length }, visible,
    };
  });
}

function blockAt(text: string, lines: readonly Line[], i: number): Block | undefined {
  const line = lines[i];
  if (!line) return undefined;
  const head = functionHead.exec(line.text);
  if (head) {
    const [found, indent = "", name = ""] = head;
    const end = lines[endOfBody(lines, i) - 1]?.end ?? line.end;
    return { names: [{ name, start: line.start + found.indexOf(name, indent.length + 3) }], span: { start: line.start + indent.length, end }, indent: indent.length, isReadable: true };
  }
  for (const pattern of otherBindings) {
    const [, indent = "", before = "", targets] = pattern.exec(line.text) ?? [];
    if (targets === undefined) continue;
    const from = line.start + indent.length + before.length;
    const names = [...targets.matchAll(/[A-Za-z_]\w*/g)].map((match) => ({ name: match[0], start: from + match.index }));
    return { names, span: { start: line.start + indent.length, end: line.end }, indent: indent.length, isReadable: false };
  }
  const [, indent = "", name] = assignment.exec(line.text) ?? [];
  if (name === undefined) return undefined;
  const isConditional = enclosing(lines, i)?.isFunction === false;
  const span = { start: line.start + indent.length, end: lines[endOfBrackets(text, lines, i)]?.end ?? line.end };
  return { names: [{ name, start: span.start }], span, indent: indent.length, isReadable: !isConditional };
}

/** The line that what begins at a line ends on: brackets hold lines together. */
function endOfBrackets(text: string, lines: readonly Line[], i: number): number {
  let depth = 0;
  for (let k = i; k < Math.min(lines.length, i + 40); k++) {
    const code = lines[k]?.text.replace(/#.*$/, "") ?? "";
    for (const character of code) depth += "([{".includes(character) ? 1 : ")]}".includes(character) ? -1 : 0;
    if (depth <= 0 && !code.trimEnd().endsWith("\\")) return k;
  }
  return i;
}

const indentOf = (line: Line): number => /^\s*/.exec(line.text)?.[0].length ?? 0;

/** The first line behind the body that the line opens. */
function endOfBody(lines: readonly Line[], i: number): number {
  const own = lines[i];
  let end = i + 1;
  for (let k = i + 1; own && k < lines.length; k++) {
    const line = lines[k];
    if (!line || line.text.trim() === "") continue;
    if (indentOf(line) <= indentOf(own)) break;
    end = k + 1;
  }
  return end;
}

/** The nearest line above that holds this one in its body, and whether it opens a function. */
function enclosing(lines: readonly Line[], i: number): { readonly line: number; readonly isFunction: boolean } | undefined {
  const own = lines[i];
  for (let k = i - 1; own && indentOf(own) > 0 && k >= 0; k--) {
    const line = lines[k];
    if (!line || line.text.trim() === "" || indentOf(line) >= indentOf(own)) continue;
    return { line: k, isFunction: functionHead.test(line.text) };
  }
  return undefined;
}

/** From below a line to the end of the function around it, or of the text. */
function visibleFrom(lines: readonly Line[], i: number, { span }: Block): Span {
  let around = enclosing(lines, i);
  while (around && !around.isFunction) around = enclosing(lines, around.line);
  const last = around && lines[endOfBody(lines, around.line) - 1];
  // What stands outside of functions counts in the cells below as well.
  return { start: span.end, end: around ? last?.end ?? span.end : Infinity };
}
