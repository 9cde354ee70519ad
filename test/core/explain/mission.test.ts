import assert from "node:assert/strict";
import {
  answer, call, derivationsOf, directionalDerivation, equal, evaluateAt, finiteDifferenceDerivation, freeNames, gradientAt, gradientDerivation,
  number, printLatex, printPlain, slopeDerivation, symbol,
} from "../../../src/core";
import type { Derivation, Expression, View } from "../../../src/core";
import { close, numericSlope } from "../../support/oracle";
import { read } from "../../support/read";
import { assertSound, idsOf, linesOf, withoutSpaces } from "../../support/steps";

const point = { w: 0.7, x: 1.3, y: 0.6, z: -0.8, b: 0.25 };

/** The answer for a text by a variable, and all its derivations, each of them sound. */
function explained(text: string, variable: string): { result: Expression; views: Map<View, Derivation> } {
  const expression = read(text);
  const answered = answer(expression, [variable]);
  assert.ok(answered.ok, answered.ok ? "" : answered.problem.message);
  assert.equal(answered.value.verdict.status, "verified");
  const { result } = answered.value;
  const derivations = derivationsOf(expression, variable, result);
  for (const derivation of derivations) assertSound(derivation, point, result);
  return { result, views: new Map(derivations.map((derivation) => [derivation.view, derivation])) };
}

function viewOf(views: Map<View, Derivation>, view: View): Derivation {
  const derivation = views.get(view);
  assert.ok(derivation, `there is no view ${view}`);
  return derivation;
}

suite("the slope of a line: x^2 + 3", () => {
  const f = read("x^2 + 3");

  test("between (1, 4) and (3, 12) it is 4", () => {
    assert.equal(evaluateAt(f, { x: 1 }), 4);
    assert.equal(evaluateAt(f, { x: 3 }), 12);
    const slope = slopeDerivation(f, "x", number(1), number(3));
    assert.deepEqual(idsOf(slope), ["slope-formula", "insert-points", "work-out", "work-out"]);
    assert.deepEqual(linesOf(slope).slice(1), [
      "\\frac{f(3)-f(1)}{3-1}", "\\frac{12-4}{3-1}", "\\frac{8}{2}", "4",
    ]);
    assert.equal(evaluateAt(slope.result, {}), 4);
  });

  test("the derivative is 2x, by rules", () => {
    const { result, views } = explained("x^2 + 3", "x");
    assert.equal(printLatex(result), "2x");
    assert.deepEqual(idsOf(viewOf(views, "rules")), ["sum-rule", "substitute-derivatives"]);
  });

  test("the limit is written out to 2x + h, and then h goes to 0", () => {
    const limit = viewOf(explained("x^2 + 3", "x").views, "limit");
    assert.deepEqual(idsOf(limit), ["limit-definition", "insert-function", "expand", "cancel", "divide-by-h", "let-h-go-to-zero"]);
    assert.deepEqual(linesOf(limit), [
      "\\frac{d}{dx}\\left[x^{2}+3\\right]",
      "\\lim_{h\\to0}\\frac{f\\left(x+h\\right)-f(x)}{h}",
      "\\lim_{h\\to0}\\frac{\\left(x+h\\right)^{2}+3-\\left(x^{2}+3\\right)}{h}",
      "\\lim_{h\\to0}\\frac{x^{2}+2xh+h^{2}+3-x^{2}-3}{h}",
      "\\lim_{h\\to0}\\frac{2xh+h^{2}}{h}",
      "\\lim_{h\\to0}\\left(2x+h\\right)",
      "2x",
    ]);
  });

  test("x^2 at 3 with h = 0.0001: 6.0001 beside 6 exactly", () => {
    const square = read("x^2");
    const difference = finiteDifferenceDerivation(square, "x", number(3), number("0.0001", { decimal: true }));
    assert.deepEqual(idsOf(difference), ["difference-quotient", "insert-points", "work-out"]);
    assert.equal(printPlain(difference.result), "6.0001");
    assert.equal(evaluateAt(explained("x^2", "x").result, { x: 3 }), 6);
  });

  test("what is no exact number ends in a decimal: forward, backward and central, with their letters free", () => {
    for (const text of ["sin(x)", "exp(a) * 2", "log(h)"]) {
      const f = read(text);
      const [variable = "x"] = freeNames(f);
      const h = 1e-3;
      const at = (x: number): number => evaluateAt(f, { [variable]: x });
      const expected = { forward: (at(1 + h) - at(1)) / h, backward: (at(1) - at(1 - h)) / h, central: (at(1 + h) - at(1 - h)) / (2 * h) };
      for (const kind of ["forward", "backward", "central"] as const) {
        const difference = finiteDifferenceDerivation(f, variable, number(1), number("0.001", { decimal: true }), kind);
        assertSound(difference, {});
        assert.equal(difference.result.kind, "number");
        assert.ok(close(evaluateAt(difference.result, {}), expected[kind], 1e-8), `${text} ${kind}`);
      }
    }
    assert.equal(slopeDerivation(read("sin(x)"), "x", number(0), number(1)).result.kind, "number");
  });
});

