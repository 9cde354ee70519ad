import { failure, success, type Result, type Span } from "../../core";

/** A value of JSON with the place where it stands. */
export type JsonValue =
  | (Span & { readonly kind: "object"; readonly entries: ReadonlyMap<string, JsonValue> })
  | (Span & { readonly kind: "array"; readonly items: readonly JsonValue[] })
  /** `places` has the offset of each UTF-16 unit of the text, and of the closing quote. */
  | (Span & { readonly kind: "string"; readonly text: string; readonly places: readonly number[] })
  | (Span & { readonly kind: "other" });

/** Deepest nesting that is read: a notebook's outputs are a few levels deep. */
const deepest = 200;

/** Reads JSON (RFC 8259); the problem of a failure says what was expected and where. */
export function readJson(text: string): Result<JsonValue> {
  try {
    const reader = new JsonReader(text);
    const value = reader.value(0);
    reader.end();
    return success(value);
  } catch (error) {
    if (error instanceof JsonProblem) return failure(error.message, { start: Math.min(error.at, text.length), end: Math.min(error.at + 1, text.length) });
    throw error;
  }
}

class JsonProblem extends Error {
  constructor(message: string, readonly at: number) {
    super(message);
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const word = /true|false|null/y;
const escapes: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

class JsonReader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(depth: number): JsonValue {
    if (depth > deepest) throw new JsonProblem("This is nested too deep.", this.at);
    this.blanks();
    const character = this.text.charAt(this.at);
    if (character === "{") return this.object(depth);
    if (character === "[") return this.array(depth);
    if (character === '"') return this.string();
    const start = this.at;
    if (!this.matches(number) && !this.matches(word)) throw new JsonProblem("Expected a value here.", this.at);
    return { kind: "other", start, end: this.at };
  }

  end(): void {
    this.blanks();
    if (this.at < this.text.length) throw new JsonProblem("Expected nothing behind the end.", this.at);
  }

  private object(depth: number): JsonValue {
    const start = this.at;
    const entries = new Map<string, JsonValue>();
    this.list("}", () => {
      if (this.text[this.at] !== '"') throw new JsonProblem("Expected a name in quotes here.", this.at);
      const name = this.string();
      this.blanks();
      this.expect(":");
      entries.set(name.text, this.value(depth + 1));
    });
    return { kind: "object", entries, start, end: this.at };
  }

  private array(depth: number): JsonValue {
    const start = this.at;
    const items: JsonValue[] = [];
    this.list("]", () => items.push(this.value(depth + 1)));
    return { kind: "array", items, start, end: this.at };
  }

  private list(close: string, item: () => void): void {
    this.at++;
    this.blanks();
    if (this.text[this.at] !== close) {
      for (;;) {
        item();
        this.blanks();
        if (this.text[this.at] !== ",") break;
        this.at++;
        this.blanks();
      }
    }
    this.expect(close);
  }

  private string(): JsonValue & { readonly kind: "string" } {
    const start = this.at++;
    const places: number[] = [];
    let text = "";
    for (;;) {
      const at = this.at;
      const character = this.text.charAt(at);
      if (character === "" || character < " ") throw new JsonProblem("This string does not end on its line.", at);
      places.push(at);
      this.at++;
      if (character === '"') return { kind: "string", text, places, start, end: this.at };
      text += character === "\\" ? this.escape(at) : character;
    }
  }

  private escape(at: number): string {
    const letter = this.text.charAt(this.at++);
    const hexadecimal = letter === "u" ? /^[\da-fA-F]{4}$/.exec(this.text.slice(this.at, this.at + 4))?.[0] : undefined;
    if (hexadecimal !== undefined) this.at += 4;
    const meant = hexadecimal === undefined ? escapes[letter] : String.fromCharCode(parseInt(hexadecimal, 16));
    if (meant === undefined) throw new JsonProblem("This backslash escapes nothing.", at);
    return meant;
  }

  private expect(character: string): void {
    if (this.text[this.at] !== character) throw new JsonProblem(`Expected ${character === ":" ? "a colon" : `a comma or '${character}'`} here.`, this.at);
    this.at++;
  }

  private blanks(): void {
    while (/[ \t\r\n]/.test(this.text.charAt(this.at))) this.at++;
  }

  private matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
