import type Fraction from "fraction.js";
import { call, constant, number, operandsOf, operation, sameNodes } from "../expression";
import type { ConstantName, Expression, OperatorName } from "../expression";
import type { IndexRanges } from "./index-ranges";
import { integer, sameValue } from "./rational";

/** A number times the rest of a term: 3x is 3 and x, x is 1 and x, 3 is 3 and nothing. */
export interface Term {
  readonly coefficient: Fraction;
  readonly decimal: boolean;
  readonly rest: Expression | undefined;
}

/**
 * What one simplification keeps: a table in which equal nodes are one node (so that equality is identity from here on),
 * and the count of rewriting steps left.
 */
export class Workspace {
  private readonly leaves = new Map<number, Expression[]>();
  /** By operator and operands, so that a node that exists is found without being made. */
  private readonly operations = new Map<OperatorName, Map<number, Expression[]>>();
  private readonly integers: Expression[] = [];
  /** Products with a coefficient, taken apart. */
  readonly terms = new Map<Expression, Term>();
  readonly zero: Expression;
  readonly one: Expression;
  readonly minusOne: Expression;
  readonly e: Expression;
  readonly undefinedValue: Expression;
  /** What indices run over, all over the expression. */
  readonly ranges: IndexRanges = new Map();
  /** What was taken for granted of indices: that the first of each two is at most the second, as 1 is at most k in a derivative by x_k. */
  readonly granted: (readonly [low: Expression, high: Expression])[] = [];
  /** Whether a step was refused because the budget was spent. */
  exhausted = false;

  constructor(private stepsLeft: number) {
    this.zero = this.number(0);
    this.one = this.number(1);
    this.minusOne = this.number(-1);
    this.e = this.constant("e");
    this.undefinedValue = this.constant("undefined");
  }

  /** Sets the budget for another expression. */
  renew(steps: number): void {
    this.stepsLeft = steps;
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
    if (decimal || typeof value === "string") return this.intern(number(value, { decimal }));
    const whole = typeof value !== "object" ? value : value.d === 1n && value.n < 256n ? value.s * value.n : undefined;
    if (whole === undefined || whole < -255 || whole > 255) return this.intern(number(value));
    return (this.integers[Number(whole) + 255] ??= this.intern(number(typeof value === "object" ? value : integer(BigInt(whole)))));
  }

  constant(name: ConstantName): Expression {
    return this.intern(constant(name));
  }

  /** The node of `operator` over operands that are in the table, exactly as told: nothing is worked out. */
  node(operator: OperatorName, operands: readonly Expression[]): Expression {
    const bucket = this.bucketOf(operator, operands);
    for (const other of bucket) if (sameOperands(other, operands)) return other;
    const made = operation(operator, operands);
    bucket.push(made);
    return made;
  }

  /** The same node over other operands that are in the table. */
  rebuilt(node: Expression, operands: readonly Expression[]): Expression {
    if (node.kind === "operation") return this.node(node.operator, operands);
    return node.kind === "call" ? this.intern(call(node.name, operands, node.primes)) : this.intern(node);
  }

  /** The node of the table equal to `node`, whose operands must be in the table. */
  intern(node: Expression): Expression {
    const bucket = node.kind === "operation" ? this.bucketOf(node.operator, node.operands) : this.leaves.get(node.hash) ?? [];
    for (const other of bucket) if (other === node || sameNode(other, node)) return other;
    if (node.kind !== "operation" && bucket.length === 0) this.leaves.set(node.hash, bucket);
    bucket.push(node);
    return node;
  }

  private bucketOf(operator: OperatorName, operands: readonly Expression[]): Expression[] {
    let buckets = this.operations.get(operator);
    if (!buckets) this.operations.set(operator, buckets = new Map());
    let hash = operands.length;
    for (const operand of operands) hash = (Math.imul(hash, 31) + operand.hash) | 0;
    let bucket = buckets.get(hash);
    if (!bucket) buckets.set(hash, bucket = []);
    return bucket;
  }
}

/** Equality of nodes whose operands are one node when they are equal. A decimal is another number here: it stays one. */
function sameNode(left: Expression, right: Expression): boolean {
  switch (left.kind) {
    case "number": return right.kind === "number" && left.decimal === right.decimal && sameValue(left.value, right.value);
    case "symbol": return right.kind === "symbol" && left.name === right.name;
    case "constant": return right.kind === "constant" && left.name === right.name;
    case "operation": return right.kind === "operation" && left.operator === right.operator && sameOperands(left, right.operands);
    case "call": return right.kind === "call" && left.name === right.name && left.primes === right.primes && sameOperands(left, right.operands);
  }
}

function sameOperands(node: Expression, others: readonly Expression[]): boolean {
  const operands = operandsOf(node);
  return operands.length === others.length && sameNodes(operands, others);
}
