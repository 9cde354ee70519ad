import { call, type Expression } from "../../expression";
import type { Span } from "../../result";
import { asNumber, type Link, productOfLinks, refuse, sumOfLinks } from "../reading";
import { applyFunction, covering, isFunctionName, powerOf } from "../shared";
import type { OperatorNode, PlainNode } from "./nodes";
import type { PlainReader } from "./reader";

interface Part {
  readonly node: PlainNode;
  readonly inverse: boolean;
  readonly implicit: boolean;
}

const whole: Span = { start: 0, end: 0 };

/** a + b - c: the operands down the left side of the tree, read from left to right, so that a long sum is no deep one. */
export function readSum(node: OperatorNode, reader: PlainReader, depth: number): Expression {
  return sumOfLinks(leftSpine(node, ["add", "subtract"]).map((part) => link(reader.readNumeric(part.node, depth), part.inverse)));
}

/** a * b / c, with or without signs; sin^2(x) and f'(x) are found in it, which mathjs takes for products. */
export function readProduct(node: OperatorNode, reader: PlainReader, depth: number): Expression {
  const parts = leftSpine(node, ["multiply", "divide"]);
  const links: Link[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    const next = parts[i + 1];
    if (part === undefined) continue;
    const applied = next?.implicit ? readApplied(part.node, next.node, reader, depth) : undefined;
    if (applied) i++;
    links.push(link(applied ?? reader.readNumeric(part.node, depth), part.inverse));
  }
  return productOfLinks(links);
}

function link(operand: Expression, inverse: boolean): Link {
  return { operand, inverse, span: operand.span ?? whole };
}

function leftSpine(root: OperatorNode, operators: readonly [plain: string, inverse: string]): Part[] {
  const parts: Part[] = [];
  let node: PlainNode = root;
  while (node.type === "OperatorNode" && node.args.length === 2 && operators.includes(node.fn)) {
    const [left, right]: readonly (PlainNode | undefined)[] = node.args;
    if (!left || !right) break;
    parts.push({ node: right, inverse: node.fn === operators[1], implicit: node.implicit });
    node = left;
  }
  return [{ node, inverse: false, implicit: false }, ...parts.reverse()];
}

/** sin^2(x) is the square of sin(x), f''(x) a derivative of f; and sin x asks for brackets. */
function readApplied(name: PlainNode, operand: PlainNode, reader: PlainReader, depth: number): Expression | undefined {
  if (name.type === "SymbolNode" && isElementary(name.name)) {
    return refuse(`Write the operand of ${name.name} in brackets: ${name.name}(x).`, reader.cursor.word(name.name));
  }
  if (operand.type !== "ParenthesisNode" || name.type !== "OperatorNode") return undefined;
  if (name.fn === "ctranspose") return readPrimed(name, operand, reader, depth);
  const [base, exponent] = name.args;
  if (name.fn !== "pow" || base?.type !== "SymbolNode" || !isFunctionName(base.name) || !exponent || reader.variables.has(base.name)) return undefined;
  const place = reader.cursor.word(base.name);
  const raised = reader.readNumeric(exponent, depth);
  if (raised.kind !== "number" || raised.value.compare(1) <= 0) refuse(`${base.name} to this power is not clear; write (${base.name}(x))^(...).`, covering(place, raised.span ?? place));
  const value = reader.readNumeric(operand, depth);
  const span = covering(place, value.span ?? place);
  const inner = applyFunction(base.name, [value], span);
  return inner.ok ? powerOf(inner.value, raised, span) : refuse(inner.problem.message, inner.problem.span);
}

function readPrimed(name: OperatorNode, operand: PlainNode, reader: PlainReader, depth: number): Expression | undefined {
  let node: PlainNode = name;
  let primes = 0;
  for (; node.type === "OperatorNode" && node.fn === "ctranspose" && node.args[0]; node = node.args[0]) primes++;
  if (node.type !== "SymbolNode") return undefined;
  const place = reader.cursor.word(node.name);
  const value = asNumber(reader.read(operand, depth));
  return call(node.name, [value], primes, covering(place, value.span ?? place));
}

/** Names of functions that nobody gives to a variable. */
const elementary = /^(sqrt|ln|exp|log|abs|a?(sin|cos|tan|sec|csc|cot)h?)$/;

/** Whether the name, standing alone, can only be a function that lacks its operand. */
export function isElementary(name: string): boolean {
  return elementary.test(name);
}
