import { EnvironmentPairs } from "./environments";

/**
 * Finds marks in a text for callers that only move forward. Remembers where each mark stands next, so that many opening
 * delimiters that never close cost one search and not one each.
 */
export class ForwardSearch {
  private readonly known = new Map<string, number>();

  /** The environments of the text. */
  readonly environments: EnvironmentPairs;

  constructor(private readonly text: string) {
    this.environments = new EnvironmentPairs(text);
  }

  /** Where `mark` next stands, wholly before `end`. */
  find(mark: string, from: number, end = this.text.length): number | undefined {
    return this.next(mark, from, end, (at) => this.text.indexOf(mark, at));
  }

  /** The same, with no backslash or an even number of them before it. */
  findUnescaped(mark: string, from: number, end = this.text.length): number | undefined {
    return this.next(`unescaped ${mark}`, from, end, (start) => {
      let at = this.text.indexOf(mark, start);
      while (at >= 0 && this.isEscaped(at)) at = this.text.indexOf(mark, at + 1);
      return at;
    }, mark.length);
  }

  private next(key: string, from: number, end: number, search: (from: number) => number, length = key.length): number | undefined {
    let at = this.known.get(key);
    if (at === undefined || (at >= 0 && at < from)) {
      at = search(from);
      this.known.set(key, at);
    }
    return at >= 0 && at + length <= end ? at : undefined;
  }

  private isEscaped(at: number): boolean {
    let backslashes = 0;
    while (this.text[at - 1 - backslashes] === "\\") backslashes++;
    return backslashes % 2 === 1;
  }
}
