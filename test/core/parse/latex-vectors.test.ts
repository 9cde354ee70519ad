import assert from "node:assert/strict";
import { assertSays, firstSide, statement } from "./statement-support";

/** The entries of a vector in plain text. */
const vectors: readonly (readonly [tex: string, ...entries: string[]])[] = [
  ["(2x, 2y)", "2x", "2y"], ["[2x, 2y]^T", "2x", "2y"], ["(2x, 2y)^\\top", "2x", "2y"], ["\\left(2x, 2y\\right)^{\\mathsf{T}}", "2x", "2y"], ["\\langle a, b \\rangle", "a", "b"], ["\\begin{bmatrix} 2x \\\\ 2y \\end{bmatrix}", "2x", "2y"],
  ["\\begin{pmatrix} 2x & 2y \\end{pmatrix}", "2x", "2y"], ["\\begin{bmatrix} a \\\\ b \\\\ \\end{bmatrix}", "a", "b"], ["\\left[\\begin{array}{c} a \\\\ b + 1 \\end{array}\\right]", "a", "b + 1"], ["(\\sin(x), x; 3)", "sin(x)", "x", "3"],
  ["\\left( \\frac{\\partial f}{\\partial x}, \\frac{\\partial f}{\\partial y} \\right)", "derivative(f(x), x)", "derivative(f(y), y)"],
];

/** What a gradient is that of, in plain text, and what it is taken by. */
const gradients: readonly (readonly [tex: string, of: string | undefined, ...by: string[]])[] = [
  ["\\nabla f", undefined], ["\\nabla f(x, y)", "f(x, y)"], ["\\nabla f(1, 2)", "f(1, 2)"], ["\\nabla_\\theta L", undefined, "theta"], ["\\nabla_{\\mathbf{w}} L(\\mathbf{w})", "L(w)", "w"], ["\\nabla_{x, y} L(x, y)", "L(x, y)", "x", "y"],
  ["\\nabla_{b_k} L(b_k)", "L(b_k)", "b_k"], ["\\nabla (x^2 + y^2)", "x^2 + y^2"], ["\\nabla \\left[x^2 y\\right]", "x^2 y"], ["\\nabla x^2 y", "x^2 y"], ["\\nabla f(x)^2", "f(x)^2"],
];

suite("Vectors and gradients in LaTeX", () => {
  for (const [tex, ...entries] of vectors) {
    test(tex, () => {
      const { value } = firstSide(tex);
      assert.ok(value.ok && value.value.kind === "vector", value.ok ? value.value.kind : value.problem.message);
      assert.equal(value.value.entries.length, entries.length);
      value.value.entries.forEach((entry, i) => assertSays(entry, entries[i] ?? "", tex));
    });
  }

  for (const [tex, of, ...by] of gradients) {
    test(tex, () => {
      const { value } = firstSide(tex);
      assert.ok(value.ok && value.value.kind === "gradient", value.ok ? value.value.kind : value.problem.message);
      assert.deepEqual(value.value.by, by);
      if (of === undefined) assert.ok(value.value.of.kind === "call" && value.value.of.operands.length === 0);
      else assertSays(value.value.of, of, tex);
    });
  }

  test("a gradient is claimed to be a vector", () => {
    const { sides, head } = statement("\\nabla f(x, y) = \\begin{bmatrix} 2x \\\\ 2y \\end{bmatrix} = 2(x, y)^T");
    assert.deepEqual(sides.map(({ value }) => (value.ok ? value.value.kind : "refused")), ["gradient", "vector", "refused"]);
    assert.equal(head, undefined);
  });

  test("a gradient at a point keeps the point", () => {
    const { value, at } = firstSide("\\nabla f|_{x=1, y=2}");
    assert.ok(value.ok && value.value.kind === "gradient");
    assert.deepEqual(at?.map(({ variable }) => variable), ["x", "y"]);
    at?.forEach(({ value: one }, i) => assertSays(one, String(i + 1), "point"));
  });

  const refusals: readonly (readonly [tex: string, says: string])[] = [
    ["\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", "Matrices"], ["\\nabla^2 f", "Second derivatives"], ["\\nabla \\cdot F", "divergence"], ["\\nabla f \\cdot u", "put brackets"], ["\\nabla", "what to differentiate"],
    ["2 (x, y)", "list"], ["(x, y", "list"], ["(x, y) + 1", "list"], ["[a = b, c]", "next entry"], ["(a, b)^2", "list"],
  ];
  for (const [tex, says] of refusals) {
    test(`${tex} is refused: ${says}`, () => {
      const { value } = firstSide(tex);
      assert.ok(!value.ok && value.problem.message.includes(says), value.ok ? "read" : value.problem.message);
    });
  }
});
