import assert from "node:assert/strict";
import { type Expression, multiply, negate, number, operation, power, symbol } from "../../../src/core/expression";
import { parsePlain } from "../../../src/core/parse/plain";
import { print, printJavascript, printPlain, printPython } from "../../../src/core/print";

function read(source: string): Expression {
  const result = parsePlain(source);
  assert.ok(result.ok, result.ok ? "" : `${source}: ${result.problem.message}`);
  return result.value.expression;
}

suite("plain text, Python and JavaScript", () => {
  for (const [source, plain, python, javascript] of [
    ["2x", "2 * x", "2*x", "2*x"],
    ["-x^2", "-x ^ 2", "-x**2", "-(x**2)"],
    ["(-x)^2", "(-x) ^ 2", "(-x)**2", "(-x)**2"],
    ["a/(b*c)", "a / (b * c)", "a/(b*c)", "a/(b*c)"],
    ["a/b*c/d", "a * c / (b * d)", "a*c/(b*d)", "a*c/(b*d)"],
    ["1/2*x", "x / 2", "x/2", "x/2"],
    ["x^-2", "1 / x ^ 2", "1/x**2", "1/x**2"],
    ["x^y^z", "x ^ (y ^ z)", "x**(y**z)", "x**(y**z)"],
    ["a - (b - c)", "a - (b - c)", "a - (b - c)", "a - (b - c)"],
    ["sqrt(x) + abs(x)", "sqrt(x) + abs(x)", "math.sqrt(x) + abs(x)", "Math.sqrt(x) + Math.abs(x)"],
    ["sigmoid(x)", "1 / (1 + exp(-x))", "1/(1 + math.exp(-x))", "1/(1 + Math.exp(-x))"],
    ["relu(x)", "max(0, x)", "max(0, x)", "Math.max(0, x)"],
    ["softplus(x)", "max(0, x) + log1p(exp(-abs(x)))", "max(0, x) + math.log1p(math.exp(-abs(x)))", "Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))"],
    ["log(1 + x) + log(e^x + 1)", "log(1 + x) + log1p(e ^ x)", "math.log(1 + x) + math.log1p(math.exp(x))", "Math.log(1 + x) + Math.log1p(Math.exp(x))"],
    ["x > 0 ? x : y", "x > 0 ? x : y", "x if x > 0 else y", "x > 0 ? x : y"],
    ["2 * (x > 0 ? x : y)", "2 * (x > 0 ? x : y)", "2*(x if x > 0 else y)", "2*(x > 0 ? x : y)"],
    ["x == 1 and y != 2 ? 1 : 0", "x == 1 and y != 2 ? 1 : 0", "1 if x == 1 and y != 2 else 0", "x === 1 && y !== 2 ? 1 : 0"],
    ["log2(x) + log(x, 3)", "log2(x) + log(x, 3)", "math.log2(x) + math.log(x, 3)", "Math.log2(x) + Math.log(x)/Math.log(3)"],
    ["e^x + pi", "e ^ x + pi", "math.exp(x) + math.pi", "Math.exp(x) + Math.PI"],
    ["0.1*x + 1e-30", "0.1 * x + 1e-30", "0.1*x + 1e-30", "0.1*x + 1e-30"],
    ["erf(x) + gamma(x)", "erf(x) + gamma(x)", "math.erf(x) + math.gamma(x)", "erf(x) + gamma(x)"],
    ["x! + f'(x)", "x! + f'(x)", "math.gamma(x + 1) + f_prime(x)", "gamma(x + 1) + f_prime(x)"],
  ] as const) {
    test(source, () => {
      const expression = read(source);
      assert.deepEqual([printPlain(expression), printPython(expression), printJavascript(expression)], [plain, python, javascript]);
      assert.deepEqual([print(expression, "plain"), print(expression, "python"), print(expression, "javascript")], [plain, python, javascript]);
    });
  }

  test("each library in its own words", () => {
    for (const [source, qualifier, written] of [
      ["sin(x) + asin(x) + max(x, y, 2)", "np", "np.sin(x) + np.arcsin(x) + np.maximum(np.maximum(x, y), 2)"],
      ["x > 0 and y > 0 ? x : y", "np", "np.where((x > 0) & (y > 0), x, y)"],
      ["softplus(x) + sigmoid(x)", "np", "np.logaddexp(0, x) + 1/(1 + np.exp(-x))"],
      ["erf(x / sqrt(2))", "np", "scipy.special.erf(x/math.sqrt(2))"],
      ["erf(x) * pi", "jnp", "jax.scipy.special.erf(x)*jnp.pi"],
      ["sigmoid(x) * gelu(x)", "torch", "torch.sigmoid(x)*torch.nn.functional.gelu(x)"],
      ["max(x, 0) + max(x, y) + min(1, x)", "torch", "torch.clamp(x, min=0) + torch.maximum(x, y) + torch.clamp(x, max=1)"],
      ["log(x) + tanh(x)", "tf", "tf.math.log(x) + tf.tanh(x)"],
      ["log(1 + exp(x))", "np", "np.log1p(np.exp(x))"],
      ["log(1 + exp(x))", "torch", "torch.log1p(torch.exp(x))"],
      ["log(1 + exp(x))", "tf", "tf.math.log1p(tf.exp(x))"],
      ["log(x) + e", "", "log(x) + exp(1)"],
    ] as const) assert.equal(printPython(read(source), { qualifier }), written);
    assert.equal(printJavascript(read("sin(x)"), { qualifier: "" }), "sin(x)");
  });

  test("plain text can keep names that mathjs lacks", () => {
    assert.equal(printPlain(read("sigmoid(x) + leakyrelu(x, 0.1)"), { named: true }), "sigmoid(x) + leakyRelu(x, 0.1)");
    assert.equal(printPlain(read("log(1 + exp(x))"), { named: true }), "log(1 + exp(x))");
  });

  test("JavaScript has no sign straight before a power", () => {
    const square = power(symbol("x"), number(2));
    assert.equal(printJavascript(negate(multiply(square, symbol("y")))), "-(x**2*y)");
    assert.equal(printJavascript(operation("add", [symbol("a"), negate(square)])), "a - x**2");
  });

  test("a graph that would be endless as text is a remark in each language", () => {
    let deep: Expression = symbol("x");
    for (let i = 0; i < 60; i++) deep = operation("add", [deep, multiply(deep, deep)]);
    assert.match(printPlain(deep), /^\(too long to print: .*\)$/);
    assert.match(printPython(deep), /^# too long to print: /);
    assert.match(printJavascript(deep), /^\/\* too long to print: .* \*\/$/);
  });

  test("expansions inside of expansions do not run away", () => {
    let nested: Expression = symbol("x");
    for (let i = 0; i < 40; i++) nested = operation("mish", [nested]);
    assert.match(printPlain(nested), /^\(too long to print/);
    assert.match(printPlain(nested, { named: true }), /^mish\(mish\(/);
  });
});
