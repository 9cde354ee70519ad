import { isNameOfTwo, isProseWord, isSpacedWord, readingOf } from "./letter-runs";
import { closingBrace, scanText } from "./scan-text";
import { Refusal, type Token, type TokenKind } from "./token";
import {
  bracketCommands, characters, closingSizes, environmentsWithArgument, layout, layoutWithArgument, openingSizes, plainSizes, textCommands, wideSpaces,
} from "./vocabulary";

/** Letters that may stand for one name, with escaped underscores inside: learning{\_}rate, decay{\_rate}, relu6. */
const letterRun = /[A-Za-z]+(?:(?:\{\\_\}|\\_|\{\\_[A-Za-z]+\})[A-Za-z0-9]*)*/y;
/** Letters with a space between each two, as scanned print has them: d i s t. */
const spacedLetters = /[A-Za-z](?: [A-Za-z]){2,7}(?![A-Za-z])/y;
const digitsBehind = /\d+/y;
const numeral = /\d+(?:\.\d+)?|\.\d+/y;
const commandName = /\\(?:[A-Za-z]+\*?|[^A-Za-z])/y;
const group = /\s*\{([^{}]*)\}/y;
/** Branches with a left side as an argument, of the package cases. */
const namedCases: ReadonlySet<string> = new Set(["numcases", "subnumcases"]);
const fractions = ["frac", "dfrac", "tfrac", "cfrac"] as const;
const rowGap = /\s*\[\s*-?[\d.]+\s*(?:em|ex|pt|cm|mm|in)\s*\]/y;
const openingNext = /\s*(?:\\(?:left|[bB]igg?l?)\s*)?(?:[([{^']|\\\{)/y;

/** Text to tokens; spacing, comments and what only sets size or numbering leave no trace. */
export function tokenize(source: string): Token[] {
  return new Scanner(source).run();
}

class Scanner {
  private readonly tokens: Token[] = [];
  private at = 0;
  private glued = false;
  private apart = false;
  /** Where the argument of numcases ends and its branches begin. */
  private branches = -1;
  /** Within numcases, whose conditions are text: for $x > 0$. */
  private inBranches = false;

  constructor(private readonly source: string) {}

  run(): Token[] {
    while (this.at < this.source.length) this.step();
    return this.tokens;
  }

  private step(): void {
    const char = this.source.charAt(this.at);
    if (this.at === this.branches) return this.emit("begin", "cases", 1);
    if (char === "%") return this.skipComment();
    if (/[\s~$\u200b-\u200d\ufeff]/.test(char)) return this.skip(1);
    if (char === "\\") return this.command();
    if (/[A-Za-z]/.test(char)) return this.letters();
    if (/\d/.test(char) || (char === "." && /\d/.test(this.source.charAt(this.at + 1)))) return this.number();
    if (char === "|" && this.source.charAt(this.at + 1) === "|") return this.emit("mark", "||", 2);
    const standsFor = characters.get(char);
    if (standsFor === undefined) return this.emit("mark", char, 1);
    this.emit(standsFor.startsWith("\\") ? "command" : "mark", standsFor.replace("\\", ""), 1);
  }

  private emit(kind: TokenKind, text: string, length: number): void {
    this.tokens.push({ kind, text, span: { start: this.at, end: this.at + length }, glued: this.glued, apart: this.apart });
    this.at += length;
    this.glued = true;
    this.apart = false;
  }

  private skip(length: number): void {
    this.at += length;
    this.glued = false;
  }

  private skipComment(): void {
    const end = this.source.indexOf("\n", this.at);
    this.skip((end < 0 ? this.source.length : end) - this.at);
  }

  private match(pattern: RegExp, from = this.at): RegExpExecArray | undefined {
    pattern.lastIndex = from;
    return pattern.exec(this.source) ?? undefined;
  }

  /** Whether a script without braces is next: TeX takes one character for it, so a run of letters or digits does not form. */
  private inScript(): boolean {
    const before = this.tokens.at(-1);
    return before?.kind === "mark" && (before.text === "_" || before.text === "^");
  }

  /** Whether an argument of \frac or \sqrt is next, which take one letter or digit each when there are no braces: \frac12, \frac z2. */
  private isArgument(): boolean {
    const takes = (token: Token | undefined, ...names: string[]): boolean => token?.kind === "command" && names.includes(token.text);
    const last = this.tokens.at(-1);
    if (last?.kind === "mark") return (last.text === "}" && takes(this.beforeBracket("{", "}"), ...fractions)) || (last.text === "]" && takes(this.beforeBracket("[", "]"), "sqrt"));
    return takes(last, ...fractions, "sqrt") || takes(this.tokens.at(-2), ...fractions);
  }

  /** The token before the bracket that ends with the last one. */
  private beforeBracket(open: string, close: string): Token | undefined {
    let depth = 0;
    for (let i = this.tokens.length - 1; i >= 0; i--) {
      const token = this.tokens[i];
      if (token?.kind !== "mark") continue;
      if (token.text === close) depth++;
      else if (token.text === open && --depth === 0) return this.tokens[i - 1];
    }
    return undefined;
  }

  private number(): void {
    const digits = this.match(numeral)?.[0] ?? "";
    if (digits.length > 1 && /^\d/.test(digits) && this.isArgument()) return this.emit("number", digits.charAt(0), 1);
    if (!this.inScript() || digits.length === 1) {
      const power = /^[eE][-+]?\d/.exec(this.source.slice(this.at + digits.length, this.at + digits.length + 3))?.[0];
      if (power !== undefined) {
        throw new Refusal("Write a power of ten as 10^{...}: this could be read with the number e as well.", { start: this.at, end: this.at + digits.length + power.length });
      }
      return this.emit("number", digits, digits.length);
    }
    throw new Refusal(`Only the first digit would belong to the ${this.tokens.at(-1)?.text === "_" ? "subscript" : "power"}: put braces around {${digits}}.`, {
      start: this.at, end: this.at + digits.length,
    });
  }

  private letters(): void {
    const run = this.match(letterRun)?.[0] ?? "";
    const spaced = run.length === 1 && !this.inScript() ? this.match(spacedLetters)?.[0] : undefined;
    if (spaced !== undefined && isSpacedWord(spaced)) return this.emit("word", spaced.replaceAll(" ", ""), spaced.length);
    if (this.inBranches && isProseWord(run)) return this.emit("text", run, run.length);
    if (this.inScript() || run.length === 1 || this.isArgument()) return this.letterThenDigits();
    const name = run.replaceAll(/[{}\\]/g, "");
    const digits = this.match(digitsBehind, this.at + run.length)?.[0] ?? "";
    const following = (from: number): boolean => this.match(openingNext, from) !== undefined;
    const end = this.at + run.length + digits.length;
    if (digits && readingOf(name + digits, following(end)) === "function") return this.emit("word", name + digits, run.length + digits.length);
    if (readingOf(name, following(this.at + run.length)) !== "letters") return this.joinCapitalized(name, run);
    if (isNameOfTwo(run) && /^\s*(?:\\left)?\s*\(/.test(this.rest(run.length))) return this.emit("word", run, run.length);
    for (let i = 1; i < run.length; i++) this.emit("letter", this.source.charAt(this.at), 1);
    this.letterThenDigits();
  }

  /** A letter with a digit right behind it is one name, as in h1; so is a word. An argument without braces is the letter alone. */
  private letterThenDigits(): void {
    const digits = this.inScript() || this.isArgument() ? "" : (this.match(digitsBehind, this.at + 1)?.[0] ?? "");
    if (digits) this.emit("word", this.source.charAt(this.at) + digits, 1 + digits.length);
    else this.emit("letter", this.source.charAt(this.at), 1);
  }

  /** A word; capitalized words that follow each other (True Negatives) are one name. */
  private joinCapitalized(name: string, run: string): void {
    let length = run.length;
    if (/^[A-Z][a-z]{2,}$/.test(name)) {
      const next = /^ [A-Z][a-z]{2,}(?![A-Za-z])/;
      for (let found = next.exec(this.rest(length)); found; found = next.exec(this.rest(length))) {
        name += found[0].trim();
        length += found[0].length;
      }
    }
    this.emit("word", name, length);
  }

  private rest(offset: number): string {
    return this.source.slice(this.at + offset, this.at + offset + 40);
  }

  private command(): void {
    const written = this.match(commandName)?.[0] ?? "\\";
    const name = written.slice(1).replace(/\*$/, "");
    if (name === "") throw new Refusal("A backslash stands alone.", { start: this.at, end: this.at + 1 });
    if (name === "\\" || name === "newline" || name === "cr") return this.row(name, written.length);
    if (wideSpaces.has(name)) this.apart = true;
    if (name === "begin" || name === "end") return this.environment(name, written.length);
    if (layout.has(name) || "()[]".includes(name) || /\s/.test(name)) return this.skip(written.length);
    if (name === "hspace") this.apart = true;
    if (layoutWithArgument.has(name)) return this.skip(written.length + (this.match(group, this.at + written.length)?.[0].length ?? 0));
    if (openingSizes.has(name) || closingSizes.has(name) || plainSizes.has(name)) return this.sized(name, written.length);
    if (textCommands.has(name)) return this.text(name, written.length);
    if (name === "rm") return this.roman(written.length);
    const bracket = name === "{" || name === "}" ? `\\${name}` : bracketCommands.get(name);
    if (bracket) return this.emit("mark", bracket, written.length);
    this.emit("command", name === "|" ? "Vert" : name, written.length);
  }

  /** \\ with the space that it asks for below, as in \\[2pt]. */
  private row(name: string, length: number): void {
    this.emit("row", name, length);
    const space = this.match(rowGap)?.[0].length ?? 0;
    if (space > 0) this.skip(space);
  }

  private environment(kind: "begin" | "end", length: number): void {
    const found = this.match(group, this.at + length);
    const name = found?.[1]?.trim() ?? "";
    if (!found || !name) throw new Refusal(`Expected the name of an environment behind \\${kind}.`, { start: this.at, end: this.at + length });
    if (namedCases.has(name)) return this.namedCases(kind, length + found[0].length);
    this.emit(kind, name, length + found[0].length);
    if (kind === "begin" && environmentsWithArgument.has(name)) this.skip(this.match(group)?.[0].length ?? 0);
  }

  /** \begin{numcases}{f(x) =} stands for f(x) = \begin{cases}: what its argument says comes first. */
  private namedCases(kind: "begin" | "end", length: number): void {
    this.inBranches = kind === "begin";
    if (kind === "end") return this.emit("end", "cases", length);
    const open = this.at + length + (/^\s*/.exec(this.source.slice(this.at + length, this.at + length + 50))?.[0].length ?? 0);
    const close = this.source.charAt(open) === "{" ? closingBrace(this.source, open) : undefined;
    if (close === undefined) throw new Refusal("Expected in braces what these branches are equal to, or {} for nothing.", { start: this.at, end: this.at + length });
    this.branches = close;
    this.skip(open + 1 - this.at);
  }

  /** \left( is a bracket like any other; with a bar it says which side the bar is on. */
  private sized(name: string, length: number): void {
    const start = this.at;
    this.skip(length);
    while (/\s/.test(this.source.charAt(this.at))) this.skip(1);
    const char = this.source.charAt(this.at);
    if (char === "." && name === "left") return this.emit("mark", "\\left.", 1);
    if (char === "." && name === "right") return this.emit("command", "right.", 1);
    const bar = char === "|" ? "|" : this.source.startsWith("\\vert", this.at) ? "\\vert" : undefined;
    if (bar && !plainSizes.has(name)) return this.emit("mark", openingSizes.has(name) ? "\\lvert" : "\\rvert", bar.length);
    if (!char) throw new Refusal(`Expected a bracket behind \\${name}.`, { start, end: this.at });
  }

  private text(name: string, length: number): void {
    const found = scanText(this.source, this.at + length, name);
    if (found === undefined) return this.emit("command", name, length);
    if (found.content === "") return this.skip(length + found.length);
    if (/^\s*\{(?:\s|~|\\[ ,;:])/.test(this.source.slice(this.at + length, this.at + length + 50))) this.apart = true;
    this.emit("text", found.content, length + found.length);
  }

  /** The old {\rm max}: letters up to the end of the group are one text. */
  private roman(length: number): void {
    const found = /^\s*[A-Za-z][A-Za-z ]*/.exec(this.source.slice(this.at + length, this.at + length + 100));
    if (!found) return this.skip(length);
    const word = found[0].trimEnd();
    const last = this.tokens.at(-1);
    const isWhole = last?.text === "{" && last.kind === "mark" && last.span.end === this.at && this.source.charAt(this.at + length + found[0].length) === "}";
    if (!last || !isWhole) return this.emit("text", word.trim(), length + word.length);
    this.tokens.pop();
    [this.at, this.glued] = [last.span.start, last.glued];
    this.emit("text", word.trim(), length + found[0].length + 2);
  }
}
