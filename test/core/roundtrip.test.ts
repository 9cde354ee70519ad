import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { evaluate as evaluateByMathjs } from "mathjs";
import { answer } from "../../src/core/answer";
import { evaluateAt } from "../../src/core/evaluate";
import { equal } from "../../src/core/expression";
import type { Expression, FunctionOperator } from "../../src/core/expression";
import { parseLatex, type Parser } from "../../src/core/parse";
import { parseJavascript } from "../../src/core/parse/javascript";
import { parsePlain } from "../../src/core/parse/plain";
import { parsePython } from "../../src/core/parse/python";
import { printJavascript, printLatex, printPlain, printPython } from "../../src/core/print";
import { expressions, places } from "../support/random-expression";

/** The same expressions each time; FC_SEED and FC_RUNS look further. */
const seed = Number(process.env.FC_SEED ?? 20);
const runs = Number(process.env.FC_RUNS ?? 300);

function near(left: number, right: number): boolean {
  if (Object.is(left, right) || (Number.isNaN(left) && Number.isNaN(right))) return true;
  return Math.abs(left - right) <= 1e-7 * Math.max(1, Math.abs(left), Math.abs(right));
}

/** Values far from where rounding, overflow or a jump decides, so that a reordered sum may differ in its last digits only. */
function tame(expression: Expression, at: Record<string, number>): boolean {
  const value = evaluateAt(expression, at);
  if (!Number.isFinite(value) || Math.abs(value) > 1e9) return false;
  return Object.keys(at).every((name) => [1e-9, -1e-9].every((shift) => {
    const moved = evaluateAt(expression, { ...at, [name]: (at[name] ?? 0) + shift });
    return Math.abs(moved - value) <= 1e-4 * Math.max(1, Math.abs(value));
  }));
}

function check(arbitrary: fc.Arbitrary<Expression>, written: (expression: Expression) => string, valueOf: (text: string, at: Record<string, number>) => number | undefined): void {
  fc.assert(fc.property(arbitrary, (expression) => {
    const text = written(expression);
    for (const at of places) {
      if (!tame(expression, at)) continue;
      const [wanted, found] = [evaluateAt(expression, at), valueOf(text, at)];
      assert.ok(found === undefined || near(wanted, found), `${text} at ${JSON.stringify(at)} is ${found}, not ${wanted}`);
    }
  }), { numRuns: runs, seed });
}

function byParser(parser: Parser): (text: string, at: Record<string, number>) => number {
  return (text, at) => {
    const result = parser(text);
    assert.ok(result.ok, result.ok ? "" : `${text}: ${result.problem.message} (${result.problem.span.start})`);
    return evaluateAt(result.value.expression, at);
  };
}

/** Written as atan(1/x), which lacks the one place where acot jumps. */
const jumps: readonly FunctionOperator[] = ["acot"];

suite(`what is printed reads back to the same value (seed ${seed})`, () => {
  test("plain text, functions by name", () => check(expressions(), (e) => printPlain(e, { named: true }), byParser(parsePlain)));
  test("plain text, functions written through those of mathjs", () => check(expressions(jumps), (e) => printPlain(e), byParser(parsePlain)));
  test("LaTeX", () => check(expressions(), (e) => printLatex(e), byParser(parseLatex)));
  test("JavaScript", () => check(expressions(jumps), (e) => printJavascript(e), byParser(parseJavascript)));
  for (const qualifier of ["math", "np", "torch", "tf", "jnp", ""]) {
    test(`Python with ${qualifier || "bare names"}`, () => check(expressions(jumps), (e) => printPython(e, { qualifier }), byParser(parsePython)));
  }
});

function inMathjs(text: string, at: Record<string, number>): unknown {
  try {
    return evaluateByMathjs(text, { ...at });
  } catch (error) {
    if (error instanceof TypeError && /complex/i.test(error.message)) return undefined;
    throw new Error(`${text}: ${String(error)}`);
  }
}

suite(`what is printed means the same elsewhere (seed ${seed})`, () => {
  const unknownToMathjs: readonly FunctionOperator[] = ["digamma", "trigamma", "polygamma"];
  /** Elsewhere halves are rounded away from zero, or up. */
  const otherwiseRounded: readonly FunctionOperator[] = ["round"];

  // mathjs leaves the reals where a part of the formula has no real value, even where that part is not the one chosen by a
  // condition; it has lgamma and factorial of positive numbers only.
  test("plain text to mathjs", () => check(expressions([...unknownToMathjs, ...jumps, ...otherwiseRounded, ...otherwiseRounded, "lgamma", "factorial"]), (e) => printPlain(e), (text, at) => {
    const value = inMathjs(text, at);
    return typeof value === "number" ? value : undefined;
  }));

  test("JavaScript to its engine", () => {
    const unknown: readonly FunctionOperator[] = [...unknownToMathjs, ...jumps, ...otherwiseRounded, "erf", "erfc", "gamma", "lgamma", "factorial", "gelu"];
    check(expressions(unknown), (e) => printJavascript(e), (text, at) => Number(runInNewContext(text, { ...at, Math })));
  });
});

suite("derivatives of functions that nothing is known of", () => {
  const questions: readonly (readonly [question: string, ...wrt: string[]])[] = [
    ["x*f(x)", "x"], ["f(x)*g(x)", "x", "x"], ["f(x^2)", "x"], ["f(x, y)", "x", "y"], ["x*f(x, y)^2", "x"], ["f(x^2, y)", "x"], ["h(x, y)*g(x)", "x", "x"], ["exp(f(x, y))", "y"],
  ];
  for (const [question, ...wrt] of questions) {
    test(`${question} by ${wrt.join(", ")} is read back from plain text`, () => {
      const read = parsePlain(question);
      const answered = read.ok ? answer(read.value.expression, wrt) : read;
      assert.ok(answered.ok);
      const back = parsePlain(printPlain(answered.value.result));
      assert.ok(back.ok && equal(back.value.expression, answered.value.result), printPlain(answered.value.result));
    });
  }

  test("from LaTeX, where the variables of derivatives of derivatives are all arguments", () => {
    for (const tex of ["\\frac{\\partial^{2}f}{\\partial y \\partial x}", "\\frac{\\partial}{\\partial x}\\left[f\\left(x^{2}, y\\right)\\right]", "\\frac{d^{2}}{dx^{2}}\\left[g(x^{2})\\right]"]) {
      const [read, back] = [tex, printLatex(orThrow(parseLatex(tex)))].map((text) => orThrow(parseLatex(text)));
      assert.ok(read && back && equal(read, back), tex);
    }
  });
});

function orThrow(result: ReturnType<typeof parseLatex>): Expression {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.expression;
}
