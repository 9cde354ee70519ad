import { dependsOn, equal, freeNames, isConditionOperator, memberOf, operandsOf, repeated, repetitionOf, share, symbol, visit, withOperands } from "../expression";
import type { Expression, OperatorName, Repetition, SymbolExpression } from "../expression";
import { withoutUnits } from "../differentiate";
import { freshName } from "./placeholders";

/** One operation of the graph: v_3 = sigma(v_2). */
export interface Operation {
  readonly value: SymbolExpression;
  /** What the adjoint is called: the derivative of the output by this value. */
  readonly adjoint: SymbolExpression;
  /** The operation over the names of its operands. */
  readonly body: Expression;
  /** The same written out. */
  readonly node: Expression;
  /** The sums over an index in which there is one such value for each index. */
  readonly sums: readonly Repetition[];
}

/**
 * The operations that change with one of the inputs, operands before the operations on them, equal ones once, as people draw
 * them: a subtraction and a quotient are one operation each. Undefined where one cannot draw a graph: products over an index,
 * members of families as inputs, derivatives that are not worked out.
 */
export function operationsOf(expression: Expression, inputs: readonly string[]): Operation[] | undefined {
  const root = share(withoutUnits(expression));
  const sums = sumsIn(root);
  const free = freeNames(root);
  if (!sums || !inputs.every((name) => dependsOn(root, name)) || sums.some(({ index }) => free.includes(index.name))) return undefined;
  const operations: Operation[] = [];
  const written = new Map<Expression, Expression>();
  const letter = freshName(root, "value");
  const apart = nodesApart(root);
  let drawn = true;
  visit(root, (node) => {
    if (operandsOf(node).length === 0 || memberOf(node) || !inputs.some((name) => dependsOn(node, name))) return;
    drawn &&= !(node.kind === "operation" && closed.has(node.operator));
    const body = withOperands(node, operandsOf(node).map((operand) => written.get(operand) ?? operand));
    const operation = { ...namesOf(letter, operations.length + 1, node, sums), body, node };
    if (apart.has(node)) operations.push(operation);
    written.set(node, apart.has(node) ? operation.value : body);
  });
  return drawn ? operations : undefined;
}

/** What cannot be drawn as an operation on its operands. */
const closed: ReadonlySet<OperatorName> = new Set(["product", "derivative", "limit", "kronecker"]);

/** The names of a value and its adjoint, with the letters behind of the sums in which there is one for each index. */
function namesOf(letter: string, number: number, node: Expression, sums: readonly Repetition[]): Pick<Operation, "value" | "adjoint" | "sums"> {
  const around = sums.filter(({ index }) => dependsOn(node, index.name));
  const indices = [String(number), ...around.map(({ index }) => index.name)];
  const name = `${letter}_${indices.join("_")}`;
  const below = indices.join("").length === 1 ? `_${indices.join("")}` : `_{${indices.join(",")}}`;
  return { value: symbol(name, { latex: letter + below }), adjoint: symbol(`${name}_bar`, { latex: `\\bar{${letter}}${below}` }), sums: around };
}

/**
 * The nodes that are operations of their own: the whole, and what any operation takes but for the terms that a sum takes away,
 * what a product divides by, and conditions, which have no slope.
 */
function nodesApart(root: Expression): ReadonlySet<Expression> {
  const apart = new Set<Expression>([root]);
  visit(root, (node) => {
    for (const operand of operandsOf(node)) if (!isPartOf(operand, node)) apart.add(operand);
  });
  return apart;
}

function isPartOf(operand: Expression, node: Expression): boolean {
  if (operand.kind !== "operation" || node.kind !== "operation") return false;
  if (isConditionOperator(operand.operator)) return true;
  const [first, second, ...others] = operand.operands;
  if (node.operator === "add") return operand.operator === "multiply" && first?.kind === "number" && first.value.equals(-1) && others.length === 0;
  return node.operator === "multiply" && operand.operator === "power" && second?.kind === "number" && second.value.s < 0n;
}

/** All sums over an index, one for each letter; undefined where one letter runs over two ranges. */
function sumsIn(root: Expression): Repetition[] | undefined {
  const found = new Map<string, Repetition>();
  let clash = false;
  visit(root, (node) => {
    const sum = repetitionOf(node);
    const known = sum && found.get(sum.index.name);
    if (sum && !known) found.set(sum.index.name, sum);
    if (sum && known) clash ||= !equal(repeated({ ...sum, body: sum.index }, undefined), repeated({ ...known, body: known.index }, undefined));
  });
  return clash ? undefined : [...found.values()];
}
