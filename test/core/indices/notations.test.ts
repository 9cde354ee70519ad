import assert from "node:assert/strict";
import { create, all } from "mathjs";
import { dependsOn, equal, evaluateAt, freeNames, loadParser, number, parseLatex, printJavascript, printLatex, printPlain, printPython, simplify, substitute, symbol, variablesOf, verify, writtenOut, type Expression } from "../../../src/core";
import { read as readText } from "../../support/read";

const mathjs = create(all ?? {}, {});

function read(tex: string): Expression {
  const parsed = parseLatex(tex);
  assert.ok(parsed.ok, `${tex}: ${parsed.ok ? "" : parsed.problem.message}`);
  return parsed.value.expression;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const formulas: readonly string[] = [
  "\\frac{1}{n} \\sum_{i=1}^{n} \\left(y_i - w x_i - b\\right)^{2}", "\\sum_{i=1}^{n} x_i^{2}", "\\frac{e^{z_i}}{\\sum_{j=1}^{n} e^{z_j}}", "-\\sum_{i} y_i \\log p_i",
  "\\prod_{i=1}^{n} x_i", "\\sum_{k=0}^{n} x^{k}", "\\sum_{i=1}^{n} i x", "\\sum_{i=1}^{m} \\left(h - y^{(i)}\\right)^{2} + w_0", "\\sum_{i} \\sum_{j} w_{ij} \\hat{y}_j",
  "\\sum_{i=1}^{n - 1} \\left(x_{i + 1} - x_i\\right)^{2}", "\\sum_{n=1}^{N} \\left(y_n - y^\\text{pred}_n\\right)^{2}", "\\left(\\sum_{i} x_i\\right)^{2} y", "\\log\\left(\\sum_{j} e^{z_j}\\right)",
];

suite("sums and products over an index", () => {
  for (const tex of formulas) {
    test(`${tex} prints as it was written, and is read back from plain text`, async () => {
      const expression = read(tex);
      assert.equal(printLatex(expression), tex);
      const plain = (await loadParser("plain"))(printPlain(expression, { named: true }));
      assert.ok(plain.ok, plain.ok ? "" : plain.problem.message);
      assert.equal(verify(expression, [], plain.value.expression).status, "verified", printPlain(expression, { named: true }));
    });
  }

  const same: readonly (readonly [tex: string, as: string])[] = [
    ["\\sum_{i=1}^n x_i + b", "(\\sum_{i=1}^n x_i) + b"], ["2 \\sum_i x_i y_i", "2 (\\sum_i (x_i y_i))"], ["\\sum\\limits_{i=1}^{n} x_i", "\\sum^{n}_{i=1} x_i"],
    ["\\sum_{i,j} w_{ij}", "\\sum_i \\sum_j w_{i,j}"], ["\\sum_i -x_i", "\\sum_i (-x_i)"], ["\\log \\sum_j e^{z_j}", "\\log(\\sum_j e^{z_j})"], ["∑_{i=1}^n x_i", "\\sum_{i=1}^n x_i"],
  ];
  for (const [tex, as] of same) test(`${tex} is ${as}`, () => assert.ok(equal(read(tex), read(as)), printPlain(read(tex), { named: true })));

  test("the end of a sum is told where its index goes on behind it", () => {
    const parsed = parseLatex("\\sum_i x_i + y_i");
    assert.ok(parsed.ok);
    assert.match(parsed.value.notes.map(({ message }) => message).join(), /read up to the '\+'/);
    const clear = parseLatex("\\sum_i x_i + b");
    assert.ok(clear.ok);
    assert.deepEqual(clear.value.notes, []);
  });

  test("a delta with two indices is the Kronecker delta where there is a sum, and a note says so", () => {
    const parsed = parseLatex("\\sum_{i=1}^{3} \\delta_{i2} x_i + \\delta_{1,2}");
    assert.ok(parsed.ok);
    assert.equal(evaluateAt(parsed.value.expression, { x_1: 5, x_2: 7, x_3: 11 }), 7);
    assert.match(parsed.value.notes.map(({ message }) => message).join(), /Kronecker delta/);
    assert.deepEqual(freeNames(read("\\delta_{ij} x")), ["delta_ij", "x"]);
    assert.deepEqual(freeNames(read("\\sum_{i=1}^n \\delta_i x_i")), ["n"]);
  });

  test("outside of sums a subscript is part of a name", () => {
    assert.deepEqual(freeNames(read("x_i^2 + w_{ij}")), ["x_i", "w_ij"]);
    assert.deepEqual(freeNames(read("w_0 + \\sum_{i=1}^n w_i")), ["w_0", "n"]);
  });

  test("the index is bound, members are variables", () => {
    const loss = read("\\frac{1}{n} \\sum_{i=1}^{n} (y_i - w x_i - b)^2");
    assert.deepEqual(freeNames(loss), ["n", "w", "b"]);
    assert.deepEqual(variablesOf(loss).map(({ name }) => name), ["w", "b", "y_k", "x_k"]);
    assert.ok(dependsOn(loss, "x_k") && dependsOn(loss, "x_3") && !dependsOn(loss, "i") && !dependsOn(loss, "z_k"));
    assert.deepEqual(variablesOf(read("\\sum_{k=1}^n w_{kl}^2")).map(({ name }) => name), ["w_ij"]);
  });

  test("what is put in is never captured by an index", () => {
    const sum = read("\\sum_{i=1}^n a x_i");
    const put = substitute(sum, "a", symbol("i"));
    const values = { n: 3, i: 10, x_1: 1, x_2: 2, x_3: 4 };
    assert.equal(evaluateAt(put, values), 10 * 7);
    assert.equal(evaluateAt(substitute(sum, "i", number(5)), { ...values, a: 2 }), 2 * 7);
    assert.equal(evaluateAt(substitute(sum, "x_2", number(5)), { ...values, a: 1 }), 7);
  });
});

suite("values of sums over an index", () => {
  const values = { n: 3, x: 1.5, w: 2, b: 0.5, x_1: 0.3, x_2: -1.2, x_3: 0.8, y_1: 1, y_2: 0, y_3: 2, i: 2, k: 2 };

  test("are those of the terms added up", () => {
    const expected = ([[0.3, 1], [-1.2, 0], [0.8, 2]] as const).map(([x, y]) => (y - 2 * x - 0.5) ** 2).reduce((a, b) => a + b) / 3;
    assert.ok(Math.abs(evaluateAt(read("\\frac{1}{n} \\sum_{i=1}^{n} (y_i - w x_i - b)^2"), values) - expected) < 1e-14);
    assert.equal(evaluateAt(read("\\sum_{k=0}^n x^k"), values), 1 + 1.5 + 1.5 ** 2 + 1.5 ** 3);
    assert.equal(evaluateAt(read("\\prod_{i=1}^{4} i"), {}), 24);
    assert.equal(evaluateAt(read("\\sum_{i=2}^{1} i"), {}), 0);
    assert.equal(evaluateAt(read("\\sum_{i=1}^{3} \\sum_{j=1}^{i} j"), {}), 10);
  });

  test("stay what they are where cases hang on the index of another sum", () => {
    for (const [text, point, value] of [["sum(sum(kronecker(j, i), j, 1, 3), i, 1, 4) * x", { x: 1.5 }, 4.5], ["x + sum(sum(kronecker(i, j), j, 2, 3), i, 1, 4)", { x: 0.25 }, 2.25]] as const) {
      const expression = readText(text);
      assert.equal(evaluateAt(expression, point), value);
      assert.equal(evaluateAt(simplify(expression).expression, point), value, printPlain(simplify(expression).expression));
    }
  });

  test("are unknown while the number of terms is", () => {
    assert.ok(Number.isNaN(evaluateAt(read("\\sum_{i=1}^m x_i"), values)));
    assert.ok(Number.isNaN(evaluateAt(read("\\sum_i x_i"), values)));
    assert.ok(Number.isNaN(evaluateAt(read("\\sum_{i=1}^{1000000} \\sum_{j=1}^{1000000} i"), {})));
  });

  test("are the same in mathjs, which gets the terms", () => {
    for (const tex of ["\\sum_{i=1}^{3} (y_i - w x_i)^2", "\\prod_{i=1}^{3} x_i", "\\sum_{k=0}^{3} x^k"]) {
      const found: unknown = mathjs.evaluate(printPlain(read(tex)), { ...values });
      assert.ok(Math.abs(Number(found) - evaluateAt(read(tex), values)) < 1e-12, tex);
    }
  });

  const folded: readonly (readonly [text: string, written: string, term: (x: number, i: number) => number, from: number])[] = [
    ["sum(x^i / i!, i, 0, 3)", "1 + x + x ^ 2 / 2 + x ^ 3 / 6", (x, i) => x ** i / factorial(i), 0],
    ["sum(i * x^(i - 1) / i!, i, 1, 3)", "1 + x + x ^ 2 / 2", (x, i) => i * x ** (i - 1) / factorial(i), 1],
    ["sum(i^2 * sin(i * x), i, 0, 3)", "sin(x) + 4 * sin(2 * x) + 9 * sin(3 * x)", (x, i) => i ** 2 * Math.sin(i * x), 0],
    ["sum(0.5 * i * x, i, 1, 3)", "0.5 * x + x + 1.5 * x", (x, i) => 0.5 * i * x, 1],
    ["sum(i * log(x + i), i, 0, 3)", "0 * log(x) + log(x + 1) + 2 * log(x + 2) + 3 * log(x + 3)", (x, i) => i * Math.log(x + i), 0],
    ["sum(1 / i, i, 1, 3)", "11 / 6", (_, i) => 1 / i, 1],
  ];
  for (const [text, written, term, from] of folded) {
    test(`${text} is written out with the arithmetic of each term done`, () => {
      assert.equal(printPlain(readText(text)), written);
      for (const x of [0.6, 1.7]) {
        const expected = [0, 1, 2, 3].reduce((sum, i) => (i < from ? sum : sum + term(x, i)), 0);
        assert.ok(Math.abs(Number(mathjs.evaluate(written, { x })) - expected) < 1e-12);
        assert.ok(Math.abs(evaluateAt(readText(text), { x }) - expected) < 1e-12);
      }
    });
  }

  test("inside one another keep every term, and numbers that would get long stay as they are written", () => {
    assert.equal(printPlain(readText("sum(sum(x^(i + j), i, 1, 2), j, 0, 1)")), "x + x ^ 2 + x ^ 2 + x ^ 3");
    assert.match(printPlain(readText("sum(1 / i, i, 1, 40)")), /^1 \+ 1 \/ 2 \+ .* \+ 1 \/ 40$/);
    assert.match(printPlain(readText("product(i, i, 1, 30)")), /^1 \* 2 \* .* \* 30$/);
  });

  test("are what code in Python and JavaScript says", () => {
    const loss = read("\\frac{1}{n} \\sum_{i=1}^{n} (y_i - w x_i - b)^2");
    assert.equal(printPython(loss), "1/n*sum((y[i] - w*x[i] - b)**2 for i in range(1, n + 1))");
    assert.equal(printPython(read("\\sum_{i=0}^{n-1} x_i")), "sum(x[i] for i in range(0, n))");
    assert.equal(printPython(read("\\sum_i x_i")), "sum(x[i] for i in range(len(x)))");
    assert.equal(printPython(read("\\prod_{i=1}^n w_{ik}")), "math.prod(w[i][k] for i in range(1, n + 1))");
    assert.equal(printJavascript(read("\\sum_{i=1}^n x_i^2")), "Array.from({ length: n }, (_, step) => step + 1).reduce((total, i) => total + x[i]**2, 0)");
    assert.equal(printJavascript(read("\\sum_i x_i")), "Array.from(x.keys()).reduce((total, i) => total + x[i], 0)");
  });

  test("write out with the variable of a derivative", () => {
    const asked = read("\\frac{\\partial}{\\partial x_k} \\sum_{i=1}^n x_i^2");
    assert.equal(printPlain(writtenOut(asked, { n: 2, k: 2 })), "derivative(x_1 ^ 2 + x_2 ^ 2, x_2)");
  });
});

suite("simplification of sums over an index", () => {
  const cases: readonly (readonly [tex: string, expected: string])[] = [
    ["\\sum_{i=1}^n 3 a x_i", "3a \\sum_{i=1}^{n} x_i"], ["\\sum_{i=1}^n 0 x_i", "0"], ["\\sum_{i=1}^n c", "c n"], ["\\sum_{i=0}^n c", "c\\left(n + 1\\right)"],
    ["\\sum_{i=1}^n x_i + \\sum_{i=1}^n x_i", "2\\sum_{i=1}^{n} x_i"], ["\\prod_{i=1}^n c", "c^{n}"], ["\\prod_{i=1}^n 1", "1"],
  ];
  for (const [tex, expected] of cases) test(`${tex} is ${expected}`, () => assert.equal(printLatex(simplify(read(tex)).expression), expected));
});
