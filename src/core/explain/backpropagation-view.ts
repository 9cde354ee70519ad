import { allNames, dependsOn, derivative, multiply, number, operation as operationNode, replaceEqual, symbol, transform } from "../expression";
import type { Expression, SymbolExpression } from "../expression";
import { isZero, productOf, sumOf, withoutClash, withoutUnits } from "../differentiate";
import { applyDeltas } from "../simplify";
import { operationsOf } from "./backpropagation-graph";
import type { Operation } from "./backpropagation-graph";
import { adjointOf, contributionOf, over } from "./contributions";
import type { Operand } from "./contributions";
import { DerivationBuilder } from "./build";
import type { Derivation, Placeholder } from "./types";

/** Graphs with more operations than this are for a picture, not for a list. */
const mostOperations = 24;

/** A variable, what its adjoint is called, and its derivative. */
interface Input {
  readonly x: SymbolExpression;
  readonly adjoint: SymbolExpression;
  readonly answer: Expression;
}

/**
 * Backpropagation over the graph of the expression: every operation gets a name, forwards; then adjoints are passed from
 * the output to the variable, each being the sum over all operations that use the value (reverse mode; Griewank and
 * Walther, Evaluating Derivatives, 3.2; Rumelhart, Hinton and Williams 1986). Undefined for graphs too small or too large.
 */
export function backpropagationDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  return derivationBy(expression, [{ variable, answer }], ([only]) => only ?? number(0));
}

/**
 * The same from the output to all inputs in one pass: each gets its adjoint, and together they are the gradient.
 * @param partials the variables with their derivatives
 */
export function backpropagationToAll(expression: Expression, partials: readonly { readonly variable: string; readonly answer: Expression }[]): Derivation | undefined {
  return partials.length < 2 ? undefined : derivationBy(expression, partials, (components) => operationNode("vector", components));
}

function derivationBy(
  given: Expression, partials: readonly { readonly variable: string; readonly answer: Expression }[], shape: (components: readonly Expression[]) => Expression,
): Derivation | undefined {
  const expression = partials.reduce((safe, { variable }) => withoutClash(safe, variable), given);
  const operations = operationsOf(expression, partials.map(({ variable }) => variable));
  const output = operations?.at(-1);
  if (!operations || !output || operations.length < 2 || operations.length > mostOperations) return undefined;
  const taken = allNames(expression);
  const inputs = partials.map(({ variable, answer }): Input => ({ x: symbol(variable), adjoint: adjointOf(variable, taken), answer }));
  const ofAll = (component: (input: Input) => Expression): Expression => shape(inputs.map(component));

  const builder = new DerivationBuilder(ofAll(({ x }) => derivative(expression, x)));
  builder.step("forward-values", ofAll(({ x }) => derivative(output.value, x)), { where: operations.map(({ value, body }) => ({ name: value.name, stands: body })) });
  const adjoints: Placeholder[] = [{ name: output.adjoint.name, stands: number(1) }];
  builder.step("seed-adjoint", ofAll(({ x }) => multiply(output.adjoint, derivative(output.value, x))), { where: [...adjoints] });
  const pass = new BackwardPass(operations, inputs);
  for (const operation of [...operations].reverse()) {
    const { where, meets } = pass.step(operation);
    adjoints.push(...where);
    builder.step("pass-adjoint", ofAll((input) => pass.line(input)), { where, variant: meets ? "meeting" : undefined, about: { value: operation.value } });
  }
  const inserted = ofAll(({ adjoint }) => writtenOut(adjoint, adjoints, operations));
  builder.step("insert-forward-values", inserted);
  builder.step("delta-rule", applyDeltas(inserted));
  return builder.step("simplify", ofAll(({ answer }) => answer)).finish("backpropagation", partials.map(({ variable }) => variable).join(", "));
}

