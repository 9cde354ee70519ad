import type { Expression, SymbolExpression } from "../../expression";
import type { Span } from "../../result";
import { tooDeep } from "../shared";
import type { PointValue } from "../statement";
import { parseLimits, type ReadingChoice, type ReadingContext, type ReadingNote } from "../types";
import type { Matching } from "./matching";
import { refusalOf, refusalOfEnvironment } from "./refusals";
import { isCommand, isMark, Refusal, type Token, type TokenKind } from "./token";

/** The two readings that all parts of the grammar call each other by. */
export interface Grammar {
  /** Reads as far as operators bind at least as tightly as `power`. */
  readonly expression: (reader: Reader, power: number) => Expression;
  /** Reads one operand with its scripts. */
  readonly operand: (reader: Reader) => Expression;
  /** Whether a command has a meaning within an expression, be it at another place. */
  readonly isKnown: (token: Token) => boolean;
}

/** A formula's tokens with all that is known of them before reading. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matching: Matching;
  /** Names that stand somewhere without a bracket behind them, and so are variables there. */
  readonly bareNames: ReadonlySet<string>;
  /** Names that stand somewhere before a bracket that holds a mere letter or themselves, as functions do. */
  readonly calledNames: ReadonlySet<string>;
  /** Letters that stand primed in a list, as the t' of f(t, t'): they are names. */
  readonly listedPrimes: ReadonlySet<string>;
  /** Letters that stand in subscripts, and so count. */
  readonly subscripts: ReadonlySet<string>;
  /** Letters that sums and products run over. */
  readonly summed: ReadonlySet<string>;
  /** Something is set in bold, as vectors are. */
  readonly hasBold: boolean;
  /** What is known from around the formula. */
  readonly context: ReadingContext;
}

/** Reads tokens one after another. It lives for one formula; the notes it gathers are the formula's. */
export class Reader {
  readonly notes: ReadingNote[] = [];
  /** Subjects of choices that were noted already: once in a formula is enough. */
  readonly noted = new Set<string>();
  /** How many single bars are open within the innermost bracket. */
  bars = 0;
  /** How many functions that only have a name the operands at hand are within. */
  arguments = 0;
  /** Names that were taken as functions of variables since dy/dx says so: they are, in all of the statement. */
  dependents?: ReadonlyMap<string, readonly SymbolExpression[]>;
  /** What is taken at a point that gives values to further variables, which a function may depend on of which only the name is known. */
  further?: { readonly of: Expression; readonly values: readonly PointValue[] };
  private levels = 0;

  constructor(
    readonly source: Source,
    private readonly grammar: Grammar,
    public position: number,
    public limit: number,
  ) {}

  get token(): Token {
    return this.peek(0);
  }

  peek(offset: number): Token {
    const index = this.position + offset;
    return (index < this.limit ? this.source.tokens[index] : undefined) ?? this.stop();
  }

  private stop(): Token {
    const end = this.source.tokens[this.limit - 1]?.span.end ?? this.source.text.length;
    return { kind: "stop", text: "", span: { start: end, end }, glued: false };
  }

  /** The token at hand, which is then behind. */
  next(): Token {
    const token = this.token;
    if (token.kind !== "stop") this.position++;
    return token;
  }

  /** Where the last token read ends. */
  get end(): number {
    return this.source.tokens[this.position - 1]?.span.end ?? 0;
  }

  atKind(kind: TokenKind): boolean {
    return this.token.kind === kind;
  }

  atMark(...marks: string[]): boolean {
    return isMark(this.token, ...marks);
  }

  atCommand(...names: string[]): boolean {
    return isCommand(this.token, ...names);
  }

  /** Steps over the mark if it is next. */
  take(mark: string): Token | undefined {
    return this.atMark(mark) ? this.next() : undefined;
  }

  /** Steps over a mark that has to be next; `what` says in a sentence what was expected, `from` where it began. */
  expect(mark: string, what: string, from: Span): Token {
    const token = this.take(mark);
    if (token) return token;
    const known = this.whyNot(this.token);
    throw known ? new Refusal(known, this.token.span) : new Refusal(`Expected ${what}.`, from);
  }

  expression(power = 0): Expression {
    return this.nested(() => this.grammar.expression(this, power));
  }

  operand(): Expression {
    return this.nested(() => this.grammar.operand(this));
  }

  /** Counts a level of nesting, so that deep input is refused before it exhausts the stack. */
  nested<T>(read: () => T): T {
    // Each bracket costs two or three levels of reading; the limit is meant for brackets.
    if (++this.levels > 3 * parseLimits.depth) throw new Refusal(tooDeep, this.token.span);
    try {
      return read();
    } finally {
      this.levels--;
    }
  }

  /** Reads something within a bracket, where bars that were opened outside cannot close. */
  enclosed<T>(read: () => T): T {
    const outside = this.bars;
    this.bars = 0;
    const value = read();
    this.bars = outside;
    return value;
  }

  /** Reads up to a token and not beyond. */
  limited<T>(end: number, read: () => T): T {
    const outside = this.limit;
    this.limit = Math.min(end, outside);
    const value = read();
    this.limit = outside;
    return value;
  }

  /** Reads the operands of a function that only has a name. */
  asArguments<T>(read: () => T): T {
    this.arguments++;
    const value = read();
    this.arguments--;
    return value;
  }

  note(message: string, span: Span, choice?: ReadingChoice): void {
    this.notes.push(choice ? { message, span, choice } : { message, span });
  }

  /** The source between two places. */
  slice(span: Span): string {
    return this.source.text.slice(span.start, span.end);
  }

  /** A refusal of the token at hand, where `wanted` could have stood. */
  unexpected(wanted: string): Refusal {
    const token = this.token;
    const known = this.whyNot(token);
    if (known) return new Refusal(known, token.span);
    const found = token.kind === "stop" ? "the formula ends" : `found '${this.slice(token.span)}'`;
    return new Refusal(`Expected ${wanted}, but ${found}.`, token.span);
  }

  /** Why a token is no part of any formula that is read; undefined for one that may be. */
  private whyNot(token: Token): string | undefined {
    if (token.kind === "command" && !this.grammar.isKnown(token)) return refusalOf(token.text);
    if (token.kind === "begin") return refusalOfEnvironment(token.text);
    if (isMark(token, "|")) return "A conditional probability cannot be differentiated here.";
    if (isMark(token, "||")) return refusalOf("Vert");
    if (isMark(token, "\\langle", "\\rangle")) return refusalOf("langle");
    if (isMark(token, "<", ">")) return "A condition is not a function.";
    if (isMark(token, "=", ":=")) return "An equation is not a function.";
    if (isMark(token, ",", ";")) return "A list, point or interval cannot be differentiated here.";
    if (isMark(token, ":")) return "A colon is not read: slices and maps are not functions.";
    return undefined;
  }
}
