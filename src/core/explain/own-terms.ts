import { add, divide, equal, hasIndices, memberNamed, memberOf, multiply, negate, operandsOf, repetitionOf, substitute, symbol, symbolOfMember, transform } from "../expression";
import type { Expression, Repetition, SymbolExpression } from "../expression";
import { withoutClash } from "../differentiate";
import { freshNames } from "./placeholders";
import type { Placeholder } from "./types";

/** An expression in which a member of a family is a variable like any other, with letters for what its others make up. */
export interface OwnTerms {
  readonly expression: Expression;
  readonly placeholders: readonly Placeholder[];
}

/** Longer expressions are not taken apart. */
const longest = 400;

/**
 * Takes the term of x_k out of every sum over all x_i, for the others are constant while x_k changes: the sum of all x_i^2 is
 * x_k^2 + b. Likewise for products. Any other expression is left as it is; undefined where another member may be x_k as well.
 */
export function ownTerms(root: Expression, variable: string): OwnTerms | undefined {
  const expression = hasIndices(root) ? withoutClash(root, variable) : root;
  const member = memberNamed(variable, expression);
  const own = member && memberOf(member);
  if (!member || !own) return { expression, placeholders: [] };
  const [at] = own.indices;
  const family = own.family.name;
  if (own.indices.length !== 1 || !at || expression.size > longest || !isPlain(expression, family, at)) return undefined;
  const letters = freshNames(expression, "small", 12);
  const placeholders: Placeholder[] = [];
  const taken = transform(expression, (node) => {
    const repetition = repetitionOf(node);
    if (!repetition || !holds(repetition.body, family)) return node;
    const term = substitute(repetition.body, repetition.index.name, at);
    const isSum = repetition.operator === "sum";
    const stands = isSum ? add(node, negate(term)) : divide(node, term);
    const known = placeholders.find((placeholder) => equal(placeholder.stands, stands));
    const name = known?.name ?? letters[placeholders.length] ?? `b_${placeholders.length}`;
    if (!known) placeholders.push({ name, stands });
    return isSum ? add(term, symbol(name)) : multiply(term, symbol(name));
  });
  const x = symbolOfMember(own.family, own.indices) ?? symbol(variable);
  return { expression: transform(taken, (node) => (equal(node, member) ? x : node)), placeholders };
}

/** Whether members stand only at the variable's own index, or at the index that the one sum around them runs over. */
function isPlain(node: Expression, family: string, at: Expression, within?: Repetition): boolean {
  const member = memberOf(node);
  if (member?.family.name === family) return equal(member.indices[0] ?? at, within ? within.index : at);
  const repetition = repetitionOf(node);
  if (!repetition || !holds(node, family)) return operandsOf(node).every((operand) => isPlain(operand, family, at, within));
  return within === undefined && isAmong(at, repetition) && isPlain(repetition.body, family, at, repetition);
}

function holds(node: Expression, family: string): boolean {
  return memberOf(node)?.family.name === family || operandsOf(node).some((operand) => holds(operand, family));
}

/** Whether the index can be one of those that the sum runs over. */
function isAmong(at: Expression, { bounds, index }: Repetition): boolean {
  if (at.kind !== "number") return !mentions(at, index);
  const { lower, upper } = bounds ?? {};
  return !(lower?.kind === "number" && at.value.compare(lower.value) < 0) && !(upper?.kind === "number" && at.value.compare(upper.value) > 0);
}

function mentions(node: Expression, index: SymbolExpression): boolean {
  return equal(node, index) || operandsOf(node).some((operand) => mentions(operand, index));
}
