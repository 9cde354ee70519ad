import { operandsOf, visit } from "../expression";
import type { Expression, OperatorName } from "../expression";
import { isCallOf, isPower, isProduct, isSum } from "./algebra";
import type { Algebra } from "./algebra";
import { applyFunction } from "./functions";
import { overIndex } from "./indices";
import { sharesOfSum } from "./shares";
import { nodeLength } from "./length";
import { fillPlaces, findMatch } from "./pattern";
import { sigmoidOverSum, softmaxInProduct } from "./log-sum-exp";
import { powerOf } from "./powers";
import { product } from "./products";
import { bitOfOperator, rulesByOperator } from "./rules";
import { shortest } from "./shorten";
import { sum } from "./sums";
import type { Workspace } from "./workspace";

/** Sums and products with more operands than this are not held against rules that look for two of them. */
const matchLimit = 120;
/** The longest expressions that are searched for a shorter form, by depth: a search within a search is for short ones. */
const searchLimits = [200, 50];
/** A replacement is simplified in turn, and so on: no deeper than this. */
const rewriteDepth = 80;

const exponentialBit = bitOfOperator("exp");

/** What a node came to. */
interface Reduction {
  readonly result: Expression;
  /** The depth of search it was worked out at: deeper searches look for less, and may take what shallower ones found. */
  readonly depth: number;
  /** The pass in which the node, a result itself, was taken for settled; undefined when it was worked out, which is true in every pass. */
  readonly settledIn: number | undefined;
}

/** Works over an expression from its leaves up: arithmetic, then the rules, then a search for a shorter form. */
export class Simplifier implements Algebra {
  private readonly reduced = new Map<Expression, Reduction>();
  private readonly lengths = new Map<Expression, number>();
  private readonly bits = new Map<Expression, number>();
  private pass = 0;
  private searching = 0;
  private rewriting = 0;

  constructor(readonly workspace: Workspace) {}

  /** Begins the next pass: what was only taken for settled is looked at again. */
  nextPass(): void {
    this.pass++;
  }

  /** Gets ready for another expression, with a budget of its own: what was worked out stays. */
  beginAnew(steps: number): void {
    this.workspace.renew(steps);
    this.nextPass();
  }

  build(root: Expression): Expression {
    const results = new Map<Expression, Expression>();
    visit(root, (node) => {
      if (results.has(node)) return;
      const given = operandsOf(node);
      const operands = given.length === 0 ? given : given.map((operand) => results.get(operand) ?? this.workspace.intern(operand));
      results.set(node, node.kind === "operation" ? this.reduce(node.operator, operands) : this.workspace.rebuilt(node, operands));
    });
    return results.get(root) ?? root;
  }

  add(terms: readonly Expression[]): Expression {
    return this.reduce("add", terms);
  }

  collect(terms: readonly Expression[]): Expression {
    return sum(terms, this);
  }

  multiply(factors: readonly Expression[]): Expression {
    const [first] = factors;
    if (!first) return this.workspace.one;
    return factors.length === 1 && first.kind === "number" ? first : this.reduce("multiply", factors);
  }

  power(base: Expression, exponent: Expression): Expression {
    return this.reduce("power", [base, exponent]);
  }

  apply(operator: OperatorName, operands: readonly Expression[]): Expression {
    return this.reduce(operator, operands);
  }

  length(node: Expression): number {
    const known = this.lengths.get(node);
    if (known !== undefined) return known;
    const length = nodeLength(node, (operand) => this.length(operand));
    this.lengths.set(node, length);
    return length;
  }

  private reduce(operator: OperatorName, operands: readonly Expression[]): Expression {
    const asked = this.workspace.node(operator, operands);
    const known = this.known(asked);
    if (known) return known;
    if (!this.workspace.spend()) return asked;
    const worked = this.workOut(operator, operands);
    const result = this.known(worked) ?? this.rewritten(worked);
    this.length(result);
    this.operatorBits(result);
    const depth = this.searching;
    this.reduced.set(asked, { result, depth, settledIn: undefined });
    if (!this.known(result)) this.reduced.set(result, { result, depth, settledIn: this.pass });
    return result;
  }

  /** What a node came to before, by a search at least as wide as the present one. */
  private known(node: Expression): Expression | undefined {
    const reduction = this.reduced.get(node);
    if (!reduction || reduction.depth > this.searching) return undefined;
    return reduction.settledIn === undefined || reduction.settledIn === this.pass ? reduction.result : undefined;
  }

  private workOut(operator: OperatorName, operands: readonly Expression[]): Expression {
    switch (operator) {
      case "add": return sum(operands, this);
      case "multiply": return product(operands, this);
      case "power": {
        const [base, exponent] = operands;
        // A delta is 0 or 1, and so is each of its powers above zero.
        if (isCallOf(base, "kronecker") && base && exponent?.kind === "number" && exponent.value.s > 0n) return base;
        return base && exponent ? powerOf(base, exponent, this) : this.workspace.node(operator, operands);
      }
      case "sum":
      case "product":
        return overIndex(operator, operands, this);
      case "derivative":
      case "limit":
        return this.workspace.node(operator, operands);
      default:
        return applyFunction(operator, operands, this);
    }
  }

  /** The node by the first rule that fits, simplified again; by a shorter form when none fits. */
  private rewritten(node: Expression): Expression {
    if (node.kind !== "operation") return node;
    if (this.rewriting > rewriteDepth) {
      this.workspace.exhausted = true;
      return node;
    }
    this.rewriting++;
    const byRule = this.applyRules(node) ?? (isProduct(node) ? this.applyToProduct(node) : undefined);
    this.rewriting--;
    return byRule ?? this.shortened(node);
  }

  private applyToProduct(node: Expression): Expression | undefined {
    if ((this.operatorBits(node) & exponentialBit) === 0) return undefined;
    const overSum = sharesOfSum(node, this);
    if (overSum) return overSum;
    return softmaxInProduct(node, this) ?? sigmoidOverSum(node, this);
  }

  private applyRules(node: Expression & { kind: "operation" }): Expression | undefined {
    const rules = rulesByOperator.get(node.operator);
    if (!rules || node.operands.length > matchLimit) return undefined;
    const present = this.operatorBits(node);
    for (const { rule, bits } of rules) {
      if ((bits & ~present) !== 0) continue;
      const found = findMatch(rule.from, node, this, (places) => rule.when?.(places, this) ?? true);
      if (!found || !this.workspace.spend()) continue;
      const replacement = fillPlaces(rule.to, found.places, this);
      if (found.left.length === 0) return replacement;
      return this.reduce(node.operator, [...found.left, replacement]);
    }
    return undefined;
  }

  private shortened(node: Expression): Expression {
    if ((!isSum(node) && !isProduct(node) && !isPower(node)) || this.length(node) > (searchLimits[this.searching] ?? 0) || !this.workspace.spend()) return node;
    this.searching++;
    const result = shortest(node, this);
    this.searching--;
    return result;
  }

  mayContain(node: Expression, operator: OperatorName): boolean {
    const bit = bitOfOperator(operator);
    return bit === 0 || (this.operatorBits(node) & bit) !== 0;
  }

  /** Bits of the operators in a node and below it. (Operands have theirs already: what is asked for grows from the leaves.) */
  private operatorBits(node: Expression): number {
    if (node.kind !== "operation" && node.kind !== "call") return 0;
    const known = this.bits.get(node);
    if (known !== undefined) return known;
    let bits = node.kind === "operation" ? bitOfOperator(node.operator) : 0;
    for (const operand of node.operands) bits |= this.operatorBits(operand);
    this.bits.set(node, bits);
    return bits;
  }
}
