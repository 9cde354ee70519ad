import {
  add, dependsOn, equal, freeNames, hasIndices, isConditionOperator, memberOf, multiply, number, operandsOf, operation, repeated, repetitionOf, symbol, visit, withOperands,
} from "../expression";
import type { Expression, NumberExpression } from "../expression";
import { productOf } from "../differentiate";
import { freshNames } from "./placeholders";
import type { Placeholder } from "./types";

/** A letter as it stands in an expression, and what it stands for. */
export interface HeldConstant extends Placeholder {
  readonly letter: Expression;
}

/** A constant part of an expression, with the sums over an index that it stands in. */
interface Held {
  readonly part: Expression;
  readonly indices: readonly string[];
}

/** What a part is made of: a multiple of its core, plus a number. */
interface Affine {
  readonly core: Expression;
  readonly scale: NumberExpression;
  readonly offset: Expression | undefined;
}

/**
 * An expression with every largest part that does not change with the variable swapped with a letter of its own; numbers
 * stay. Parts that differ by a sign, a factor or an added number (y, -y, 1 - y) share a letter, and in sums over an index
 * the letters of parts that change with it have it behind them.
 * @param kept letters that stand for constants already
 */
export function holdConstants(expression: Expression, variable: string, kept: readonly string[] = []): { readonly swapped: Expression; readonly placeholders: readonly HeldConstant[] } {
  const found: Held[] = [];
  const walk = new Walk(variable, new Set([...countersOf(expression), ...kept]));
  walk.swap(expression, [], (part, indices) => {
    if (!found.some((held) => equal(held.part, part))) found.push({ part, indices });
    return part;
  });
  const letters = freshNames(expression, "small", Math.max(1, found.length));
  const placeholders: HeldConstant[] = [];
  const letterFor = (stands: Expression, indices: readonly string[]): Expression => {
    const known = placeholders.find((placeholder) => equal(placeholder.stands, stands));
    const letter = letters[placeholders.length] ?? `b_${placeholders.length}`;
    const own = indices.filter((index) => dependsOn(stands, index));
    const name = known?.name ?? (own.length === 0 ? letter : `${letter}_${own.join("")}`);
    const written = known?.letter ?? letterNamed(name, own);
    if (!known) placeholders.push({ name, stands, letter: written });
    return written;
  };
  const swapped = walk.swap(expression, [], (part, indices) => {
    const { core, scale, offset } = affineOf(part);
    const isShared = found.some((other) => !equal(other.part, part) && equal(affineOf(other.part).core, core));
    const isSign = offset === undefined && scale.value.equals(-1);
    if (!isShared && !isSign) return letterFor(part, indices);
    const scaled = productOf([scale, letterFor(core, indices)]);
    return offset ? add(offset, scaled) : scaled;
  });
  return { swapped, placeholders };
}

/** A letter, or a member of the family of that letter: only so does it change with the index of the sum that it stands in. */
function letterNamed(name: string, indices: readonly string[]): Expression {
  return indices.length === 0 ? symbol(name) : operation("indexed", [symbol(`${name.split("_")[0] ?? name}_`), ...indices.map((index) => symbol(index))]);
}

type Swap = (part: Expression, indices: readonly string[]) => Expression;

/** Goes through an expression and swaps its constant parts. */
class Walk {
  constructor(private readonly variable: string, private readonly unnamed: ReadonlySet<string>) {}

  swap(node: Expression, indices: readonly string[], swap: Swap): Expression {
    // A condition is no number that a letter could stand for.
    if (node.kind === "operation" && isConditionOperator(node.operator) && !dependsOn(node, this.variable)) return node;
    if (!dependsOn(node, this.variable)) return this.isNamed(node) ? swap(node, indices) : node;
    const repetition = repetitionOf(node);
    if (repetition) return repeated({ ...repetition, body: this.swap(repetition.body, [...indices, repetition.index.name], swap) }, undefined);
    if (node.kind === "operation" && (node.operator === "derivative" || node.operator === "limit")) return node;
    const together = node.kind === "operation" && (node.operator === "multiply" || node.operator === "add") ? node.operator : undefined;
    return together ? this.together(node, together, indices, swap) : withOperands(node, operandsOf(node).map((operand) => this.swap(operand, indices, swap)));
  }

  /** All constant factors of a product become one part, in front; all constant terms of a sum one, in the place of the first. */
  private together(node: Expression, operator: "add" | "multiply", indices: readonly string[], swap: Swap): Expression {
    const isConstant = (operand: Expression): boolean => !dependsOn(operand, this.variable);
    const held = operandsOf(node).filter((operand) => isConstant(operand) && this.isNamed(operand));
    const [first] = held;
    if (!first) return withOperands(node, operandsOf(node).map((operand) => this.swap(operand, indices, swap)));
    // Numbers go with the factors: 2 z^3 is one constant. They stay beside terms: x + y + 1 is x + b + 1.
    const isTaken = (operand: Expression): boolean => held.includes(operand) || (operator === "multiply" && isConstant(operand) && freeNames(operand).length === 0);
    const taken = operandsOf(node).filter(isTaken);
    const swapped = swap(taken.length === 1 ? first : operator === "add" ? add(...taken) : multiply(...taken), indices);
    const parts = operandsOf(node).flatMap((operand) => (operand === first ? [swapped] : isTaken(operand) ? [] : [this.swap(operand, indices, swap)]));
    if (operator === "add") return add(...parts);
    const front = swapped.kind === "operation" && swapped.operator === "multiply" ? swapped.operands : [swapped];
    return multiply(...front, ...parts.filter((part) => part !== swapped));
  }

  /** Whether there is anything in it but numbers and what only counts. */
  private isNamed(node: Expression): boolean {
    return hasMembers(node) || freeNames(node).some((name) => !this.unnamed.has(name));
  }
}

function hasMembers(node: Expression): boolean {
  return hasIndices(node) && (memberOf(node) !== undefined || operandsOf(node).some(hasMembers));
}

/** The names that stand in the bounds of sums: how many terms there are is nothing to swap. */
function countersOf(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  visit(expression, (node) => {
    const repetition = repetitionOf(node);
    for (const bound of repetition?.bounds ? [repetition.bounds.lower, repetition.bounds.upper] : []) freeNames(bound).forEach((name) => names.add(name));
    if (repetition) names.add(repetition.index.name);
  });
  return names;
}

/** The part as a multiple of its core plus a number: -y, 1 - y and 2y all have the core y. */
function affineOf(part: Expression): Affine {
  const numberOf = (node: Expression): node is NumberExpression => node.kind === "number";
  if (part.kind === "operation" && part.operator === "add") {
    const [only, ...more] = part.operands.filter((operand) => !numberOf(operand));
    const numbers = part.operands.filter(numberOf);
    if (only && more.length === 0 && numbers.length === 1) return { ...affineOf(only), offset: numbers[0] };
  }
  if (part.kind === "operation" && part.operator === "multiply") {
    const numbers = part.operands.filter(numberOf);
    const others = part.operands.filter((operand) => !numberOf(operand));
    const [only] = others;
    if (only && numbers.length > 0) {
      const scale = numbers.reduce((product, factor) => product.mul(factor.value), number(1).value);
      return { core: others.length === 1 ? only : multiply(...others), scale: number(scale), offset: undefined };
    }
  }
  return { core: part, scale: number(1), offset: undefined };
}
