import type { Span } from "../../core";
import { linesOf, type Line } from "../regions/lines";
import type { CodeBinding } from "./types";

/** What a line of Python gives a meaning. */
type Block = Omit<CodeBinding, "visible">;

const assignment = /^(\s*)([A-Za-z_]\w*)\s*(?::[^=]+)?=(?!=)\s*\S/;
const functionHead = /^(\s*)def\s+([A-Za-z_]\w*)\s*\(/;
/** Statements that give names a meaning which is no formula: updates, loops, several targets, imports. */
const otherBindings: readonly RegExp[] = [
  /^(\s*)()([A-Za-z_]\w*)\s*(?:\+|-|\*\*?|\/\/?|%|@|&|\||\^|>>|<<)=/,
  /^(\s*)(for\s+)(.+?)\s+in\b/,
  /^(\s*)()([A-Za-z_][\w\s,()]*,[\w\s,()]*?)=(?!=)/,
];

/** The statements of a program in Python that give names a meaning, in order. */
export function pythonBindings(text: string): readonly CodeBinding[] {
  const lines = linesOf(text);
  return lines.flatMap((_, i) => {
    const block = blockAt(text, lines, i);
    return block ? [{ ...block, visible: visibleFrom(lines, i, block) }] : [];
  });
}

function blockAt(text: string, lines: readonly Line[], i: number): Block | undefined {
  const line = lines[i];
  if (!line) return undefined;
  const head = functionHead.exec(line.text);
  if (head) {
    const [found, indent = "", name = ""] = head;
    const end = lines[endOfBody(lines, i) - 1]?.end ?? line.end;
    return { names: [{ name, start: line.start + found.indexOf(name, indent.length + 3) }], span: { start: line.start + indent.length, end }, isReadable: true };
  }
  for (const pattern of otherBindings) {
    const [, indent = "", before = "", targets] = pattern.exec(line.text) ?? [];
    if (targets === undefined) continue;
    const from = line.start + indent.length + before.length;
    const names = [...targets.matchAll(/[A-Za-z_]\w*/g)].map((match) => ({ name: match[0], start: from + match.index }));
    return { names, span: { start: line.start + indent.length, end: line.end }, isReadable: false };
  }
  const [, indent = "", name] = assignment.exec(line.text) ?? [];
  if (name === undefined) return undefined;
  const isConditional = enclosing(lines, i)?.isFunction === false;
  const span = { start: line.start + indent.length, end: lines[endOfBrackets(text, lines, i)]?.end ?? line.end };
  return { names: [{ name, start: span.start }], span, isReadable: !isConditional };
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
