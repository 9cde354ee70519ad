import { isKnownCall } from "../../core";
import { bracketDepths } from "./brackets";
import type { CodeLanguageName } from "./languages";
import { tokensOf } from "./lexer";
import type { Token } from "./token";
import { vocabularies, type Vocabulary } from "./words";

/** What a bracket holds: a part of the expression around it, expressions of their own, or neither. */
export type BracketRole = "part" | "values" | "other";

/** The tokens of a program without its comments, and how its brackets pair. Whatever does not parse stays unpaired. */
export class Syntax {
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
  private readonly partners: ReadonlyMap<number, number>;
  private readonly depths: readonly number[];

  constructor(private readonly text: string, readonly language: CodeLanguageName) {
    this.tokens = tokensOf(text, language).filter(({ kind }) => kind !== "comment");
    this.vocabulary = vocabularies[language];
    this.depths = bracketDepths(text, this.tokens);
    this.partners = this.pair();
  }

  textOf(i: number): string {
    const token = this.tokens[i];
    return token ? this.text.slice(token.start, token.end) : "";
  }

  kindOf(i: number): Token["kind"] | undefined {
    return this.tokens[i]?.kind;
  }

  /** The bracket that belongs to the one at `i`. */
  partner(i: number): number | undefined {
    return this.partners.get(i);
  }

  /** Whether a line end is the end of a statement: in JavaScript not beside an operator. */
  endsStatement(i: number): boolean {
    if (this.language === "python") return this.depths[i] === 0;
    let before = i;
    let after = i;
    while (this.kindOf(before) === "newline") before--;
    while (this.kindOf(after) === "newline") after++;
    return !(/^(?:[-+*/%?:.,=(]|\*\*|=>)$/.test(this.textOf(before)) || /^(?:[-+*/%?:.)]|\*\*)$/.test(this.textOf(after)));
  }

  /** The token before that is no line end. */
  before(i: number): number {
    let before = i - 1;
    while (this.kindOf(before) === "newline") before--;
    return before;
  }

  /** What the bracket that opens at `i` holds. */
  roleOf(i: number): BracketRole {
    const previous = i - 1;
    const isBehindName = this.kindOf(previous) === "name" && !this.isWord(previous);
    const isBehindValue = isBehindName || this.kindOf(previous) === "close";
    if (this.textOf(i) === "{") return "values";
    if (this.textOf(i) === "[") return isBehindValue ? (this.isPlainIndex(i) ? "part" : "other") : "values";
    if (this.vocabulary.beforeBracket.has(this.textOf(previous)) || this.vocabulary.beforeBracket.has(this.textOf(previous - 1))) return "other";
    if (isBehindValue) return isBehindName && this.isKnownFunction(previous) ? "part" : "values";
    return this.holdsComma(i) ? "values" : "part";
  }

  /** Whether a name that is called is a function of calculus: exp, np.exp, x.exp. */
  isKnownFunction(i: number): boolean {
    return isKnownCall(this.textOf(i));
  }

  isWord(i: number): boolean {
    const text = this.textOf(i);
    const { beforeValue, others, within } = this.vocabulary;
    return this.kindOf(i) === "name" && this.textOf(i - 1) !== "." && ((beforeValue.has(text) && text !== "print") || others.has(text) || within.has(text));
  }

  /** x[0], w[i, j]: an element that is a variable by itself. */
  private isPlainIndex(i: number): boolean {
    const close = this.partner(i) ?? i;
    for (let k = i + 1; k < close; k++) if (!/^(?:name|number)$/.test(this.kindOf(k) ?? "") && !/^[,+-]$/.test(this.textOf(k))) return false;
    return close > i + 1;
  }

  private holdsComma(i: number): boolean {
    const close = this.partner(i) ?? i;
    for (let k = i + 1; k < close; k = (this.kindOf(k) === "open" ? this.partner(k) ?? k : k) + 1) if (/^(?:,|for)$/.test(this.textOf(k))) return true;
    return false;
  }

  private pair(): Map<number, number> {
    const partners = new Map<number, number>();
    const open: number[] = [];
    this.tokens.forEach((token, i) => {
      // Where no bracket counts as open any more, those before never close.
      if (this.depths[i] === 0 && token.kind !== "close") open.length = 0;
      if (token.kind === "open") open.push(i);
      if (token.kind !== "close") return;
      const partner = open.pop();
      if (partner === undefined || !pairs.has(this.textOf(partner) + this.textOf(i))) return;
      partners.set(partner, i);
      partners.set(i, partner);
    });
    return partners;
  }
}

const pairs: ReadonlySet<string> = new Set(["()", "[]", "{}"]);