/** What has been passed so far on the way from the output to the inputs. */
class BackwardPass {
  /** The amounts that each value or input was passed. */
  private readonly passed = new Map<string, Expression[]>();
  /** What is not passed on yet, outputs last. */
  private readonly pending: Operation[];

  constructor(private readonly operations: readonly Operation[], private readonly inputs: readonly Input[]) {
    this.pending = [...operations];
  }

  /** Passes the adjoint of the last operation left on, and names those adjoints that are complete by that. */
  step(operation: Operation): { readonly where: readonly Placeholder[]; readonly meets: boolean } {
    this.pending.pop();
    let meets = false;
    for (const operand of this.operandsOf(operation)) {
      const before = this.passed.get(operand.name) ?? [];
      const amount = contributionOf(operand, operation);
      // What stands in a condition alone gets nothing.
      if (isZero(amount)) continue;
      this.passed.set(operand.name, [...before, amount]);
      meets ||= before.length > 0;
    }
    const next = this.pending.at(-1);
    const complete = [...this.inputs.filter(({ x }) => this.isComplete(x)).map(({ x, adjoint }) => ({ of: x, adjoint })), ...(next ? [{ of: next.value, adjoint: next.adjoint }] : [])];
    const where = complete.filter(({ adjoint }) => !this.named.has(adjoint.name)).map(({ of, adjoint }) => ({ name: adjoint.name, stands: sumOf(this.passed.get(of.name) ?? []) }));
    where.forEach(({ name }) => this.named.add(name));
    return { where, meets };
  }

  private readonly named = new Set<string>();

  /** What is left to work out for an input: each adjoint received so far times the derivative of its value. */
  line({ x, adjoint }: Input): Expression {
    const next = this.pending.at(-1);
    const left = this.pending.filter(({ value, node }) => this.passed.has(value.name) && dependsOn(node, x.name)).map(({ value, adjoint: own, sums }) =>
      over(sums, multiply(value === next?.value ? own : sumOf(this.passed.get(value.name) ?? []), derivative(value, x))));
    return sumOf(this.named.has(adjoint.name) ? [adjoint, ...left] : [...left, ...(this.passed.get(x.name) ?? [])]);
  }

  private isComplete(x: SymbolExpression): boolean {
    return this.passed.has(x.name) && this.pending.every(({ body }) => !dependsOn(body, x.name));
  }

  /** The values and inputs that an operation is made of. */
  private operandsOf({ body }: Operation): Operand[] {
    const values = this.operations.map(({ value, sums }) => ({ name: value.name, sums }));
    return [...values, ...this.inputs.map(({ x }) => ({ name: x.name, sums: [] }))].filter(({ name }) => dependsOn(body, name));
  }
}

/** Puts values and adjoints in the place of their names: adjoints nearest to the input first, for they are made of the others. */
function writtenOut(expression: Expression, adjoints: readonly Placeholder[], operations: readonly Operation[]): Expression {
  const inValues = adjoints.reduceRight((written, { name, stands }) => replaceEqual(written, symbol(name), stands), expression);
  const inVariables = operations.reduceRight((written, { value, node }) => replaceEqual(written, value, node), inValues);
  return transform(withoutUnits(inVariables), withSignInFront);
}

/** A product with the signs of its factors gathered: a minus of a minus is none. */
function withSignInFront(node: Expression): Expression {
  if (node.kind !== "operation" || node.operator !== "multiply") return node;
  const isMinus = (factor: Expression): boolean => factor.kind === "number" && factor.value.equals(-1);
  const parts = node.operands.map((factor) => (factor.kind === "operation" && factor.operator === "multiply" && factor.operands.some(isMinus) ? factor.operands : [factor]));
  const signs = parts.flat().filter(isMinus).length;
  if (signs < 2) return node;
  const unsigned = parts.map((factors) => productOf(factors.filter((factor) => !isMinus(factor))));
  return productOf(signs % 2 === 0 ? unsigned : [number(-1), ...unsigned]);
}
