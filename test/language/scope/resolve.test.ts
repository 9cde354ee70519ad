import assert from "node:assert/strict";
import { evaluateAt, evaluateDerivatives, freeNames, type Expression } from "../../../src/core";
import { expressionOf, readDocument } from "../../../src/language/document";
import { definitionsAt, putIn, resolve, type Resolution, type ResolveOptions } from "../../../src/language/scope";
import { read } from "../../support/read";

/** The last formula of a text with definitions put in. */
function resolved(text: string, keep: readonly string[] = [], options: ResolveOptions = {}): Resolution {
  const reading = readDocument(text, "markdown");
  const formula = reading.formulas.at(-1);
  const expression = expressionOf(formula?.statements[0]?.sides[0]);
  assert.ok(formula && expression, text);
  const { content } = formula.region;
  const found = resolve(expression, definitionsAt(reading, content.start, content), new Set(keep), options);
  assert.ok(found.ok, text);
  return found.value;
}

function valueOf(expression: Expression, point: Readonly<Record<string, number>>): number {
  const worked = evaluateDerivatives(expression);
  return worked.ok ? evaluateAt(worked.value, point) : NaN;
}

const point = { x: 0.7, y: 1.9, a: 0.4, w: 1.2, b: -0.3, u: 2.2, t: 0.6 };
const { x, y, a, w, b, u } = point;

const values: readonly (readonly [what: string, text: string, value: number])[] = [
  ["a name", "$z = w x + b$, $z^2$", (w * x + b) ** 2],
  ["names in names", "$L = (y - s)^2$, $s = \\sin z$, $z = w x$, $L + 1$", (y - Math.sin(w * x)) ** 2 + 1],
  ["a call", "$f(x) = x^2 + 3$, $f(u + 1)$", (u + 1) ** 2 + 3],
  ["calls in calls", "$f(x) = x^2$, $g(x) = \\sin x$, $f(g(u))$", Math.sin(u) ** 2],
  ["arguments that change places", "$f(x, y) = x - 2y$, $f(y, x)$", y - 2 * x],
  ["an argument that has a parameter's name", "$f(x) = a x$, $f(a)$", a * a],
  ["a parameter, whatever its name stands for elsewhere", "$x = t^2$, $f(x) = x + 1$, $f(3)$", 4],
  ["the derivative of a function at an argument", "$f(x) = x^3$, $f'(u^2)$", 3 * u ** 4],
  ["a second derivative at an argument", "$f(x) = x^3$, $f''(2u)$", 12 * u],
  ["a derivative of a derivative", "$f(x) = x^4$, $g(x) = f(x) + x$, $\\frac{d}{dx} f'(x)$", 12 * x * x],
  ["a name as a function of its only variable", "$q = x^2$, $q'(3)$", 6],
  ["primes of a name", "$q = x^3$, $q'$", 3 * x * x],
  ["a derivative by a name in between, where that is", "$L = s^2$, $s = \\sin x$, $\\frac{dL}{ds}$", 2 * Math.sin(x)],
  ["a product of links", "$L = s^2$, $s = \\sin x$, $\\frac{dL}{ds} \\frac{ds}{dx}$", 2 * Math.sin(x) * Math.cos(x)],
  ["a definition with a derivative's variable bound in it", "$f(t) = t^2$, $g(x) = f(x) + f(2x)$, $g(u)$", 5 * u * u],
];

suite("putting definitions in", () => {
  for (const [what, text, expected] of values) {
    test(what, () => assert.ok(Math.abs(valueOf(resolved(text).expression, point) - expected) < 1e-12, `${text}: ${valueOf(resolved(text).expression, point)}, expected ${expected}`));
  }

  test("names that are kept stay", () => {
    assert.deepEqual(freeNames(resolved("$L = (y - s)^2$, $s = x^2$, $L$", ["s"]).expression).sort(), ["s", "y"]);
  });

  test("an index of a sum is not taken for an argument of that name", () => {
    const { expression } = resolved("$f(x) = \\sum_{i=1}^{3} x i$, $f(i)$");
    assert.equal(evaluateAt(expression, { i: 5 }), 30);
  });

  test("an index of a sum is another name than one that is defined", () => {
    const { expression, used } = resolved("$k = 3 a$, $\\sum_{k=1}^{3} k u$");
    assert.deepEqual(used, []);
    assert.equal(evaluateAt(expression, point), (1 + 2 + 3) * u);
  });

  test("two definitions of members leave open which one is meant", () => {
    const { used } = resolved("$q_i = w x_i$ and $q_j = b x_j$, $\\sum_{k=1}^{n} q_k$");
    assert.deepEqual(used, []);
    assert.equal(resolved("$q_i = w x_i$, $\\sum_{k=1}^{n} q_k$").used.length, 1);
  });

  test("members of families are put in for each index", () => {
    const { expression } = resolved("$\\hat y_i = w x_i + b$, $\\sum_{j=1}^{2} \\hat y_j$");
    assert.equal(evaluateAt(expression, { w: 2, b: 1, x_1: 3, x_2: 5 }), 2 * 3 + 1 + 2 * 5 + 1);
  });

  test("says what was used and what is not known", () => {
    const { used, unknown } = resolved("$f(x) = g(x) + h$, $h = x^2$, $f(u)$");
    assert.deepEqual(used.map(({ definition: { name } }) => name), ["f", "h"]);
    assert.deepEqual(unknown, ["g"]);
  });

  const doubts: readonly (readonly [doubt: string, text: string])[] = [
    ["cycle", "$p = q + 1$, $q = 2p$, $p$"],
    ["captured", "$z = w x$, $f(x) = \\sin z$, $f(u)$"],
    ["misfit", "$f(x, y) = x y$, $f(u)$"],
    ["renamed", "$f(x) = x^2$, $\\frac{df}{dt}$"],
    ["variable-guessed", "$q = a x^2$, $q'$"],
    ["two-ways", "$L = w^2 + s$, $s = w x$, $\\frac{dL}{dw}$"],
  ];
  for (const [doubt, text] of doubts) test(`doubts: ${doubt}`, () => assert.deepEqual([...resolved(text).doubts], [doubt]));

  test("the other names can be held constant", () => {
    const text = "$L = w^2 + s$, $s = w x$, $\\frac{\\partial L}{\\partial w}$";
    assert.ok(Math.abs(valueOf(resolved(text).expression, point) - (2 * w + x)) < 1e-12);
    assert.ok(Math.abs(valueOf(resolved(text, [], { hold: true }).expression, point) - 2 * w) < 1e-12);
  });

  test("calls alone can be put in", () => {
    assert.deepEqual(freeNames(resolved("$z = w x$, $f(t) = t + z$, $f(z)$", [], { names: "none" }).expression), ["z"]);
  });

  test("what grows too large is refused", () => {
    const doubling = Array.from({ length: 16 }, (_, i) => `$z_{${i + 1}} = z_{${i}} z_{${i}} + 1$`).join(", ");
    const reading = readDocument(`${doubling} and $z_{16}$`, "markdown");
    assert.equal(resolve(read("z_16"), definitionsAt(reading, 10_000), new Set()).ok, false);
  });

  test("arguments are put in all at once", () => {
    const { kind } = putIn(read("x - 2*y"), ["x", "y"], [read("y"), read("x")]);
    assert.equal(kind, "operation");
    assert.equal(evaluateAt(putIn(read("x - 2*y"), ["x", "y"], [read("y"), read("x")]), { x: 1, y: 5 }), 3);
  });
});
