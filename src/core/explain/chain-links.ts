import { dependsOn, operandsOf, share, symbol, withOperands } from "../expression";
import type { Expression, SymbolExpression } from "../expression";
import { withoutUnits } from "../differentiate";
import { bottlenecks, isClosed } from "./bottlenecks";
import { degreeIn } from "./degree";
import { freshNames } from "./placeholders";

/** One function of a chain: its body in terms of `argument`, which is the next function's name or, for the innermost, the variable. */
export interface Link {
  /** The function's own name. */
  readonly name: string;
  /** Its body, in terms of `argument`. */
  readonly body: Expression;
  /** The symbol that the body is a function of. */
  readonly argument: SymbolExpression;
  /** What the body's argument stands for in the end, in terms of the variable. */
  readonly inner: Expression;
}

/** Longer graphs make no chain that a person would follow. */
const longest = 600;

/** A name for what is put in the place of an inner function while it is judged; no variable can be called so. */
const hole = symbol("_");

/**
 * The functions of a chain, outermost first: sin((4x)^2) is the sine of B, the square of C, four times x. The cross entropy
 * of a sigmoid is a function of p, p the sigmoid. A sum or multiple goes with the function that it is made of, unless other
 * names stand in it: 1 + exp(x) is one link, while the error sigmoid(z) - y is one of its own.
 * Undefined when the expression is not one function inside another.
 * @param indices the letters of sums around: they follow the names of what changes with them
 */
export function chainLinks(expression: Expression, variable: string, indices: readonly string[] = []): Link[] | undefined {
  if (expression.size > longest) return undefined;
  const root = share(withoutUnits(expression));
  const parts = linkParts(bottlenecks(root, variable), variable);
  if (parts.length < 2) return undefined;
  const letters = parts.length === 2
    ? [...freshNames(expression, "capital", 1), ...freshNames(expression, "small", 1)]
    : freshNames(expression, "capital", parts.length);
  const names = parts.map((part, i) => withIndices(letters[i] ?? variable, part, indices));
  return parts.map((part, i) => {
    const inner = parts[i + 1];
    const name = names[i] ?? variable;
    if (!inner) return { name, body: part, argument: symbol(variable), inner: symbol(variable) };
    const argument = symbol(names[i + 1] ?? variable);
    return { name, body: within(part, inner, argument), argument, inner };
  });
}

/** A name with the letters behind it of all sums around that its part changes with: B_i. */
export function withIndices(letter: string, part: Expression, indices: readonly string[]): string {
  const own = indices.filter((index) => dependsOn(part, index));
  return own.length === 0 ? letter : `${letter}_${own.join("")}`;
}

/** The nodes among the bottlenecks that begin a link. */
function linkParts(nodes: readonly Expression[], variable: string): Expression[] {
  const parts: Expression[] = [];
  for (let i = 0; i < nodes.length; i = nextLink(nodes, i, variable)) {
    const part = nodes[i];
    if (part) parts.push(part);
  }
  return parts;
}

/** Where the link after the one that begins at `i` begins. */
function nextLink(nodes: readonly Expression[], i: number, variable: string): number {
  const node = nodes[i];
  if (!node || isSimplePolynomial(node, variable)) return nodes.length;
  const polynomials = nodes.map((other, j) => (j > i && isSimplePolynomial(within(node, other, hole), hole.name) ? j : 0));
  const next = Math.max(i + 1, ...polynomials);
  const inner = nodes[next];
  const body = inner && within(node, inner, hole);
  const isMultiple = body !== undefined && degreeIn(body, hole.name) === 1 && (i === 0 || operandsOf(body).every((operand) => isNumberOr(operand, hole)));
  return isMultiple && next < nodes.length ? nextLink(nodes, next, variable) : next;
}

/** Whether a node is made of numbers and the one symbol. */
function isNumberOr(node: Expression, hole: SymbolExpression): boolean {
  return node.kind === "number" || node.kind === "constant" || (node.kind === "symbol" ? node.name === hole.name : node.kind === "operation" && node.operands.every((operand) => isNumberOr(operand, hole)));
}

/** A sum of multiples of powers of the name itself: x^2 + 1, but not (4x)^2. */
function isSimplePolynomial(node: Expression, name: string): boolean {
  if (!dependsOn(node, name)) return true;
  if (degreeIn(node, name) === Infinity) return false;
  if (node.kind !== "operation") return true;
  if (node.operator === "power") return node.operands[0]?.kind === "symbol";
  return node.operands.every((operand) => isSimplePolynomial(operand, name));
}

/** The node with a symbol in the place of an inner one, wherever that is used; what is closed is not looked into. */
export function within(node: Expression, inner: Expression, replacement: Expression): Expression {
  if (node === inner) return replacement;
  return isClosed(node) ? node : withOperands(node, operandsOf(node).map((operand) => within(operand, inner, replacement)));
}
