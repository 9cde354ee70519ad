import assert from "node:assert/strict";
import { loadParser } from "../../../src/core";
import { expressionAt } from "../../../src/language/code";

/** The expression at the mark ¦, with the name it is assigned to; "" for silence. */
function at(marked: string, languageId: string): string {
  const text = marked.replace("¦", "");
  const found = expressionAt(text, marked.indexOf("¦"), languageId);
  return found ? `${found.name === undefined ? "" : `${found.name}: `}${text.slice(found.span.start, found.span.end)}` : "";
}

const python: readonly (readonly [title: string, marked: string, expected: string])[] = [
  ["the right side of an assignment", "loss = 0.5 * (y - ¦y_hat)**2", "loss: 0.5 * (y - y_hat)**2"],
  ["the same from its left side", "lo¦ss = 0.5 * (y - y_hat)**2", "loss: 0.5 * (y - y_hat)**2"],
  ["an assignment with a type", "y: float = x ¦* 2", "y: x * 2"],
  ["an attribute has no plain name", "self.loss = 0.5 * self.¦w**2", "0.5 * self.w**2"],
  ["one of several values", "a, b = x*y**2, x+¦y", "x+y"],
  ["an update", "w -= lr * ¦grad", "lr * grad"],
  ["what is returned", "def g(t):\n  return t¦*t", "t*t"],
  ["over lines in brackets", "return (a +\n   b¦ * c)\n", "(a +\n   b * c)"],
  ["the body of a lambda", "f = lambda x: x¦**2 + 1", "x**2 + 1"],
  ["a statement by itself", "y = 1\nx¦**2 + y\n", "x**2 + y"],
  ["a function of calculus is part of it", "y = 2 * np.exp(-¦x**2)", "y: 2 * np.exp(-x**2)"],
  ["an argument of any other function is one", "print(x¦**2 + 1)", "x**2 + 1"],
  ["an argument by name", "f(a=x¦**2)", "x**2"],
  ["an element of a list", "xs = [a**b, ¦c**d]", "c**d"],
  ["a value of a dictionary", "d = {'k': a¦**b}", "a**b"],
  ["a conditional", "z = x if x > ¦0 else 0.1 * x", "z: x if x > 0 else 0.1 * x"],
  ["elements that are variables", "y = x[i¦] * 2 + w[0, j]", "y: x[i] * 2 + w[0, j]"],
  ["a constant of a module is no variable", "a = math.pi * ¦r**2", "a: math.pi * r**2"],
  ["a comment ends it", "y = x ¦** 2  # times x", "y: x ** 2"],
  ["below brackets that never close", "foo(bar(\nx = a*¦b\ny = 2", "x: a*b"],
  ["below a definition with brackets that never close", "y = (x**2 + \n\ndef g(t):\n  return t¦*t", "t*t"],
  ["in a condition's body", "if x*x > 1:\n  y = ¦2*x", "y: 2*x"],
  ["not a name", "a = ¦b", ""],
  ["not a negative name", "return -¦x", ""],
  ["not numbers", "x = ¦3 * 4", ""],
  ["not constants", "y = math.pi * ¦2", ""],
  ["not an import", "import n¦umpy as np", ""],
  ["not a string", "x = 'a ¦b * c'", ""],
  ["not what holds a string", "x = 'a' * ¦b", ""],
  ["not a comment", "x = 1  # a ¦* b", ""],
  ["not a condition", "if x*¦x > 1:\n  y = 2*x", ""],
  ["not a comparison", "c = x < ¦y * 2", ""],
  ["not beside an unknown function", "s = foo(x**2) + ¦y", ""],
  ["not elements of unknown things", "y = x[i+1:¦3*k]", ""],
  ["not beside a slice", "y = x[1:] * ¦z", ""],
  ["not sizes", "z = x.reshape(n¦ * k, 3)", ""],
  ["not products of matrices", "y = W @ x¦ + b", ""],
  ["not a loop", "for i in range(¦n*2): pass", ""],
  ["not a default", "def f(x, y=¦2*a): return x", ""],
  ["not a comprehension", "y = [x**¦2 for x in xs]", "x**2"],
  ["not in brackets that never close", "y = (x**¦2 + ", ""],
  ["not an empty line", "x = 1\n¦\ny = 2*x", ""],
  ["not an assertion", "assert x*2 =¦= y", ""],
];

const typescript: readonly (readonly [title: string, marked: string, expected: string])[] = [
  ["a constant", "const y = Math.exp(-x *¦ x);", "y: Math.exp(-x * x)"],
  ["with a type", "let y: number = a ¦* b", "y: a * b"],
  ["the body of an arrow", "const f = (x: number) => x *¦ x + 1;", "x * x + 1"],
  ["what is returned", "function f(x) { return x *¦ x; }", "x * x"],
  ["over lines", "const y = a\n  + b *¦ c\nconst z = 1", "y: a\n  + b * c"],
  ["a conditional, in either branch", "return x > 0 ? ¦x * 2 : 0.1 * x;", "x > 0 ? x * 2 : 0.1 * x"],
  ["the other branch", "return x > 0 ? x * 2 : 0.1 * ¦x;", "x > 0 ? x * 2 : 0.1 * x"],
  ["a value of an object", "const o = { k: a **¦ b, j: 1 }", "a ** b"],
  ["division", "y = x¦ / 2; const r = /a*b/;", "y: x / 2"],
  ["not in a template", "const s = `a${b *¦ c}`", ""],
  ["not a condition", "if (x *¦ x > 1) y = 2;", ""],
  ["not an import", "import { a¦ } from 'b'", ""],
  ["not an update", "i¦++", ""],
  ["not bits", "y = a ¦& b", ""],
];

suite("the expression of a program at an offset", () => {
  for (const [title, marked, expected] of python) test(`Python: ${title}`, () => assert.equal(at(marked, "python"), expected));
  for (const [title, marked, expected] of typescript) test(`TypeScript: ${title}`, () => assert.equal(at(marked, "typescript"), expected));

  test("reads with the parser of its language", async () => {
    for (const [marks, languageId] of [[python, "python"], [typescript, "typescript"]] as const) {
      for (const [, marked, expected] of marks) {
        const text = marked.replace("¦", "");
        const found = expressionAt(text, marked.indexOf("¦"), languageId);
        if (!found) continue;
        const parse = await loadParser(found.language);
        assert.ok(parse(text.slice(found.span.start, found.span.end)).ok, expected);
      }
    }
  });

  test("other languages have none", () => assert.equal(at("y = x ¦* 2", "markdown"), ""));

  test("never fails, at any offset of a broken program", () => {
    const broken = "def f((x:\n  y = [x**2, {a: b*c)\n  'never closed\n\"\"\" and neither `this ${ is\n) => } ] = x ? : /re*/ +";
    for (const languageId of ["python", "typescript"]) for (let offset = 0; offset <= broken.length; offset++) expressionAt(broken, offset, languageId);
  });

  test("a long program takes little time", () => {
    const text = "y = np.exp(-x**2)  # a comment\n".repeat(20_000);
    const before = performance.now();
    assert.equal(text.slice(...Object.values(expressionAt(text, text.length - 20, "python")?.span ?? { start: 0, end: 0 })), "np.exp(-x**2)");
    assert.ok(performance.now() - before < 2000);
  });
});
