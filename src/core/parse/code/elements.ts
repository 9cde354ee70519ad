import { add, freeNames, freeSymbols, hasIndices, kronecker, memberOf, number, operation, repetitionOf, symbol, tieMembers, transform, visit, type Expression } from "../../expression";
import { refuse } from "../reading";

/** x[i], w[i][j + 1] or w[i, 2], taken apart. */
interface Element {
  readonly family: string;
  readonly indices: readonly Expression[];
}

const family = (base: string): string => `${base}_`;

/** The element that a symbol's name spells, if its indices are names and whole numbers, or a name and a number added. */
function elementOf(name: string): Element | undefined {
  const [, base, brackets] = /^([^[\]]+)((?:\[[^[\]]+\])+)$/.exec(name) ?? [];
  if (base === undefined || brackets === undefined) return undefined;
  const indices = brackets.slice(1, -1).split(/\]\[|,/).map(indexOf);
  const known = indices.filter((index) => index !== undefined);
  return known.length === indices.length ? { family: family(base), indices: known } : undefined;
}

function indexOf(text: string): Expression | undefined {
  if (/^\d+$/.test(text)) return number(text);
  const [, name, sign, shift] = /^([A-Za-z_]\w*)(?:([+-])(\d+))?$/.exec(text) ?? [];
  if (name === undefined) return undefined;
  return shift === undefined ? symbol(name) : add(symbol(name), number(sign === "-" ? `-${shift}` : shift));
}

/**
 * Ties elements such as x[i] to the sums and products whose index they have, and then x[k] and x[0] of the same array
 * everywhere. 1 where two indices are equal and 0 where they are not is a delta. Without sums all stays as it is.
 */
export function bindElements(root: Expression): Expression {
  if (!hasIndices(root)) return root;
  const arrays = arraysOf(root);
  const bound = transform(root, (node) => {
    const element = node.kind === "symbol" ? elementOf(node.name) : undefined;
    if (!element || arrays.get(element.family) !== element.indices.length) return node;
    return operation("indexed", [symbol(element.family, { span: node.span }), ...element.indices], node.span);
  });
  refuseMixed(bound);
  return withDeltas(bound);
}

/** Arrays of which some element has the index of a sum, with the number of their indices. */
function arraysOf(root: Expression): ReadonlyMap<string, number> {
  const arrays = new Map<string, number>();
  visit(root, (node) => {
    const repetition = repetitionOf(node);
    if (!repetition) return;
    const { name } = repetition.index;
    visit(repetition.body, (part) => {
      const [, ...brackets] = part.kind === "symbol" ? part.name.split("[") : [];
      if (part.kind !== "symbol" || !brackets.join(" ").split(/[^\w$]+/).includes(name)) return;
      const element = elementOf(part.name) ?? refuse("A subscript of this form is not read under a sum or product.", part.span ?? { start: 0, end: 0 });
      arrays.set(element.family, element.indices.length);
    });
  });
  return arrays;
}

/** A variable x_1 cannot be told from the element x[1]. */
function refuseMixed(root: Expression): void {
  const members = new Set(freeNames(tieMembers(root, root)));
  const mixed = freeSymbols(root).find(({ name }) => !members.has(name));
  if (mixed) refuse(`${mixed.name} cannot be told from an element of an array here; give it another name.`, mixed.span ?? { start: 0, end: 0 });
}

/** 1 if i == k else 0, for indices, as a delta. */
function withDeltas(root: Expression): Expression {
  const names = new Set<string>();
  visit(root, (node) => {
    const repetition = repetitionOf(node);
    if (repetition) names.add(repetition.index.name);
    memberOf(node)?.indices.flatMap(freeNames).forEach((name) => names.add(name));
  });
  const isIndex = (side: Expression): boolean => freeNames(side).every((name) => names.has(name));
  return transform(root, (node) => {
    const [condition, one, zero, ...more] = node.kind === "operation" && node.operator === "piecewise" ? node.operands : [];
    if (condition?.kind !== "operation" || condition.operator !== "equal" || more.length > 0) return node;
    if (one?.kind !== "number" || !one.value.equals(1) || zero?.kind !== "number" || zero.value.n !== 0n) return node;
    const [left, right] = condition.operands;
    return left && right && isIndex(left) && isIndex(right) ? kronecker(left, right) : node;
  });
}