suite("partial derivatives: 2 z^3 x^2", () => {
  test("by x: swap 2z^3 with b, the limit of b x^2 to 2bx, and swap back", () => {
    const { result, views } = explained("2 z^3 x^2", "x");
    assert.ok(equal(result, read("4 * x * z^3")) || equal(result, read("4 * z^3 * x")), printPlain(result));
    const held = viewOf(views, "hold-constant");
    assert.deepEqual(idsOf(held).slice(0, 3), ["swap-constant", "differentiate-in-one-variable", "swap-back"]);
    const [swap, inOneVariable] = held.steps;
    assert.equal(swap?.where.length, 1);
    assert.equal(swap?.where[0]?.name, "b");
    assert.ok(swap?.where[0] && equal(swap.where[0].stands, read("2 * z^3")));
    assert.ok(inOneVariable && equal(inOneVariable.after, read("2 * b * x")), inOneVariable && printPlain(inOneVariable.after));
    assert.deepEqual(inOneVariable.children.map((child) => child.id), ["limit-definition", "insert-function", "expand", "cancel", "divide-by-h", "let-h-go-to-zero"]);
    assert.equal(linesOf({ ...held, steps: inOneVariable.children }).at(-2), "\\lim_{h\\to0}\\left(2bx+bh\\right)");
  });

  test("by z it is 6 x^2 z^2", () => {
    const { result } = explained("2 z^3 x^2", "z");
    assert.ok(equal(result, read("6 * x^2 * z^2")), printPlain(result));
  });

  test("the gradient is a column of both", () => {
    const gradient = gradientDerivation(read("2 z^3 x^2"), ["x", "z"]);
    assert.deepEqual(idsOf(gradient), ["gradient-definition", "insert-partials"]);
    assert.ok(gradient.result.kind === "operation" && gradient.result.operator === "vector");
    assert.deepEqual(gradient.result.operands, [explained("2 z^3 x^2", "x").result, explained("2 z^3 x^2", "z").result]);
    assert.match(printLatex(gradient.result), /^\\begin\{pmatrix\}.*\\\\.*\\end\{pmatrix\}$/);
  });
});

suite("directional derivatives", () => {
  const direction = [number(2), number(3), number(-1)];
  const variables = ["x", "y", "z"];
  const f = call("f", variables.map((name) => symbol(name)));

  test("along (2, 3, -1): 2 df/dx + 3 df/dy - df/dz", () => {
    const along = directionalDerivation(f, variables, direction, false);
    assert.deepEqual(idsOf(along), ["directional-definition", "dot-product"]);
    assert.equal(withoutSpaces(printLatex(along.result)), "2\\cdot\\frac{\\partialf}{\\partialx}+3\\cdot\\frac{\\partialf}{\\partialy}-\\frac{\\partialf}{\\partialz}");
  });

  test("with the unit vector: the same over the square root of 14", () => {
    const along = directionalDerivation(f, variables, direction, true);
    assert.deepEqual(idsOf(along), ["unit-vector", "dot-product"]);
    assert.match(printLatex(along.result), /\\sqrt\{14\}/);
    assert.match(withoutSpaces(printLatex(along.result)), /2\\cdot\\frac\{\\partialf\}\{\\partialx\}\+3\\cdot\\frac\{\\partialf\}\{\\partialy\}-\\frac\{\\partialf\}\{\\partialz\}/);
  });

  test("a direction of rational length becomes a unit vector of exact components", () => {
    const along = directionalDerivation(call("f", [symbol("x"), symbol("y")]), ["x", "y"], [number(3), number(4)], true);
    assert.match(withoutSpaces(printLatex(along.steps[0]?.after ?? along.result)), /\\frac\{3\}\{5\}\\\\\\frac\{4\}\{5\}/);
    assert.doesNotMatch(printLatex(along.result), /sqrt/);
  });

  test("of a given function, the result is the slope by finite differences along the unit vector", () => {
    const g = read("x^2 y + y z");
    const { result } = directionalDerivation(g, variables, direction, true);
    const root = Math.sqrt(14);
    const moved = read("(x + 2 * t)^2 * (y + 3 * t) + (y + 3 * t) * (z - t)");
    assert.ok(close(evaluateAt(result, point), numericSlope(moved, "t", { ...point, t: 0 }) / root, 1e-8));
  });
});

