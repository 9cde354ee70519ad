import assert from "node:assert/strict";
import { answer, backpropagationToAll, derivationsInTurn, derivationsOf, equal, operandsOf, present, printLatex, printPlain, variablesOf } from "../../../src/core";
import type { Derivation, Expression, PresentedStep, Step } from "../../../src/core";
import { close } from "../../support/oracle";
import { read } from "../../support/read";
import { namesOf, stepValue } from "../../support/step-value";
import { assertSound } from "../../support/steps";
import { formulas, point, sums } from "./formulas";

function derivationsFor(text: string, variable: string): Derivation[] {
  const answered = answer(read(text), [variable]);
  assert.ok(answered.ok, answered.ok ? "" : answered.problem.message);
  const derivations = derivationsOf(answered.value.expression, variable, answered.value.result);
  for (const derivation of derivations) assertSound(derivation, point, answered.value.result);
  return derivations;
}

function allSteps(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => [step, ...allSteps(step.children)]);
}

function allPresented(steps: readonly PresentedStep[]): PresentedStep[] {
  return steps.flatMap((step) => [step, ...allPresented(step.children)]);
}

/** Whether both are the same operation and have an operand in common: then not all of it changes. */
function keepsSomething(before: Expression, after: Expression): boolean {
  if (before.kind !== "operation" || after.kind !== "operation" || before.operator !== after.operator) return false;
  const isList = before.operator === "add" || before.operator === "multiply";
  if (!isList && before.operands.length !== after.operands.length) return false;
  return before.operands.some((operand, i) => (isList ? after.operands.some((other) => equal(other, operand)) : equal(operand, after.operands[i] ?? after)));
}

/** What every derivation promises a reader. */
function assertReadable(derivation: Derivation): void {
  for (const step of allSteps(derivation.steps)) {
    const lines = `${derivation.view}, ${step.id}: ${printPlain(step.before, { named: true })} = ${printPlain(step.after, { named: true })}`;
    if (step.changed === undefined) assert.ok(!keepsSomething(step.before, step.after), `not marked: ${lines}`);
    else for (const [parts, whole] of [[step.changed.from, step.before], [step.changed.to, step.after]] as const) assert.ok(parts.every((part) => contains(whole, part)), `marks what is not there: ${lines}`);
    if (step.where.length === 0) assert.notEqual(printLatex(step.before, { named: true, grouped: true }), printLatex(step.after, { named: true, grouped: true }), `looks the same: ${lines}`);
    const names = step.where.map(({ name }) => name);
    if (step.id === "swap-constant") for (const { stands } of step.where) assert.ok(!isMinus(stands), `a letter for a sign: ${lines}`);
    if (step.id === "name-inner-functions") {
      for (const { stands, name } of step.where) assert.ok(stands.kind !== "symbol" && !(isMinus(stands) && names.some((other) => other !== name && isNamed(stands, other))), `${name} stands for a sign: ${lines}`);
    }
  }
  for (const language of ["plain", "latex"] as const) {
    for (const { sentence, name } of allPresented(present(derivation, language).steps)) {
      const words = sentence.replaceAll(/\$[^$]*\$/g, "x");
      assert.match(words, /^[^\s{}][^{}]{14,}\.$/, `${derivation.view}: ${sentence}`);
      assert.doesNotMatch(name, /[{}]|undefined/);
      assert.doesNotMatch(words, /undefined| {2}/);
    }
  }
}

const contains = (whole: Expression, part: Expression): boolean => equal(whole, part) || operandsOf(whole).some((operand) => contains(operand, part));
const isMinus = (node: Expression): boolean => node.kind === "operation" && node.operator === "multiply" && node.operands.length === 2 && node.operands[0]?.kind === "number" && node.operands[0].value.equals(-1);
const isNamed = (node: Expression, name: string): boolean => operandsOf(node).some((operand) => operand.kind === "symbol" && operand.name === name);

/** What the sums around a chain run over: the product of the derivatives of the links, by the names of which it is known. */
function linksIn(line: Expression): readonly Expression[] {
  const isLink = (node: Expression): boolean => (node.kind === "call" && node.primes === 1) || (node.kind === "operation" && node.operator === "derivative");
  return operandsOf(line).every(isLink) ? operandsOf(line) : operandsOf(line).flatMap(linksIn);
}

