import assert from "node:assert/strict";
import { answerLine } from "../../src/cli/commands/batch";
import { run } from "../../src/cli/run";
import { incompleteRemark } from "../../src/language";
import { pastBudget } from "../support/past-budget";

async function nabla(...words: string[]): Promise<{ code: number; out: string }> {
  let out = "";
  const code = await run(words, { write: (text) => (out += text), error: (text) => (out += text) });
  return { code, out };
}

async function batch(request: object): Promise<Record<string, unknown>> {
  return JSON.parse(await answerLine(JSON.stringify({ do: "differentiate", ...request }))) as Record<string, unknown>;
}

suite("other forms in the terminal", () => {
  test("below the derivative, by the function's name and in its notation", async () => {
    assert.deepEqual(await nabla("differentiate", "y = \\sin^2 x", "--from", "latex", "--forms"), { code: 0, out: "\\sin\\left(2x\\right)\n  Factored: 2\\sin x \\cos x\n" });
    assert.equal((await nabla("differentiate", "y = exp(x^2)", "--forms")).out, "2 * x * exp(x ^ 2)\n  In terms of the function itself: 2 * x * y\n");
    assert.equal((await nabla("differentiate", "y = exp(x^2)")).out, "2 * x * exp(x ^ 2)\n");
  });

  test("as data when asked for", async () => {
    const { out } = await nabla("differentiate", "exp(x^2)", "--forms", "--json");
    const { forms } = JSON.parse(out) as { forms: object[] };
    assert.deepEqual(forms, [{ name: "itself", result: { plain: "2 * x * f", latex: "2x f", python: "2*x*f", javascript: "2*x*f" } }]);
    assert.ok(!("forms" in (JSON.parse((await nabla("differentiate", "exp(x^2)", "--json")).out) as object)));
  });

  test("in a batch when asked for", async () => {
    const { forms } = await batch({ source: "x^3 (x+1)", forms: true });
    assert.deepEqual(forms, [{ name: "expanded", result: { plain: "4 * x ^ 3 + 3 * x ^ 2", latex: "4x^{3} + 3x^{2}", python: "4*x**3 + 3*x**2", javascript: "4*x**3 + 3*x**2" } }]);
    assert.ok(!("forms" in await batch({ source: "x^3 (x+1)" })));
    assert.deepEqual((await batch({ source: "x^2", forms: true })).forms, []);
    assert.deepEqual((await batch({ source: "x", forms: "yes" })).error, { message: '"forms" must be true or false.', start: 0, end: 0 });
  });
});

suite("a formula past the budget of simplification", () => {
  test("is answered in the terminal with a remark", async () => {
    const { code, out } = await nabla("differentiate", pastBudget("plain"));
    assert.equal(code, 0);
    assert.ok(out.includes(`\n(${incompleteRemark})\n`), out.slice(-300));
    assert.ok(!(await nabla("differentiate", "x^2")).out.includes(incompleteRemark));
  }).timeout(30_000);

  test("is marked in data, which says nothing of it otherwise", async () => {
    assert.equal((JSON.parse((await nabla("differentiate", pastBudget("plain"), "--json")).out) as Record<string, unknown>).complete, false);
    assert.equal((await batch({ source: pastBudget("plain"), wrt: "x" })).complete, false);
    assert.ok(!("complete" in await batch({ source: "x^2" })));
  }).timeout(30_000);
});
