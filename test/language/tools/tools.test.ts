import assert from "node:assert/strict";
import manifest from "../../../package.json";
import { calculusTools } from "../../../src/language/tools";

async function ask(name: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const done = await calculusTools.find((tool) => tool.name === name)?.run(input);
  assert.ok(done, name);
  return done.ok ? done.value : `ERROR: ${done.problem.message}`;
}

suite("tools for language models", () => {
  test("are those that the manifest describes, each with its input and when not to use it", () => {
    const described = manifest.contributes.languageModelTools;
    assert.deepEqual(described.map(({ name }) => name), calculusTools.map(({ name }) => name));
    for (const { modelDescription, inputSchema } of described) {
      assert.match(modelDescription, /Do not use it/);
      for (const { description } of Object.values(inputSchema.properties)) assert.ok(description.length > 10);
    }
  });

  test("differentiate in either notation, with what the result needs", async () => {
    assert.equal(await ask("nabla_differentiate", { expression: "x^2 * log(x)" }),
      "Derivative of x ^ 2 * log(x) by x:\nplain: 2 * x * log(x) + x\nLaTeX: 2x \\log x + x\nVerified by numbers at 8 points.\nx > 0, or the natural logarithm has no value.");
    assert.match(await ask("nabla_differentiate", { expression: "$x^2 y^3$", variable: "x, y" }), /plain: 6 \* x \* y \^ 2\n/);
  });

  test("check a derivative: right, wrong with a proof, the slip and the truth, or undecided", async () => {
    assert.match(await ask("nabla_check_derivative", { expression: "sin(x^2)", claim: "2*x*cos(x^2)" }), /^RIGHT/);
    assert.equal(await ask("nabla_check_derivative", { expression: "x^3", claim: "3*x" }),
      "WRONG. Counterexample: at x = 2 the derivative is 12 and the claim gives 6. The derivative is 3 * x ^ 2 (LaTeX: 3x^{2}).");
    assert.match(await ask("nabla_check_derivative", { expression: "\\sin(x^2)", claim: "\\cos(x^2)" }), /^WRONG\. Counterexample: at x = 1 .* The derivative of the inner function is missing \(chain rule\)\. The derivative is/);
    assert.match(await ask("nabla_check_derivative", { expression: "log(x)", claim: "sqrt(-1 - x^2)" }), /^UNDECIDED/);
  });

  test("evaluate a gradient, with a word where the function is not smooth", async () => {
    assert.equal(await ask("nabla_gradient_at", { expression: "x^2*y", point: { x: 3, y: 2 } }), "At x = 3, y = 2:\nvalue: 18\nd/dx: 12\nd/dy: 9\nlength of the gradient: 15");
    assert.match(await ask("nabla_gradient_at", { expression: "abs(x)", point: { x: 0 } }), /kink at x = 0/);
  });

  test("say what is missing or wrong in a way to go on from", async () => {
    assert.match(await ask("nabla_differentiate", {}), /^ERROR: "expression" is missing: it is a text, such as /);
    assert.match(await ask("nabla_differentiate", { expression: "x*y" }), /^ERROR: "variable" is missing: say which of x, y/);
    assert.match(await ask("nabla_differentiate", { expression: "x^", notation: "plain" }), /^ERROR: "expression" could not be read as plain: .* Send it in LaTeX/);
    assert.match(await ask("nabla_gradient_at", { expression: "x*y", point: { x: 1 } }), /^ERROR: "point" has no value for y/);
    assert.match(await ask("nabla_gradient_at", { expression: "x*y", point: { x: "1" } }), /^ERROR: "point" gives x no finite number/);
    assert.match(await ask("nabla_gradient_at", { expression: "x*y" }), /^ERROR: "point" is missing/);
  });
});
