import { operandsOf, sameOverOperands, withOperands } from "../expression";
import type { Expression } from "../expression";
import { withoutUnit, zero } from "./arithmetic";
import { changesWith } from "./dependence";
import type { RuleContext } from "./rule";
import { ruleFor } from "./rules";

/** What is known of all nodes that are equal. */
interface Known {
  /** The one that stands for all of them. */
  readonly node: Expression;
  readonly depends: boolean;
  derivative: Expression;
  /** Another of the same hash. */
  readonly next: Known | undefined;
}

/**
 * The derivatives of a graph's nodes, filled from the leaves up in one walk: it makes equal nodes one, finds out what
 * changes with the variable, and applies the rules.
 */
export class Derivatives implements RuleContext {
  private readonly known = new Map<Expression, Known>();
  private readonly byHash = new Map<number, Known>();

  constructor(readonly variable: string, readonly member: Expression | undefined) {}

  /** Works out the derivative of a node whose operands were put before. */
  put(node: Expression): void {
    // A factor 1, as in 1 * x^-1 for 1/x, calls for no rule.
    const own = withoutUnit(this.overKnown(node));
    let known = this.known.get(own) ?? this.equalTo(own);
    if (!known) {
      known = { node: own, depends: changesWith(own, this, this.depends), derivative: zero, next: this.byHash.get(own.hash) };
      this.byHash.set(own.hash, known);
      this.known.set(own, known);
      known.derivative = ruleFor(own, this).derivative(own, this);
    }
    if (known.node !== node) this.known.set(node, known);
  }

  // Rules are handed these two without the object.

  readonly depends = (node: Expression): boolean => this.known.get(node)?.depends ?? changesWith(node, this, this.depends);

  readonly derivativeOf = (node: Expression): Expression => this.known.get(node)?.derivative ?? ruleFor(node, this).derivative(node, this);

  /** The node over the nodes that stand for its operands. */
  private overKnown(node: Expression): Expression {
    const operands = operandsOf(node);
    for (const operand of operands) {
      if (this.standingFor(operand) !== operand) return withOperands(node, operands.map((each) => this.standingFor(each)));
    }
    return node;
  }

  private standingFor(node: Expression): Expression {
    return this.known.get(node)?.node ?? node;
  }

  private equalTo(node: Expression): Known | undefined {
    let known = this.byHash.get(node.hash);
    while (known && !sameOverOperands(known.node, node)) known = known.next;
    return known;
  }
}
