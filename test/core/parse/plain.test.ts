import assert from "node:assert/strict";
import { evaluate } from "mathjs";
import corpus from "../../fixtures/derivatives.json";
import { evaluateAt } from "../../../src/core/evaluate";
import { type Expression, operandsOf, visit } from "../../../src/core/expression";
import { parsePlain } from "../../../src/core/parse/plain";
import { printPlain } from "../../../src/core/print";

/** Names of the corpus that mathjs lacks. */
const extra = { ln: Math.log };

function value(source: string, at: Record<string, number> = {}): number {
  const result = parsePlain(source);
  assert.ok(result.ok, result.ok ? "" : `${source}: ${result.problem.message}`);
  return evaluateAt(result.value.expression, at);
}

/** The refusal's sentence and the text that it speaks of. */
function refusal(source: string): [message: string, place: string] {
  const result = parsePlain(source);
  assert.ok(!result.ok, `${source} should be refused`);
  const { message, span } = result.problem;
  assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length, `${source}: ${JSON.stringify(span)}`);
  return [message, source.slice(span.start, span.end)];
}

function assertSpans(expression: Expression, source: string): void {
  visit(expression, (node) => operandsOf(node).forEach((operand) => {
    if (!node.span || !operand.span) return;
    assert.ok(node.span.start <= operand.span.start && operand.span.end <= node.span.end, `${source}: ${JSON.stringify([node.span, operand.span])}`);
  }));
  visit(expression, (node) => {
    if (node.kind === "symbol" && node.span) assert.equal(source.slice(node.span.start, node.span.end), node.name);
  });
}

suite("plain text", () => {
  test("the corpus is read as mathjs reads it", () => {
    let compared = 0;
    for (const { expr, points } of corpus.cases as unknown as readonly { expr: string; points: readonly Record<string, number>[] }[]) {
      const result = parsePlain(expr);
      assert.ok(result.ok, result.ok ? "" : `${expr}: ${result.problem.message}`);
      assertSpans(result.value.expression, expr);
      for (const point of points) {
        const wanted = inMathjs(expr, point);
        if (wanted === undefined || !Number.isFinite(wanted)) continue;
        compared++;
        const found = evaluateAt(result.value.expression, point);
        assert.ok(Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)), `${expr} at ${JSON.stringify(point)} is ${found}, not ${wanted}`);
      }
    }
    assert.ok(compared > 450, `only ${compared} values were compared`);
  });

  test("means what it means in mathjs", () => {
    const at = { x: 1.7, y: 0.6, a: -0.4 };
    for (const source of ["2x", "1/2x", "-x^2", "2^-x", "x^y^a", "-x*y", "x^2 sin(x)", "2 x y", "(2*x+1)^-2/(x+5)", "x - -2", "1/2/x", "x/y*a", "e^x", "2e-3x", "3!",
      "0 < x < 2 ? x : y", "x > 1 and not (y > 1) ? 1 : 2", "x > 2 ? 1 : x > 1 ? 2 : 3", "log(x, 3)", "log2(x) + log10(y)", "nthRoot(x, 4)", "x(1+x)".replace("x(", "x*("), "2(x+1)", "0x1F*x", "+x", ".5x"]) {
      assert.ok(Math.abs(value(source, at) - Number(evaluate(source, { ...at }))) < 1e-12, source);
    }
  });

  test("numbers are exact", () => {
    for (const [source, written] of [["0.1", "0.1"], ["1e-3", "0.001"], ["1/3", "1 / 3"], ["1.0507009873554805", "1.0507009873554805"], ["12345678901234567890123", "12345678901234567890123"]] as const) {
      const result = parsePlain(source);
      assert.ok(result.ok);
      assert.equal(printPlain(result.value.expression), written);
    }
  });

  test("functions by name and alias in any case", () => {
    const at = { x: -0.7 };
    for (const [one, other] of [["leakyrelu(x, 0.1)", "leaky_relu(x,0.1)"], ["leakyReLU(x)", "max(x, 0.01*x)"], ["silu(x)", "swish(x)"], ["sgn(x)", "sign(x)"], ["heaviside(x)", "step(x)"],
      ["softmax(2, x, 1)", "exp(1)/(exp(x)+exp(1))"], ["ln(x^2)", "log(x^2)"], ["arcsin(x)", "asin(x)"], ["sin^2(x)", "sin(x)^2"], ["σ(x)".replace("σ", "sigmoid"), "1/(1+exp(-x))"]] as const) {
      assert.ok(Math.abs(value(one, at) - value(other, at)) < 1e-14, one);
    }
  });

  test("characters of mathematical text", () => {
    const at = { x: 1.3, α: 0.4 };
    for (const [one, other] of [["x² + 3·α", "x^2 + 3*α"], ["x⁻¹", "x^(-1)"], ["2π×x − 1", "2*pi*x - 1"], ["x ≤ 2 ? √(x) : 0", "x <= 2 ? sqrt(x) : 0"], ["x¹⁰", "x^10"]] as const) {
      assert.equal(value(one, at), value(other, at), one);
    }
  });

  test("definitions", () => {
    for (const [source, name, parameters, written] of [["f(x) = x^2 + 3", "f", ["x"], "x ^ 2 + 3"], ["loss(w, b) = w + b", "loss", ["w", "b"], "w + b"], ["y = 3x", "y", [], "3 * x"]] as const) {
      const result = parsePlain(source);
      assert.ok(result.ok);
      assert.equal(result.value.definition?.name, name);
      assert.deepEqual(result.value.definition?.parameters, parameters);
      assert.equal(printPlain(result.value.expression), written);
      assertSpans(result.value.expression, source);
    }
  });

  test("a letter before a bracket is a product where it is a variable, and says so", () => {
    const result = parsePlain("x(x + 1)");
    assert.ok(result.ok);
    assert.equal(evaluateAt(result.value.expression, { x: 3 }), 12);
    assert.deepEqual(result.value.notes.map((note) => note.message), ["x(...) is read as a product."]);
  });

  test("functions of which only the name is known", () => {
    for (const source of ["g(x)", "g'(x) * 2", "2 g''(x + 1)", "f(x, y)"]) {
      const result = parsePlain(source);
      assert.ok(result.ok);
      assert.equal(printPlain(result.value.expression).replace(/ \* /g, " "), source.replace(" * ", " "));
    }
  });

  test("refusals say what and where", () => {
    assert.deepEqual(refusal("2 + sofplus(x)"), ["There is no function named 'sofplus'; did you mean 'softplus'?", "sofplus"]);
    assert.deepEqual(refusal("1 + relu(x, y)"), ["relu takes 1 operand, not 2.", "relu"]);
    assert.deepEqual(refusal("2 sin x"), ["Write the operand of sin in brackets: sin(x).", "sin"]);
    assert.equal(refusal("x^")[0], "Unexpected end of expression.");
    assert.equal(refusal("x mod 2")[1], "mod");
    for (const source of ["", "  ", "[1, 2]", "x[1]", "'text'", "x; y", "1:3", "a.b", "x > 1", "true", "{a: 1}", "x to y", "(", ")", "1e999", "f(x) = ", "x.*y", "x'", "#"]) refusal(source);
  });

  test("long and deep input", () => {
    assert.equal(value(`x${"+x".repeat(5000)}`, { x: 1 }), 5001);
    assert.equal(value(`${"sin(".repeat(200)}0${")".repeat(200)}`), 0);
    assert.match(refusal("(".repeat(300) + "x" + ")".repeat(300))[0], /nested/);
    assert.match(refusal("-".repeat(3000) + "x")[0], /nested/);
    assert.match(refusal(`x${"^x".repeat(3000)}`)[0], /nested/);
    assert.match(refusal("x+".repeat(30_001))[0], /too long/);
    assert.match(refusal("(".repeat(29_000) + "x" + ")".repeat(29_000))[0], /nested/);
  });
});

