import { add, number, operation, symbol, withSpan } from "./construct";
import { familiesIn, indexShifts, memberOf, repetitionOf } from "./indices";
import { transform, visit } from "./traverse";
import type { Expression, SymbolExpression } from "./types";

// A member's name is its family's with the indices behind: x_ and i make x_i, w_ and i, j make w_ij. A family whose name ends
// in two signs has its last index raised: x__ and i make x__i, which is written x^{(i)}. No variable's name ends in _, so
// that the family x_ and a variable x are never confused.

/** Parts of names that look like indices and are none. */
const words: ReadonlySet<string> = new Set([
  "hat", "bar", "tilde", "vec", "dot", "ddot", "ring", "check", "breve", "acute", "grave", "underline",
  "star", "prime", "max", "min", "inf", "in", "out", "old", "new", "ref", "obs", "std", "var", "avg", "val",
]);

const greek = /^(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|chi|psi|omega|ell)$/;

/** The indices that a part of a name spells: ij is i and j, tm1 is t - 1, 12 is 12; undefined when it is a word. */
function indicesOf(part: string): Expression[] | undefined {
  if (words.has(part)) return undefined;
  if (/^\d+$/.test(part)) return [number(part)];
  if (greek.test(part) || /^[A-Za-z]$/.test(part)) return [symbol(part)];
  const shifted = /^([A-Za-z])([pm])(\d+)$/.exec(part);
  if (shifted) return [add(symbol(shifted[1] ?? ""), number(shifted[2] === "m" ? `-${shifted[3] ?? ""}` : shifted[3] ?? ""))];
  // A number before a letter, as in x_{2i}, multiplies it: that is no list of indices.
  if (!/^[A-Za-z]{1,3}\d?$/.test(part)) return undefined;
  return [...part].map((letter) => (/\d/.test(letter) ? number(letter) : symbol(letter)));
}

/** A name taken apart to a family and indices. */
export interface NamedMember {
  /** The family's name: x_ or x__. */
  readonly family: string;
  readonly indices: readonly Expression[];
}

/** The family and indices that a name spells: x_i is x_ at i, y_hat_i is y_hat_ at i; undefined for a name without indices. */
export function splitName(name: string): NamedMember | undefined {
  const [stem = "", raised, ...more] = name.split("__");
  if (more.length > 0) return undefined;
  const above = raised === undefined ? undefined : indicesOf(raised);
  if (above && above.length !== 1) return undefined;
  const [first = "", ...parts] = stem.split("_");
  const below = sorted([first], parts);
  // A raised word, as in y_n^{pred}, is part of the family's name: y__pred_ at n, with the index behind the word.
  const label = raised !== undefined && !above ? sorted([], raised.split("_")) : undefined;
  const indices = [...below.indices, ...(label?.indices ?? []), ...(above ?? [])];
  if (first === "" || indices.length === 0 || (label && label.words.length === 0)) return undefined;
  return { family: below.words.join("_") + (label ? `__${label.words.join("_")}` : "") + (above ? "__" : "_"), indices };
}

/** The words and the indices among the parts of a name. */
function sorted(words: readonly string[], parts: readonly string[]): { words: string[]; indices: Expression[] } {
  const found = { words: [...words], indices: [] as Expression[] };
  for (const part of parts) {
    const spelled = part === "" ? undefined : indicesOf(part);
    if (spelled) found.indices.push(...spelled);
    else found.words.push(part);
  }
  return found;
}

/** The name of a member; undefined where an index is neither a name, a whole number nor a name and a number added. */
export function memberName(family: string, indices: readonly Expression[]): string | undefined {
  const parts = indices.map(indexName);
  if (parts.some((part) => part === undefined)) return undefined;
  const raised = family.endsWith("__");
  const base = family.replace(/_+$/, "");
  const below = raised ? parts.slice(0, -1) : parts;
  const plain = below.every((part) => part !== undefined && /^[A-Za-z]$/.test(part));
  return base + (below.length > 0 ? `_${below.join(plain ? "" : "_")}` : "") + (raised ? `__${parts.at(-1) ?? ""}` : "");
}

function indexName(index: Expression): string | undefined {
  if (index.kind === "symbol") return index.name;
  if (index.kind === "number") return index.value.d === 1n && index.value.compare(0) >= 0 ? index.value.toFraction() : undefined;
  if (index.kind !== "operation" || index.operator !== "add" || index.operands.length !== 2) return undefined;
  const [left, right] = index.operands;
  if (left?.kind !== "symbol" || right?.kind !== "number" || right.value.d !== 1n) return undefined;
  return `${left.name}${right.value.compare(0) < 0 ? "m" : "p"}${right.value.abs().toFraction()}`;
}

/** The member that a variable's name means in an expression with families: x_k is the k-th x where there are x_i; else undefined. */
export function memberNamed(name: string, root: Expression): Expression | undefined {
  const named = name.includes("_") ? splitName(name) : undefined;
  const known = named && familiesIn(root).get(named.family);
  return named && known && known.arity === named.indices.length ? operation("indexed", [known.family, ...named.indices]) : undefined;
}

