import type { Expression, Span } from "../../core";
import { functionAround, type CodeLanguageName } from "../code";
import { some } from "../some";
import { resolve } from "./resolver";
import type { DefinitionIndex } from "./scope";
import { isStale } from "./stale";
import type { Scope, ScopedDefinition } from "./types";

/** Where an expression of a program stands. */
export interface CodePlace {
  readonly text: string;
  readonly language: CodeLanguageName;
  readonly span: Span;
  /** Where the program begins in the text that the definitions were read from: cells of a notebook are read together. */
  readonly start: number;
  readonly index: DefinitionIndex;
}

/**
 * An expression of a program with what is assigned above it in the same function put in, or outside of any in the same document or cell;
 * undefined where nothing is, or it is not sure to be what the program computes.
 * @param keep names that stay as they are: parameters
 */
export function withCodeDefinitions(expression: Expression, place: CodePlace, keep: readonly string[] = []): { readonly expression: Expression; readonly used: readonly ScopedDefinition[] } | undefined {
  const { text, language, span, start, index } = place;
  const around = functionAround(text, span.start, language);
  // The parameter of a lambda is another name than one outside.
  if (language === "python" && /\blambda\b/.test(text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.start))) return undefined;
  const all = index.scopeAt(span.start + start, { start: span.start + start, end: span.end + start }, language);
  const isNear = ({ definition }: ScopedDefinition): boolean => {
    const at = definition.span.start - start;
    return at >= 0 && at < span.start && functionAround(text, at, language) === around && definition.value.ok && hasNames(definition.value.value);
  };
  const lookup: Scope["lookup"] = (name, isBold) => {
    const found = all.lookup(name, isBold);
    return found && isNear(found) ? found : undefined;
  };
  const resolved = resolve(expression, { lookup, lookupMember: () => undefined }, new Set(keep));
  if (!resolved.ok || resolved.value.doubts.size > 0 || resolved.value.unknown.length > 0) return undefined;
  const { used } = resolved.value;
  return used.length > 0 && !used.some(isStale) && used.every((each) => meansTheSame(each, all, place)) ? { expression: resolved.value.expression, used } : undefined;
}

/** How the definitions that were put in call functions: np.exp, where one does so. */
export function qualifierOf(used: readonly ScopedDefinition[] = []): string | undefined {
  return used.map(({ definition }) => definition.qualifier).find((qualifier) => qualifier !== undefined && qualifier !== "");
}

/** A value that is put in must still mean the same: no name in it was given another meaning in between. */
function meansTheSame({ definition }: ScopedDefinition, scope: Scope, { index, language }: CodePlace): boolean {
  if (!definition.value.ok) return false;
  const then = index.scopeAt(definition.span.start, definition.span, language);
  return !some(definition.value.value, (node) => node.kind === "symbol" && then.lookup(node.name)?.definition !== scope.lookup(node.name)?.definition);
}

/** A number that a name is given is where a program begins, and no function of anything. */
function hasNames(expression: Expression): boolean {
  return some(expression, ({ kind }) => kind === "symbol");
}
