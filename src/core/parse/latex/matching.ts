import { isMark, type Token } from "./token";
import { closers } from "./vocabulary";

/** What is known of the brackets of a formula before it is read, found in one pass. */
export interface Matching {
  /** Index of the bracket, brace or \end that closes the one opened at an index. */
  readonly closing: ReadonlyMap<number, number>;
  /** How deep inside of brackets each token stands; a bracket itself stands outside of what it encloses. */
  readonly depth: readonly number[];
  /** Opening brackets that have a comma or semicolon of their own: lists, not products. */
  readonly lists: ReadonlySet<number>;
  /** Single bars that have a later one to close them at the same depth within the same bracket. */
  readonly openBars: ReadonlySet<number>;
  /** Bars behind what is taken at a point: that of f'(x)|_{x=2}. */
  readonly evaluations: ReadonlySet<number>;
}

interface Level {
  readonly opened: number;
  readonly closer: string;
  readonly bars: number[];
}

const closingMarks: ReadonlySet<string> = new Set(closers.values());

/** Matches brackets; those that do not match are left out, and reported where they are read. */
export function matchBrackets(tokens: readonly Token[]): Matching {
  const closing = new Map<number, number>();
  const lists = new Set<number>();
  const openBars = new Set<number>();
  const evaluations = new Set<number>();
  const depth: number[] = [];
  const bottom: Level = { opened: -1, closer: "", bars: [] };
  const levels: Level[] = [bottom];
  tokens.forEach((token, i) => {
    const closesHere = token.kind === "end" || (token.kind === "mark" && closingMarks.has(token.text));
    if (closesHere) {
      const wanted = token.kind === "end" ? "end" : token.text;
      const top = levels.at(-1);
      if (top && levels.length > 1 && top.closer === wanted) {
        levels.pop();
        closing.set(top.opened, i);
        settleBars(top, openBars);
      } else if (isMark(token, "\\rvert") && isMark(tokens[i + 1], "_")) evaluations.add(i);
    }
    depth.push(levels.length - 1);
    const closer = token.kind === "begin" ? "end" : token.kind === "mark" ? closers.get(token.text) : undefined;
    const top = levels.at(-1) ?? bottom;
    if (closer) levels.push({ opened: i, closer, bars: [] });
    else if (isMark(token, ",", ";")) lists.add(top.opened);
    else if (isMark(token, "|") && namesPoint(tokens, i + 1)) evaluations.add(i);
    else if (isMark(token, "|")) top.bars.push(i);
  });
  for (const level of levels) settleBars(level, openBars);
  return { closing, depth, lists, openBars, evaluations };
}

/** Every bar of a level but the last has one behind it. */
function settleBars(level: Level, openBars: Set<number>): void {
  for (const bar of level.bars.slice(0, -1)) openBars.add(bar);
}

/** Whether a subscript that says x=2 follows. */
function namesPoint(tokens: readonly Token[], at: number): boolean {
  if (!isMark(tokens[at], "_") || !isMark(tokens[at + 1], "{")) return false;
  // Names before the sign are short; looking further would make a long row of bars slow.
  for (let i = at + 2; i < at + 12; i++) if (isMark(tokens[i], "=")) return true;
  return false;
}
