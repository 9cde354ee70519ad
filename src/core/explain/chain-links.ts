import { call, dependsOn, operandsOf, operation, symbol } from "../expression";
import type { Expression, SymbolExpression } from "../expression";
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

/**
 * Takes nested functions apart, outermost first: sin((4x)^2) is sin of B, the square of C, four times x.
 * Undefined when the expression is not one function inside another, sums and multiples of one (3 + x^2) not counted.
 */
export function nestedParts(expression: Expression, variable: string): Expression[] | undefined {
  const parts = [expression];
  for (let inner = innerOperand(expression, variable); inner; inner = innerOperand(inner, variable)) parts.push(inner);
  const nested = parts.slice(0, -1).some((part, i) => !isLinearIn(part, parts[i + 1]));
  return nested ? parts : undefined;
}

/**
 * The one operand through which `node` depends on the variable, if that is a function of it. What is only a multiple of the
 * variable plus a constant (w x + b) is one link, not two.
 */
function innerOperand(node: Expression, variable: string): Expression | undefined {
  if (degreeIn(node, variable) <= 1) return undefined;
  const dependent = operandsOf(node).filter((operand) => dependsOn(operand, variable));
  const [inner, ...others] = dependent;
  if (!inner || others.length > 0 || inner.kind === "symbol") return undefined;
  if (node.kind === "operation" && (node.operator === "derivative" || node.operator === "piecewise" || node.operator === "limit")) return undefined;
  return inner;
}

/** Whether a part is only a multiple of the next one, plus a constant. */
function isLinearIn(part: Expression, inner: Expression | undefined): boolean {
  const [name = "b"] = freshNames(part, "small", 1);
  return inner !== undefined && degreeIn(replaceOperand(part, inner, symbol(name)), name) <= 1;
}

/** The parts of a chain as links: each part with the next one replaced by that one's name. */
export function chainLinks(parts: readonly Expression[], names: readonly string[], variable: string): Link[] {
  return parts.map((part, i) => {
    const inner = parts[i + 1];
    const name = names[i] ?? variable;
    if (!inner) return { name, body: part, argument: symbol(variable), inner: symbol(variable) };
    const argument = symbol(names[i + 1] ?? variable);
    return { name, body: replaceOperand(part, inner, argument), argument, inner };
  });
}

function replaceOperand(node: Expression, operand: Expression, replacement: Expression): Expression {
  const operands = operandsOf(node).map((other) => (other === operand ? replacement : other));
  if (node.kind === "operation") return operation(node.operator, operands, node.span);
  return node.kind === "call" ? call(node.name, operands, node.primes, node.span) : node;
}

