import type Fraction from "fraction.js";
import { call, constant, number, operandsOf, operation } from "../expression";
import type { ConstantName, Expression, OperatorName } from "../expression";

/**
 * What one simplification keeps: a table in which equal nodes are one node (so that equality is identity from here on),
 * and the count of rewriting steps left.
 */
export class Workspace {
  private readonly buckets = new Map<number, Expression[]>();
  readonly zero: Expression;
  readonly one: Expression;
  readonly minusOne: Expression;
  readonly e: Expression;
  readonly undefinedValue: Expression;
  /** Whether a step was refused because the budget was spent. */
  exhausted = false;

  constructor(private stepsLeft: number) {
    this.zero = this.number(0);
    this.one = this.number(1);
    this.minusOne = this.number(-1);
    this.e = this.constant("e");
    this.undefinedValue = this.constant("undefined");
  }

  /** Takes `steps` from the budget; false when they are not there. */
  spend(steps = 1): boolean {
    if (this.stepsLeft < steps) {
      this.exhausted = true;
      return false;
    }
    this.stepsLeft -= steps;
    return true;
  }

  number(value: Fraction | number | bigint | string, decimal = false): Expression {
    return this.intern(number(value, { decimal }));
  }

  constant(name: ConstantName): Expression {
    return this.intern(constant(name));
  }

  /** The node of `operator` over operands that are in the table, exactly as told: nothing is worked out. */
  node(operator: OperatorName, operands: readonly Expression[]): Expression {
    return this.intern(operation(operator, operands));
  }

  /** The same node over other operands that are in the table. */
  rebuilt(node: Expression, operands: readonly Expression[]): Expression {
    if (node.kind === "operation") return this.node(node.operator, operands);
    return node.kind === "call" ? this.intern(call(node.name, operands, node.primes)) : this.intern(node);
  }

  /** The node of the table equal to `node`, whose operands must be in the table. */
  intern(node: Expression): Expression {
    const bucket = this.buckets.get(node.hash);
    if (!bucket) {
      this.buckets.set(node.hash, [node]);
      return node;
    }
    const known = bucket.find((other) => other === node || sameNode(other, node));
    if (known) return known;
    bucket.push(node);
    return node;
  }
}

/** Equality of nodes whose operands are one node when they are equal. A decimal is another number here: it stays one. */
function sameNode(left: Expression, right: Expression): boolean {
  switch (left.kind) {
    case "number": return right.kind === "number" && left.decimal === right.decimal && left.value.equals(right.value);
    case "symbol": return right.kind === "symbol" && left.name === right.name;
    case "constant": return right.kind === "constant" && left.name === right.name;
    case "operation": return right.kind === "operation" && left.operator === right.operator && sameOperands(left, right);
    case "call": return right.kind === "call" && left.name === right.name && left.primes === right.primes && sameOperands(left, right);
  }
}

function sameOperands(left: Expression, right: Expression): boolean {
  const others = operandsOf(right);
  const operands = operandsOf(left);
  return operands.length === others.length && operands.every((operand, i) => operand === others[i]);
}