suite("steepest ascent", () => {
  test("3x has slope 3 wherever one stands", () => {
    assert.equal(printLatex(explained("3x", "x").result), "3");
  });

  test("2x^2 - y^2 has the gradient (4x, -2y), zero at the origin", () => {
    const f = read("2x^2 - y^2");
    assert.equal(printLatex(explained("2x^2 - y^2", "x").result), "4x");
    assert.equal(printLatex(explained("2x^2 - y^2", "y").result), "-2y");
    assert.deepEqual([...gradientAt(f, ["x", "y"], [0, 0]).gradient].map(Math.abs), [0, 0]);
    assert.deepEqual([...gradientAt(f, ["x", "y"], [1, 2]).gradient], [4, -4]);
  });

  test("no direction rises faster than the gradient's own", () => {
    const f = read("2x^2 - y^2");
    const { gradient } = gradientAt(f, ["x", "y"], [1, 2]);
    const steepest = Math.hypot(...gradient);
    const h = 1e-5;
    for (let i = 0; i < 64; i++) {
      const angle = (i / 64) * 2 * Math.PI;
      const at = (s: number): number => evaluateAt(f, { x: 1 + s * Math.cos(angle), y: 2 + s * Math.sin(angle) });
      assert.ok((at(h) - at(-h)) / (2 * h) <= steepest + 1e-6);
    }
  });
});

suite("the chain rule", () => {
  test("(x^2)^3: the inner 2x, the outer 3b^2 with the placeholder b, the product 6x^5", () => {
    const { result, views } = explained("(x^2)^3", "x");
    assert.ok(equal(result, read("6 * x^5")), printPlain(result));
    const chain = viewOf(views, "chain-leibniz");
    assert.deepEqual(idsOf(chain), ["name-inner-functions", "chain-of-derivatives", "derivatives-of-links", "insert-inner-functions", "simplify"]);
    assert.deepEqual(chain.steps[0]?.where.map(({ name, stands }) => [name, printPlain(stands)]), [["b", "x ^ 2"]]);
    const links = chain.steps[2]?.after;
    assert.ok(links?.kind === "operation" && links.operator === "multiply");
    assert.ok(links.operands[0] && equal(links.operands[0], read("3 * b^2")));
    assert.ok(links.operands[1] && equal(links.operands[1], read("2 * x")));
  });

  test("sin((4x)^2) as A(B(C(x))): A' = cos, B' = 2x, C' = 4, the product 32 x cos(16 x^2), in Leibniz' notation", () => {
    const { result, views } = explained("sin((4x)^2)", "x");
    assert.ok(equal(result, read("32 * x * cos(16 * x^2)")), printPlain(result));
    const chain = viewOf(views, "chain-leibniz");
    assert.deepEqual(chain.steps[0]?.where.map(({ name, stands }) => `${name} = ${printLatex(stands)}`), ["A = \\sin B", "B = C^{2}", "C = 4x"]);
    assert.deepEqual(linesOf(chain), [
      "\\frac{d}{dx}\\left[\\sin\\left(\\left(4x\\right)^{2}\\right)\\right]",
      "\\frac{dA}{dx}",
      "\\frac{dA}{dB}\\cdot\\frac{dB}{dC}\\cdot\\frac{dC}{dx}",
      "\\cos(B)\\cdot2C\\cdot4",
      "\\cos\\left(\\left(4x\\right)^{2}\\right)\\cdot2\\cdot4x\\cdot4",
      "32x\\cos\\left(16x^{2}\\right)",
    ]);
  });

  test("and in the notation of f'", () => {
    const chain = viewOf(explained("sin((4x)^2)", "x").views, "chain-prime");
    assert.deepEqual(linesOf(chain).slice(1, 4), [
      "\\frac{d}{dx}\\left[A\\left(B\\left(C(x)\\right)\\right)\\right]",
      "A'\\left(B\\left(C(x)\\right)\\right)B'\\left(C(x)\\right)C'(x)",
      "\\cos\\left(B\\left(C(x)\\right)\\right)\\cdot2C(x)\\cdot4",
    ]);
  });
});

suite("one neuron: L = (sigma(w x + b) - y)^2", () => {
  const loss = "(sigmoid(w * x + b) - y)^2";

  for (const variable of ["w", "b"]) {
    test(`dL/d${variable} by the chain rule, with sigma(1 - sigma) and not its expansion`, () => {
      const { result, views } = explained(loss, variable);
      const latex = printLatex(result);
      assert.match(withoutSpaces(latex), /1-\\sigma\\left\(/, latex);
      assert.doesNotMatch(latex, /e\^|\\exp|\\cosh/, latex);
      assert.ok(close(evaluateAt(result, point), numericSlope(read(loss), variable, point), 1e-8));
      const chain = viewOf(views, "chain-leibniz");
      assert.equal(chain.steps[0]?.where.length, 4, "square, difference, sigma, weighted sum");
    });
  }

  test("as written with exp, it comes out in sigma too", () => {
    const written = answer(read("(1 / (1 + exp(-(w * x + b))) - y)^2"), ["w"]);
    assert.ok(written.ok);
    const { result } = written.value;
    let exponentials = 0;
    const stack = [result];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.kind === "operation") stack.push(...node.operands);
      if (node.kind === "operation" && node.operator === "exp") exponentials++;
    }
    assert.equal(exponentials, 0, printLatex(result));
    assert.match(printLatex(result), /\\sigma/);
  });
});
