import type { Span } from "../../core";
import { Blocks, Syntax } from "../code";
import type { CodeBinding } from "./types";

/**
 * The statements of a program in JavaScript or TypeScript that give names a meaning, in order: declarations, assignments, functions,
 * and what is no formula: updates, loops, several names at once.
 */
export function javascriptBindings(text: string): readonly CodeBinding[] {
  const program = new Program(text, new Blocks(new Syntax(text, "javascript")));
  return program.syntax.tokens.flatMap((_, i) => program.bindingsAt(i));
}

/** What no formula has: strings, objects that are made, and statements that go round. Most statements of a program need no parser to be passed over. */
const foreign = /["'`]|\b(?:new|await|this|throw|typeof|for|while|switch|try|yield)\b/;

const updates: ReadonlySet<string> = new Set(["+=", "-=", "*=", "/=", "%=", "**=", "++", "--", "&&=", "||=", "??="]);

class Program {
  readonly syntax: Syntax;

  constructor(private readonly text: string, private readonly blocks: Blocks) {
    this.syntax = blocks.syntax;
  }

  bindingsAt(i: number): CodeBinding[] {
    const { syntax } = this;
    const text = syntax.textOf(i);
    if (syntax.kindOf(i) !== "name" || syntax.textOf(i - 1) === ".") return [];
    if (/^(?:const|let|var)$/.test(text)) return this.declarations(i);
    if (text === "function") return this.functionAt(i);
    return this.beginsStatement(i) ? this.assignments(i) : [];
  }

  private beginsStatement(i: number): boolean {
    const before = i - 1;
    return before < 0 || /^[;{}]$/.test(this.syntax.textOf(before)) || (this.syntax.kindOf(before) === "newline" && this.syntax.endsStatement(before));
  }

  /** const a = ..., b = ...: those of a name each are read; in the head of a loop, or with a pattern of names, they are not. */
  private declarations(keyword: number): CodeBinding[] {
    const { syntax } = this;
    const isLoop = syntax.textOf(keyword - 1) === "(";
    const isBlock = syntax.textOf(keyword) !== "var";
    const found: CodeBinding[] = [];
    for (let name = this.next(keyword); name < syntax.tokens.length;) {
      const end = this.endOfDeclarator(name);
      const names = this.namesIn(name, end);
      const isOnly = found.length === 0 && syntax.textOf(end) !== ",";
      const isReadable = !isLoop && syntax.kindOf(name) === "name" && this.hasValue(name, end);
      found.push(this.binding(names, isOnly ? keyword : name, end, isReadable, isBlock));
      if (syntax.textOf(end) !== ",") break;
      name = this.next(end);
    }
    return found;
  }

  /** z = ... and z += ...; within a condition or loop, nobody knows whether it happens. */
  private assignments(i: number): CodeBinding[] {
    const sign = this.syntax.textOf(i + 1);
    if (sign !== "=" && !updates.has(sign)) return [];
    const block = this.blocks.around(i);
    const isReadable = sign === "=" && (block < 0 || this.blocks.isFunction(block));
    return [this.binding([i], i, this.endOfDeclarator(i), isReadable, false)];
  }

  private functionAt(keyword: number): CodeBinding[] {
    const { syntax } = this;
    const name = this.next(keyword);
    const close = syntax.kindOf(name) === "name" && syntax.textOf(name + 1) === "(" ? this.blocks.partner(name + 1) : undefined;
    if (close === undefined) return [];
    let brace = close + 1;
    while (brace < syntax.tokens.length && syntax.textOf(brace) !== "{") brace++;
    const end = this.blocks.partner(brace);
    return end === undefined ? [] : [this.binding([name], keyword, end + 1, true, true)];
  }

  private next(i: number): number {
    let next = i + 1;
    while (this.syntax.kindOf(next) === "newline") next++;
    return next;
  }

  /** The token behind a declaration or assignment: a comma, semicolon or line end, or the bracket around. */
  private endOfDeclarator(start: number): number {
    const { syntax } = this;
    let i = start;
    for (; i < syntax.tokens.length; i++) {
      const kind = syntax.kindOf(i);
      if (kind === "open") i = this.blocks.partner(i) ?? i;
      else if (kind === "close" || /^[,;]$/.test(syntax.textOf(i)) || (kind === "newline" && syntax.endsStatement(i))) break;
    }
    return i;
  }

  private hasValue(name: number, end: number): boolean {
    for (let i = name; i < end; i++) if (this.syntax.textOf(i) === "=") return true;
    return false;
  }

  /** The name that is declared, or those of a pattern. */
  private namesIn(first: number, end: number): number[] {
    if (this.syntax.kindOf(first) === "name") return [first];
    const close = Math.min(this.blocks.partner(first) ?? first, end);
    return Array.from({ length: Math.max(0, close - first) }, (_, k) => first + k).filter((i) => this.syntax.kindOf(i) === "name");
  }

  private binding(names: readonly number[], first: number, end: number, isReadable: boolean, isBlock: boolean): CodeBinding {
    const { tokens } = this.syntax;
    const [start, last] = [tokens[first], tokens[end - 1]];
    const span: Span = { start: start?.start ?? 0, end: last?.end ?? 0 };
    const named = names.flatMap((i) => (tokens[i] ? [{ name: this.syntax.textOf(i), start: tokens[i].start }] : []));
    const isFormula = isReadable && !foreign.test(this.text.slice(span.start, span.end));
    return { names: named, span, isReadable: isFormula, visible: { start: span.end, end: this.endOfScope(first, isBlock) } };
  }

  /** Where the block or function around a token ends; what stands outside of any counts in cells below as well. */
  private endOfScope(i: number, isBlock: boolean): number {
    let brace = this.blocks.around(i);
    while (!isBlock && brace >= 0 && !this.blocks.isFunction(brace)) brace = this.blocks.around(brace);
    const close = brace < 0 ? undefined : this.blocks.partner(brace);
    return close === undefined ? Infinity : this.syntax.tokens[close]?.start ?? Infinity;
  }
}
