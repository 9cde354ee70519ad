import assert from "node:assert/strict";
import { loadParser, type Parser } from "../../../src/core";
import { checkCode, type CheckedClaim } from "../../../src/language";

suite("derivatives that programs have written by hand", () => {
  let parsers: { readonly python: Parser; readonly javascript: Parser };
  suiteSetup(async () => {
    parsers = { python: await loadParser("python"), javascript: await loadParser("javascript") };
  });

  const checked = (text: string, language = "python"): readonly CheckedClaim[] => checkCode(text, language, { codeParsers: parsers });
  const told = (text: string, language = "python"): readonly (readonly [string, string])[] => checked(text, language).map(({ verdict, span }) => [verdict, text.slice(span.start, span.end)] as const);

  test("a function and its derivative, whatever the pair is called", () => {
    const f = "def f(x):\n    return x**2 * np.sin(x)\n\n";
    for (const name of ["df", "d_f", "f_prime", "f_derivative", "fprime", "grad_f", "f_grad", "df_dx", "deriv_f"]) {
      assert.deepEqual(told(`${f}def ${name}(x):\n    return 2*x*np.sin(x) + x**2*np.cos(x)\n`), [["right", "2*x*np.sin(x) + x**2*np.cos(x)"]], name);
      assert.deepEqual(told(`${f}def ${name}(x):\n    return 2*x*np.cos(x)\n`), [["wrong", "2*x*np.cos(x)"]], name);
    }
  });

  test("says what is right and which slip it is, in the program's own notation", () => {
    const [claim] = checked("import numpy as np\n\ndef f(x):\n    return np.exp(-x**2)\n\ndef f_prime(x):\n    return np.exp(-x**2)\n");
    assert.equal(claim?.message, "df/dx is -2x exp(-x^2), not exp(-x^2): at x = 1 the two are -0.7358 and 0.3679. The derivative of the inner function is missing (chain rule).");
    assert.equal(claim.replacement, "-2*x*np.exp(-x**2)");
    assert.equal(claim.slip?.name, "chain-rule");
  });

  test("gradients component by component, told by place or by name", () => {
    const loss = "def loss(w, b):\n    r = w*3 + b - 1\n    return r**2\n\n";
    assert.deepEqual(told(`${loss}def grad_loss(w, b):\n    r = w*3 + b - 1\n    return np.array([6*r, 2*r])\n`), [["right", "6*r"], ["right", "2*r"]]);
    assert.deepEqual(told(`${loss}def grad_loss(w, b):\n    r = w*3 + b - 1\n    return 6*r, r\n`), [["right", "6*r"], ["wrong", "r"]]);
    assert.deepEqual(told(`${loss}def loss_grad(w, b):\n    r = w*3 + b - 1\n    db = 3*r\n    return db\n`), [["wrong", "db"]]);
    assert.deepEqual(told(`${loss}def dloss_db(w, b):\n    return 2*(w*3 + b - 1)\n`), [["right", "2*(w*3 + b - 1)"]]);
  });

  test("JavaScript and TypeScript, functions and arrows", () => {
    assert.deepEqual(told("function f(x) { return Math.tanh(x); }\nfunction fPrime(x) { const t = Math.tanh(x); return 1 - t**2; }\n", "javascript"), [["right", "1 - t**2"]]);
    assert.deepEqual(told("const f = (x: number): number => x ** 3;\nconst df = (x: number): number => x ** 2;\n", "typescript"), [["wrong", "x ** 2"]]);
  });

  test("a derivative that takes the value of its function is right as well", () => {
    assert.deepEqual(told("def sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n\ndef sigmoid_derivative(a):\n    return a * (1 - a)\n"), [["right", "a * (1 - a)"]]);
  });

  test("functions of which nothing is known, other parameters and other names say nothing, or why", () => {
    assert.deepEqual(told("def f(x):\n    return layer(x)\n\ndef df(x):\n    return x\n"), [["undecided", "x"]]);
    assert.deepEqual(told("def f(x):\n    return x**2\n\ndef df(x, y, z):\n    return x\n"), []);
    assert.deepEqual(told("def f(x):\n    return x**2\n\ndef df(x):\n    return scale * x\n"), [["undecided", "scale * x"]]);
    assert.deepEqual(told("def f(x):\n    return x**2\n\n# nabla-ignore: a proxy\ndef df(x): return x\n"), []);
  });

  const square = (backward: string): string => `class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, w):
        y = w * x**2
        ctx.save_for_backward(x, w)
        return y

    @staticmethod
    def backward(ctx, grad_output):
        x, w = ctx.saved_tensors
${backward}
`;

  test("forward and backward passes of autograd functions", () => {
    assert.deepEqual(told(square("        return grad_output * 2 * w * x, grad_output * x**2")), [["right", "grad_output * 2 * w * x"], ["right", "grad_output * x**2"]]);
    assert.deepEqual(told(square("        gx = grad_output * w * x\n        return gx, None")), [["wrong", "gx"]]);
    const exp = "class Exp(Function):\n    @staticmethod\n    def forward(ctx, i):\n        result = i.exp()\n        ctx.save_for_backward(result)\n        return result\n\n    @staticmethod\n    def backward(ctx, grad_output):\n        out, = ctx.saved_tensors\n        return grad_output * out\n";
    assert.deepEqual(told(exp), [["right", "grad_output * out"]]);
  });

  const micrograd = (line: string): string => `class Value:
    def tanh(self):
        x = self.data
        t = (math.exp(2*x) - 1)/(math.exp(2*x) + 1)
        out = Value(t, (self, ), 'tanh')

        def _backward():
            ${line}
        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out
`;

  test("closures in the manner of micrograd", () => {
    assert.deepEqual(told(micrograd("self.grad += (1 - t**2) * out.grad")), [["right", "(1 - t**2) * out.grad"], ["right", "other.data * out.grad"], ["right", "self.data * out.grad"]]);
    assert.deepEqual(told(micrograd("self.grad += (1 - t) * out.grad"))[0], ["wrong", "(1 - t) * out.grad"]);
    assert.deepEqual(told(micrograd("self.grad += (1 - out.data**2) * out.grad"))[0], ["right", "(1 - out.data**2) * out.grad"]);
  });
});
