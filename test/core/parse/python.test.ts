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

  test("sums and products over ranges are what the loop gives", () => {
    const x = [0.3, -1.2, 0.8, 2.1];
    const w = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    const values = { n: 3, k: 2, b: 0.5, ...Object.fromEntries(x.map((value, i) => [`x_${i}`, value])), ...Object.fromEntries(w.flatMap((row, i) => row.map((value, j) => [`w_${i}_${j}`, value]))) };
    const at = (i: number): number => x[i] ?? NaN;
    for (const [source, expected] of [
      ["sum(x[i]**2 for i in range(n))", at(0) ** 2 + at(1) ** 2 + at(2) ** 2],
      ["1/n*sum((x[i] - b)**2 for i in range(1, n + 1))", ((at(1) - 0.5) ** 2 + (at(2) - 0.5) ** 2 + (at(3) - 0.5) ** 2) / 3],
      ["sum([x[i + 1]*x[i] for i in range(n)])", at(1) * at(0) + at(2) * at(1) + at(3) * at(2)],
      ["math.prod(x[i] for i in range(1, 3))", at(1) * at(2)],
      ["sum(w[i][j] for i in range(2) for j in range(i + 1))", 1 + 4 + 5],
      ["np.sum([w[i, j]*x[j] for i in range(1) for j in range(2)])", at(0) + 2 * at(1)],
      ["sum(int(i == k)*x[i] for i in range(4))", at(2)],
      ["x[0] + sum(x[i] for i in range(2))", 2 * at(0) + at(1)],
      ["int(b > 0)*x[k] + sum(x[i] for i in range(1))", at(2) + at(0)],
    ] as const) {
      const found = evaluateAt(read(source).expression, values);
      assert.ok(Math.abs(found - expected) < 1e-14, `${source}: ${found}, not ${expected}`);
    }
    assert.equal(printPython(read("sum(x[i] for i in range(len(x)))").expression), "sum(x[i] for i in range(len(x)))");
  });

  test("sums that are no sum over a range are refused, and say what is read", () => {
    for (const [source, message, place] of [
      ["sum(x[i] for i in y)", /over range/, "y"], ["sum(x[i] for i in range(0, n, 2))", /over range/, "range(0, n, 2)"],
      ["sum(x[i] for i in range(n) if i > 1)", /without conditions/, "if"], ["sum((x[i] for i in range(n)), 1)", /no function/, "sum"],
      ["sum(a*b for a, b in zip(x, y))", /one name/, "a"], ["sum(x[2*i] for i in range(n))", /subscript/, "x[2*i]"],
      ["x_1 + sum(x[i] for i in range(n))", /x_1 cannot be told/, "x_1"],
    ] as const) {
      const [said, where] = refusal(source);
      assert.match(said, message, source);
      assert.equal(where, place, `${source}: ${said}`);
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
