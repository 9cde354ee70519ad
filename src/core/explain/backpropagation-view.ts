import { derivative, dependsOn, isConditionOperator, multiply, number, operandsOf, replaceEqual, share, substitute, symbol, visit, withOperands } from "../expression";
import type { Expression, SymbolExpression } from "../expression";
import { productOf, sumOf, withoutUnits } from "../differentiate";
import { DerivationBuilder } from "./build";
import { derivativeOf } from "./rules-view";
import type { Derivation, Placeholder } from "./types";

/** Graphs with more operations than this are for a picture, not for a list. */
const mostOperations = 24;

/** One operation of the graph: v_3 = sigma(v_2). */
interface Operation {
  readonly value: SymbolExpression;
  /** What the adjoint is called: the derivative of the output by this value. */
  readonly adjoint: SymbolExpression;
  /** The operation over the names of its operands. */
  readonly body: Expression;
  /** The same written out. */
  readonly node: Expression;
}

/**
 * Backpropagation over the graph of the expression: every operation gets a name, forwards; then adjoints are passed from
 * the output to the variable, each being the sum over all operations that use the value (reverse mode; Griewank and
 * Walther, Evaluating Derivatives, 3.2; Rumelhart, Hinton and Williams 1986). Undefined for graphs too small or too large.
 */
export function backpropagationDerivation(expression: Expression, variable: string, answer: Expression): Derivation | undefined {
  const operations = operationsOf(expression, variable);
  const output = operations.at(-1);
  if (!output || operations.length < 2 || operations.length > mostOperations) return undefined;
  const x = symbol(variable);
  const adjoints: Placeholder[] = [{ name: output.adjoint.name, stands: number(1) }];
  const builder = new DerivationBuilder(derivative(expression, x));
  builder.step("forward-values", derivative(output.value, x), { where: operations.map(({ value, body }) => ({ name: value.name, stands: body })) });
  builder.step("seed-adjoint", multiply(output.adjoint, derivative(output.value, x)), { where: [...adjoints] });

  // What each value has been passed so far; complete once every operation after it has had its turn.
  const passed = new Map<string, Expression[]>();
  const receive = (name: string, amount: Expression): void => void passed.set(name, [...(passed.get(name) ?? []), amount]);
  for (const [i, operation] of [...operations].reverse().entries()) {
    const where: Placeholder[] = i === 0 ? [] : [{ name: operation.adjoint.name, stands: sumOf(passed.get(operation.value.name) ?? []) }];
    adjoints.push(...where);
    passed.delete(operation.value.name);
    for (const operand of changingNames(operation.body, operations, variable)) {
      receive(operand, productOf([operation.adjoint, slopeBy(operand, operation)]));
    }
    builder.step("pass-adjoint", line(passed, variable), { where });
  }
  builder.step("insert-forward-values", writtenOut(sumOf(passed.get(variable) ?? []), adjoints, operations));
  builder.step("simplify", answer);
  return builder.finish("backpropagation", variable);
}

/** The operations that change with the variable, operands before the operations on them, equal ones once. */
function operationsOf(expression: Expression, variable: string): Operation[] {
  const operations: Operation[] = [];
  const named = new Map<Expression, Expression>();
  visit(share(withoutUnits(expression)), (node) => {
    if (operandsOf(node).length === 0 || !dependsOn(node, variable)) return;
    const body = withOperands(node, operandsOf(node).map((operand) => named.get(operand) ?? operand));
    // A condition has no slope: it stays where it is, over the names of what it compares.
    if (node.kind === "operation" && isConditionOperator(node.operator)) {
      named.set(node, body);
      return;
    }
    const i = operations.length + 1;
    const value = symbol(`v_${i}`);
    operations.push({ value, adjoint: symbol(`v_${i}_bar`, { latex: `\\bar{v}_{${i}}` }), body, node });
    named.set(node, value);
  });
  return operations;
}

/** The slope of an operation by one of its operands, in terms of its own value where that is in it: v_3 (1 - v_3) for sigma. */
function slopeBy(operand: string, { body, value }: Operation): Expression {
  return replaceEqual(derivativeOf(body, operand), body, value);
}

/** The names in a body that change with the variable: values of other operations, and the variable itself. */
function changingNames(body: Expression, operations: readonly Operation[], variable: string): string[] {
  const candidates = [variable, ...operations.map(({ value }) => value.name)];
  return candidates.filter((name) => dependsOn(body, name));
}

/** What is left to work out: each adjoint received so far times the derivative of its value. */
function line(passed: ReadonlyMap<string, readonly Expression[]>, variable: string): Expression {
  return sumOf([...passed].map(([name, amounts]) => {
    const adjoint = sumOf(amounts);
    return name === variable ? adjoint : multiply(adjoint, derivative(symbol(name), symbol(variable)));
  }));
}

/** Puts values and adjoints in the place of their names: adjoints nearest to the variable first, for they are made of the others. */
function writtenOut(expression: Expression, adjoints: readonly Placeholder[], operations: readonly Operation[]): Expression {
  const inValues = adjoints.reduceRight((written, { name, stands }) => substitute(written, name, stands), expression);
  const inVariables = operations.reduceRight((written, { value, node }) => substitute(written, value.name, node), inValues);
  return withoutUnits(inVariables);
}
