import assert from "node:assert/strict";
import byCPython from "../../fixtures/python-values.json";
import { evaluateAt } from "../../../src/core/evaluate";
import { parsePython } from "../../../src/core/parse/python";
import { printPython } from "../../../src/core/print";
import type { Formula } from "../../../src/core/parse";

function read(source: string): Formula {
  const result = parsePython(source);
  assert.ok(result.ok, result.ok ? "" : `${source}: ${result.problem.message}`);
  return result.value;
}

function refusal(source: string): [message: string, place: string] {
  const result = parsePython(source);
  assert.ok(!result.ok, `${source} should be refused`);
  const { message, span } = result.problem;
  assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length, `${source}: ${JSON.stringify(span)}`);
  return [message, source.slice(span.start, span.end)];
}

suite("Python", () => {
  for (const { source, values } of byCPython.rows) {
    test(`has the value that Python gives it: ${source}`, () => {
      const { expression, qualifier } = read(source);
      const again = read(printPython(expression, { qualifier })).expression;
      byCPython.places.forEach((place, i) => {
        const wanted = values[i] ?? NaN;
        for (const found of [evaluateAt(expression, place), evaluateAt(again, place)]) {
          assert.ok(Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted)), `${found}, not ${wanted}`);
        }
      });
    });
  }

  test("what was written is printed as it was", () => {
    for (const source of ["2*x", "x**2 + 3*x", "np.exp(-x**2/2)", "torch.sigmoid(z)*(1 - torch.sigmoid(z))", "self.w*x[0] + self.b", "math.sqrt(x)/2", "jnp.tanh(x)**2", "x if x > 0 else 0",
      "np.where(x > 0, x, 0)", "torch.nn.functional.softplus(x)", "torch.clamp(x, min=0)", "x[i, 1]".replace(", ", ","), "lambda_*w**2", "tf.math.log(p)*y", "0.01*x", "math.log(x, b)"]) {
      const { expression, qualifier } = read(source);
      assert.equal(printPython(expression, { qualifier }), source);
    }
  });

  test("statements: assignments before the formula are put in", () => {
    for (const [source, name, parameters, written] of [
      ["L = (w*x - t)**2", "L", [], "(w*x - t)**2"],
      ["    z = w*x + b\n    L = (z - t)**2", "L", [], "(w*x + b - t)**2"],
      ["def f(x: float, y=1) -> float:\n    \"\"\"Docs.\"\"\"\n    z = x*y  # product\n    return z**2", "f", ["x", "y"], "(x*y)**2"],
      ["area = lambda r: 3*r**2", "area", ["r"], "3*r**2"],
      ["lambda x, y: x*y", "f", ["x", "y"], "x*y"],
      ["self.loss: float = x*2", "self.loss", [], "x*2"],
    ] as const) {
      const { expression, definition } = read(source);
      assert.equal(definition?.name, name);
      assert.deepEqual(definition?.parameters, parameters);
      assert.equal(printPython(expression), written);
    }
  });

  test("the module that functions come from", () => {
    for (const [source, qualifier] of [["np.exp(x)", "np"], ["torch.nn.functional.relu(x)", "torch"], ["F.relu(x)", "F"], ["numpy.log(x) + numpy.pi", "numpy"], ["exp(x)", ""], ["x*y + abs(x)", undefined],
      ["math.exp(x) + np.exp(x)*np.log(x)", "np"]] as const) assert.equal(read(source).qualifier, qualifier, source);
  });

  test("refusals say what and where", () => {
    assert.deepEqual(refusal("x // 2"), ["'//' is not an operator of calculus that is read here.", "//"]);
    assert.deepEqual(refusal("np.foo(x)"), ["There is no function named 'foo'.", "foo"]);
    assert.deepEqual(refusal("np.exp(x, axis=0)")[1], "0");
    assert.deepEqual(refusal("softpluss(x)"), ["There is no function named 'softpluss'; did you mean 'softplus'?", "softpluss"]);
    assert.equal(refusal("x +")[0], "The expression ends too early.");
    for (const source of ["", "'a' + x", "f'{x}'", "[x, y]", "(x, y)", "{x: y}", "sum(x for x in y)", "[x for x in y]", "x[1:2]", "x @ y", "x % 2", "x > 1", "x and y", "print(x)", "f(*a)", "a = b = c",
      "x += 1", "x\ny", "for i in x:\n  y", "import math", "def f(x):\n  return", "True", "None", "2j", "x.sum()", "x.T @ y", "await x", "1e999", "x if y", "(x", "lambda x:", ":", "x; import os"]) refusal(source);
  });

  test("long and deep input", () => {
    const long = read(`x${"+x".repeat(900)}`);
    assert.equal(evaluateAt(long.expression, { x: 1 }), 901);
    assert.equal(evaluateAt(read(`${"sin(".repeat(190)}0${")".repeat(190)}`).expression, {}), 0);
    for (const source of [`${"(".repeat(300)}x${")".repeat(300)}`, `${"-".repeat(3000)}x`, `x${"**x".repeat(3000)}`, "x+".repeat(10_001), `x${"+x".repeat(9000)}`]) refusal(source);
  });
});
