import { number, operandsOf, operation, symbol } from "../expression";
import type { Expression, OperatorName } from "../expression";
import type { Algebra } from "./algebra";
import { sameValue } from "./rational";

// A pattern is an expression in which some symbols are places to fill. Sums and products match in any order.

/** A place for any expression. */
export const any = (name: string): Expression => symbol(`?${name}`);
/** A place for a number. */
export const anyNumber = (name: string): Expression => symbol(`#${name}`);
/** A place, last in a sum or product, for all that is left of it (0 or 1 if nothing is). */
export const rest = (name: string): Expression => symbol(`*${name}`);

/** What the places hold, by the names they were given. */
export type Places = ReadonlyMap<string, Expression>;

interface Matcher {
  readonly algebra: Algebra;
  readonly places: Map<string, Expression>;
}

function placeName(pattern: Expression): string | undefined {
  return pattern.kind === "symbol" && /^[?#*]/.test(pattern.name) ? pattern.name : undefined;
}

/** Matches the whole of `target`; `then` is called with the places filled and says whether the match is accepted. */
function match(pattern: Expression, target: Expression, matcher: Matcher, then: () => boolean): boolean {
  const place = placeName(pattern);
  if (place !== undefined) return fill(place, target, matcher, then);
  if (pattern.kind === "number") return target.kind === "number" && sameValue(target.value, pattern.value) && then();
  if (pattern.kind === "constant") return target.kind === "constant" && target.name === pattern.name && then();
  if (pattern.kind !== "operation") return false;
  const scaled = scaledPlace(pattern);
  if (scaled) return matchScaled(scaled, target, matcher, then);
  if (pattern.operator === "add" || pattern.operator === "multiply") {
    const parts = target.kind === "operation" && target.operator === pattern.operator ? target.operands : [target];
    return matchParts(pattern.operator, pattern.operands, parts, matcher, (left) => left.length === 0 && then());
  }
  if (target.kind !== "operation") return false;
  if (pattern.operator === "power" && target.operator !== "power") return matchFirstPower(pattern.operands, target, matcher, then);
  if (target.operator !== pattern.operator || target.operands.length !== pattern.operands.length) return false;
  return matchInOrder(pattern.operands, target.operands, 0, matcher, then);
}

function fill(name: string, target: Expression, { places }: Matcher, then: () => boolean): boolean {
  const held = places.get(name);
  if (held) return held === target && then();
  if (name.startsWith("#") && target.kind !== "number") return false;
  places.set(name, target);
  if (then()) return true;
  places.delete(name);
  return false;
}

function matchInOrder(patterns: readonly Expression[], targets: readonly Expression[], from: number, matcher: Matcher, then: () => boolean): boolean {
  const [pattern, target] = [patterns[from], targets[from]];
  if (!pattern || !target) return then();
  return match(pattern, target, matcher, () => matchInOrder(patterns, targets, from + 1, matcher, then));
}

/** f(u)^n with a place for n matches f(x) as its first power. */
function matchFirstPower([base, exponent]: readonly Expression[], target: Expression, matcher: Matcher, then: () => boolean): boolean {
  if (!base || !exponent || placeName(base) !== undefined || !placeName(exponent)?.startsWith("#")) return false;
  return match(base, target, matcher, () => match(exponent, matcher.algebra.workspace.one, matcher, then));
}

/** -u with a place for u matches anything: what it is the opposite of. */
function scaledPlace(pattern: Expression): { factor: Expression; place: string } | undefined {
  const [factor, of, ...more] = operandsOf(pattern);
  if (pattern.kind !== "operation" || pattern.operator !== "multiply" || factor?.kind !== "number" || !of || more.length > 0) return undefined;
  const place = placeName(of);
  return place?.startsWith("?") || place?.startsWith("*") ? { factor, place } : undefined;
}

function matchScaled({ factor, place }: { factor: Expression; place: string }, target: Expression, matcher: Matcher, then: () => boolean): boolean {
  const { algebra, places } = matcher;
  const held = places.get(place);
  if (held) return algebra.multiply([algebra.build(factor), held]) === target && then();
  if (factor.kind !== "number") return false;
  return fill(place, algebra.multiply([algebra.workspace.number(factor.value.inverse()), target]), matcher, then);
}

/** Matches patterns, each with another part, in any order; `then` gets the parts that are left. */
function matchParts(operator: OperatorName, patterns: readonly Expression[], parts: readonly Expression[], matcher: Matcher, then: (left: readonly Expression[]) => boolean): boolean {
  const [pattern, ...others] = patterns;
  if (!pattern) return then(parts);
  const place = placeName(pattern);
  if (place?.startsWith("*") && others.length === 0) return fill(place, joined(operator, parts, matcher), matcher, () => then([]));
  return parts.some((part, i) =>
    match(pattern, part, matcher, () => matchParts(operator, others, parts.filter((_, j) => j !== i), matcher, then)));
}

function joined(operator: OperatorName, parts: readonly Expression[], { algebra: { workspace } }: Matcher): Expression {
  const [only] = parts;
  if (!only) return operator === "add" ? workspace.zero : workspace.one;
  return parts.length === 1 ? only : workspace.node(operator, parts);
}

/**
 * Matches a pattern with an expression; with part of it, where both are sums or both products: `left` are the terms or
 * factors that the pattern does not speak of. Gives the first match that `accept` takes.
 */
export function findMatch(pattern: Expression, target: Expression, algebra: Algebra, accept: (places: Places) => boolean): { places: Places; left: readonly Expression[] } | undefined {
  const matcher: Matcher = { algebra, places: new Map() };
  let left: readonly Expression[] = [];
  const inParts = pattern.kind === "operation" && (pattern.operator === "add" || pattern.operator === "multiply");
  const accepted = (): boolean => accept(matcher.places);
  const found = inParts && target.kind === "operation" && target.operator === pattern.operator
    ? matchParts(pattern.operator, pattern.operands, target.operands, matcher, (others) => {
      left = others;
      return accepted();
    })
    : match(pattern, target, matcher, accepted);
  return found ? { places: matcher.places, left } : undefined;
}

/** The pattern with its places filled by simplified expressions, simplified. */
export function fillPlaces(pattern: Expression, places: Places, algebra: Algebra): Expression {
  if (pattern.kind === "symbol") return places.get(pattern.name) ?? algebra.workspace.intern(pattern);
  if (pattern.kind !== "operation") return algebra.workspace.intern(pattern);
  return algebra.apply(pattern.operator, pattern.operands.map((operand) => fillPlaces(operand, places, algebra)));
}

/** Shorthands in which rules are written. */
export const apply = (operator: OperatorName) => (...operands: Expression[]): Expression => operation(operator, operands);
export const square = (base: Expression): Expression => operation("power", [base, number(2)]);