/** What stands for a member in a list of variables: a symbol of its name that prints as the member does. */
export function symbolOfMember(family: SymbolExpression, indices: readonly Expression[]): SymbolExpression | undefined {
  const name = memberName(family.name, indices);
  if (name === undefined) return undefined;
  const raised = family.name.endsWith("__");
  const letters = indices.map((index) => indexName(index) ?? "");
  const simple = family.latex !== undefined && !raised && letters.every((letter) => /^(?:[A-Za-z]|\d+)$/.test(letter));
  return symbol(name, { latex: simple ? `${family.latex}_{${letters.join(letters.every((letter) => /^[A-Za-z]$/.test(letter)) ? "" : ",")}}` : undefined });
}

/**
 * Ties symbols such as x_i to their families: inside a sum or product over i every name with the index i, and then members of the same
 * families everywhere (the z_i above the sum of all e^{z_j}). A whole number below the first index is no member: the w_0 beside a
 * sum over w_1, ..., w_n is a variable of its own.
 */
export function bindMembers(root: Expression): Expression {
  const within = transform(root, (node) => {
    const repetition = repetitionOf(node);
    if (!repetition || node.kind !== "operation") return node;
    const { body, index } = repetition;
    const bound = transform(body, (part) => {
      if (part.kind !== "symbol") return keepVariable(part);
      const named = splitName(part.name);
      const mentions = named?.indices.some((expression) => mentionsName(expression, index.name));
      return named && mentions ? memberAt(part, named) : part;
    });
    return operation(node.operator, [bound, ...node.operands.slice(1)], node.span);
  });
  return tieMembers(within, within);
}

/** Makes the symbols of an expression that name members of another's families those members. */
export function tieMembers(root: Expression, other: Expression): Expression {
  const families = familiesIn(other);
  if (families.size === 0) return root;
  const first = firstIndex(other);
  return transform(root, (node) => {
    if (node.kind !== "symbol") return keepVariable(node);
    const named = node.name.includes("_") ? splitName(node.name) : undefined;
    const known = named && families.get(named.family);
    if (!named || !known || known.arity !== named.indices.length) return node;
    const outside = named.indices.some((index) => index.kind === "number" && index.value.valueOf() < first);
    return outside ? node : memberAt(node, { ...named }, known.family);
  });
}

/** The number of the first member: the least that a sum or product begins with, 1 where none begins with a number. */
export function startOfMembers(root: Expression): number {
  const first = firstIndex(root);
  return Number.isFinite(first) ? first : 1;
}

/** The least number of a member in a sum or product: 1 for x_{i-1} from i = 2 on. */
function firstIndex(root: Expression): number {
  const starts: number[] = [];
  visit(root, (node) => {
    const repetition = repetitionOf(node);
    const lower = repetition?.bounds?.lower;
    if (repetition && lower?.kind === "number") starts.push(lower.value.valueOf() + Math.min(...indexShifts(repetition)));
  });
  return starts.length === 0 ? -Infinity : Math.min(...starts);
}

/** The variable of a derivative stays a symbol, be it that of a member. */
function keepVariable(node: Expression): Expression {
  if (node.kind !== "operation" || node.operator !== "derivative") return node;
  const [body, variable, ...point] = node.operands;
  const member = variable && memberOf(variable);
  const named = member && symbolOfMember(member.family, member.indices);
  const kept = named && variable.span ? withSpan(named, variable.span) : named;
  return body && kept ? operation("derivative", [body, kept, ...point], node.span) : node;
}

function memberAt(written: SymbolExpression, { family, indices }: NamedMember, known?: SymbolExpression): Expression {
  const { span } = written;
  const head = symbol(family, { latex: known?.latex ?? familyLatex(written.latex, family.endsWith("__")), span });
  return operation("indexed", [head, ...indices.map((index) => (span ? transform(index, (part) => withSpan(part, span)) : index))], span);
}

/** The LaTeX of a member without its subscript, and without what is raised if that is an index: \hat{y} of \hat{y}_i, y^* of y_i^*. */
function familyLatex(latex: string | undefined, isRaised: boolean): string | undefined {
  if (latex === undefined || !/^[^_^{}]*(?:\{[^_^{}]*\})?\s*[_^]/.test(latex)) return undefined;
  const script = String.raw`\s*(?:\{(?:[^{}]|\{[^{}]*\})*\}|\\[A-Za-z]+(?:\{[^{}]*\})?|[^{}\\])`;
  const base = latex.replace(new RegExp(`_${script}`), "").replace(isRaised ? new RegExp(`\\^${script}`) : /$^/, "").trim();
  return /^[A-Za-z]$/.test(base) ? undefined : base;
}

function mentionsName(expression: Expression, name: string): boolean {
  let found = false;
  visit(expression, (node) => {
    found ||= node.kind === "symbol" && node.name === name;
  });
  return found;
}