function inMathjs(source: string, at: Record<string, number>): number | undefined {
  try {
    const found: unknown = evaluate(source, { ...extra, ...at });
    return typeof found === "number" ? found : undefined;
  } catch {
    return undefined;
  }
}

suite("absolute values in plain text", () => {
  const values: readonly (readonly [source: string, mathjs: string])[] = [
    ["|x|", "abs(x)"], ["x + |y - 2|", "x + abs(y - 2)"], ["2|x|", "2*abs(x)"], ["x|y|", "x*abs(y)"], ["|x|*|y|", "abs(x)*abs(y)"], ["|x - |y||", "abs(x - abs(y))"],
    ["|x|^2", "abs(x)^2"], ["sin(|x|) + (|y|)", "sin(abs(x)) + abs(y)"], ["f(x) = |x|", "abs(x)"], ["|x|y", "abs(x)*y"], ["|-x|/|y|", "abs(-x)/abs(y)"],
  ];
  for (const [source, mathjs] of values) {
    test(`${source} is ${mathjs}`, () => {
      for (const at of [{ x: -1.25, y: 0.75 }, { x: 2.5, y: -3.5 }]) assert.equal(value(source, at), Number(evaluate(mathjs, at)));
      const result = parsePlain(source);
      assert.ok(result.ok);
      visit(result.value.expression, (node) => assert.ok(node.span && node.span.start >= 0 && node.span.end <= source.length && node.span.start <= node.span.end, JSON.stringify(node.span)));
    });
  }

  const refused: readonly (readonly [source: string, place: number])[] = [["|a|b|c|", 2], ["||x||", 0], ["x | y", 2], ["|x", 0], ["(|x)|", 1], ["a||b", 1]];
  for (const [source, place] of refused) {
    test(`${source} is refused where it is not clear`, () => {
      const result = parsePlain(source);
      assert.ok(!result.ok);
      assert.match(result.problem.message, /abs\(x\)/);
      assert.equal(result.problem.span.start, place);
    });
  }
});
