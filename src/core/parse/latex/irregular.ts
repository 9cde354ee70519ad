import { call, symbol } from "../../expression";
import type { DefinitionHead } from "../statement";
import type { ReadingNote } from "../types";
import { readHead } from "./definition";
import { grammar } from "./grammar";
import { Reader, type Source } from "./reader";
import { relationOf } from "./relations";
import { spanOfRange, trimmed, type Range } from "./sides";
import { isCommand, isMark } from "./token";
import { closers } from "./vocabulary";

// Definitions whose sides cannot be found by looking for relations outside of brackets.

/** A definition: what it defines, where it is named, and where its right side stands. */
export interface Irregular {
  readonly head?: DefinitionHead;
  readonly name?: Range;
  readonly body: Range;
  readonly notes: readonly ReadingNote[];
}

/** x \mapsto x^2, or f : x \mapsto x^2; undefined for anything else. */
export function mappingIn(source: Source, range: Range): Irregular | undefined {
  const { tokens } = source;
  const arrow = indexFrom(range, (i) => isCommand(tokens[i], "mapsto"));
  if (arrow < 0) return undefined;
  const body = trimmed(source, arrow + 1, range.to);
  const colon = indexFrom({ from: range.from, to: arrow }, (i) => isMark(tokens[i], ":"));
  if (colon < 0) return { body, notes: [] };
  const name = trimmed(source, range.from, colon);
  const head = readHead(readerOf(source, name));
  const parameter = isMark(tokens[colon + 1], "(") ? undefined : readHead(readerOf(source, { from: colon + 1, to: arrow }));
  return head && parameter ? { head: { ...head, parameters: [parameter.name] }, name, body, notes: [] } : { body, notes: [] };
}

/** A definition whose left side leaves a bracket open, so that its "=" seems to stand within it. */
export function unbalancedIn(source: Source, range: Range): Irregular | undefined {
  const { tokens, matching } = source;
  const at = indexFrom(range, (i) => isMark(tokens[i], "="));
  const open = indexFrom({ from: range.from, to: Math.max(at, range.from) }, (i) => tokens[i]?.kind === "mark" && closers.has(tokens[i].text) && !matching.closing.has(i));
  if (open < 0) return undefined;
  const name = { from: range.from, to: at };
  const reader = readerOf(source, name);
  const head = readHead(reader);
  if (!head) return undefined;
  const behind = indexFrom({ from: at + 1, to: range.to }, (i) => relationOf(tokens[i]) !== undefined && matching.depth[i] === matching.depth[at]);
  return { head, name, body: trimmed(source, at + 1, behind < 0 ? range.to : behind), notes: reader.notes };
}

function indexFrom({ from, to }: Range, found: (i: number) => boolean): number {
  for (let i = from; i < to; i++) if (found(i)) return i;
  return -1;
}

function readerOf(source: Source, { from, to }: Range): Reader {
  return new Reader(source, grammar, from, to);
}

/** The left side of an irregular definition as an expression: a variable, or a function of its parameters. */
export function leftOf(source: Source, { name, parameters, latex }: DefinitionHead, range: Range): ReturnType<typeof call> | ReturnType<typeof symbol> {
  const span = spanOfRange(source, range);
  return parameters.length === 0 ? symbol(name, { latex, span }) : call(name, parameters.map((parameter) => symbol(parameter, { span })), 0, span);
}