/** The products in a line, outermost first. */
function productsIn(line: Expression): Expression[] {
  const inner = operandsOf(line).flatMap(productsIn);
  return line.kind === "operation" && line.operator === "multiply" ? [line, ...inner] : inner;
}

/** Each factor of a chain is the derivative of the link in its place. */
function assertFactorsMatch(derivation: Derivation): void {
  const named = derivation.steps.find(({ id }) => id === "chain-of-derivatives");
  const worked = derivation.steps.find(({ id }) => id === "derivatives-of-links");
  assert.ok(named && worked);
  const links = linksIn(named.after);
  // The product stands at the same place in both lines.
  const place = productsIn(named.after).findIndex((product) => operandsOf(product)[0] === links[0]);
  const slopes = operandsOf(productsIn(worked.after)[place] ?? worked.after);
  assert.equal(slopes.length, links.length, printPlain(worked.after));
  const names = namesOf(derivation.steps);
  links.forEach((link, i) => {
    const [derived, found] = [link, slopes[i] ?? link].map((factor) => stepValue(factor, point, names));
    assert.ok(close(derived ?? NaN, found ?? 0, 1e-6, 1e-8), `${printPlain(link)} is ${derived}, its slope ${found}`);
  });
}

suite("derivations of formulas of courses and of machine learning", () => {
  for (const [text, variable, views] of [...formulas, ...sums]) {
    test(`${text} by ${variable}`, () => {
      const derivations = derivationsFor(text, variable);
      assert.equal(derivations.map(({ view }) => view).join(" "), `rules ${views}`.trim());
      derivations.forEach(assertReadable);
    });
  }

  for (const [text, variable, views] of [...formulas, ...sums.filter(([, , views]) => views.includes("chain-prime"))]) {
    if (!views.includes("chain-leibniz")) continue;
    test(`the factors of the chain of ${text} by ${variable} stand in the order of its links`, () => {
      for (const derivation of derivationsFor(text, variable)) if (derivation.view.startsWith("chain")) assertFactorsMatch(derivation);
    });
  }
});

suite("backpropagation to all inputs", () => {
  for (const text of ["(y-sigmoid(w*x+b))^2", "x*y/(x+y)", "sin(x*y)+x^2", "-(y*log(sigmoid(w*x+b))+(1-y)*log(1-sigmoid(w*x+b)))", "sum((y_i-w*x_i-b)^2,i,1,n)/n"]) {
    test(`of ${text}: one pass, an adjoint for each, the gradient`, () => {
      const expression = read(text);
      const variables = variablesOf(expression).map(({ name }) => name).filter((name) => !name.endsWith("_k"));
      const partials = variables.map((variable) => {
        const answered = answer(expression, [variable]);
        assert.ok(answered.ok);
        return { variable, answer: answered.value.result };
      });
      const derivation = backpropagationToAll(expression, partials);
      assert.ok(derivation);
      assertSound(derivation, point);
      assertReadable(derivation);
      assert.deepEqual(operandsOf(derivation.result).map((partial) => printPlain(partial)), partials.map((partial) => printPlain(partial.answer)));
      const names = derivation.steps.flatMap((step) => step.where.map(({ name }) => name));
      for (const variable of variables) assert.equal(names.filter((name) => name === `${variable}_bar`).length, 1, variable);
      assert.equal(derivation.steps.filter(({ id }) => id === "forward-values").length, 1);
    });
  }
});

suite("derivatives of higher order", () => {
  for (const [text, wrt] of [["x^3*y^2", ["x", "y"]], ["sin(x^2)", ["x", "x"]], ["sigmoid(x)", ["x", "x", "x"]], ["exp(x*y)", ["y", "x"]], ["1/(1+exp(-x))", ["x", "x"]]] as const) {
    test(`${text} by ${wrt.join(", ")}: one derivation after another, the last one ends in the answer`, () => {
      const answered = answer(read(text), wrt);
      assert.ok(answered.ok);
      const turns = derivationsInTurn(answered.value.expression, wrt, answered.value.result);
      assert.ok(turns.ok);
      assert.deepEqual(turns.value.map(({ order, variable }) => [order, variable]), wrt.map((variable, i) => [i + 1, variable]));
      turns.value.forEach(({ derivations }, i) => {
        const next = turns.value[i + 1]?.derivations[0]?.steps[0]?.before;
        const end = next ? operandsOf(next)[0] : answered.value.result;
        for (const derivation of derivations) assertSound(derivation, point, end);
      });
    });
  }
});
