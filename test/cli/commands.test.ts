import assert from "node:assert/strict";
import { evaluate } from "mathjs";
import { run } from "../../src/cli/run";
import { numericSlope } from "../support/oracle";
import { read } from "../support/read";

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function nabla(...words: string[]): Promise<Outcome> {
  let out = "";
  let error = "";
  const code = await run(words, { write: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

suite("nabla differentiate", () => {
  test("prints the derivative in the notation it came from, or another", async () => {
    assert.deepEqual(await nabla("differentiate", "x^2 sin(x)"), { code: 0, out: "x * (x * cos(x) + 2 * sin(x))\n", error: "" });
    assert.equal((await nabla("differentiate", "\\frac{1}{2} x^2", "--from", "latex")).out, "x\n");
    assert.equal((await nabla("differentiate", "np.exp(2 * x)", "--from", "python")).out, "2*np.exp(2*x)\n");
    assert.equal((await nabla("differentiate", "x**3", "--from=python", "--to=latex")).out, "3x^{2}\n");
  });

  test("by the variable named, by several in turn, by each when none is named", async () => {
    assert.equal((await nabla("differentiate", "x^2 y^3", "--wrt", "y")).out, "3 * x ^ 2 * y ^ 2\n");
    assert.equal((await nabla("differentiate", "x^2 y^3", "--wrt", "x,y")).out, "6 * x * y ^ 2\n");
    assert.equal((await nabla("differentiate", "x^2 y^3")).out, "d/dx: 2 * x * y ^ 3\nd/dy: 3 * x ^ 2 * y ^ 2\n");
  });

  test("an expression may begin with a minus", async () => {
    assert.equal((await nabla("differentiate", "-x^2")).out, "-2 * x\n");
  });

  test("with --steps every view, with --json the same as data", async () => {
    const { out } = await nabla("differentiate", "(x^2)^3", "--steps");
    for (const line of ["Rules", "Chain (Leibniz)", "with b = x ^ 2", "3 * b ^ 2 * (2 * x)", "6 * x ^ 5"]) assert.ok(out.includes(line), line);
    const json = JSON.parse((await nabla("differentiate", "(x^2)^3", "--steps", "--json")).out) as { derivations: { view: string; steps: { id: string; before: string; after: string }[] }[] };
    assert.ok(json.derivations.some(({ view, steps }) => view === "chain-leibniz" && steps[0]?.id === "name-inner-functions"));
    assert.ok(json.derivations.every(({ steps }) => steps.at(-1)?.after === "6 * x ^ 5"));
  });

  test("with --steps second and mixed derivatives, one after another, the last one ending in the answer", async () => {
    const { out } = await nabla("differentiate", "x^3 y^2", "--wrt", "x,y", "--steps");
    assert.match(out, /^First derivative, by x\n=+\n/);
    assert.match(out, /\nSecond derivative, by y\n=+\n\nRules\n-----\nderivative\(3 \* x \^ 2 \* y \^ 2, y\)/);
    const json = JSON.parse((await nabla("differentiate", "x^3 y^2", "--wrt", "x,y", "--steps", "--json")).out) as { result: { plain: string }; derivations: { heading: string; result: string }[] };
    assert.equal(json.derivations.at(-1)?.heading, "Second derivative, by y");
    assert.equal(json.derivations.at(-1)?.result, json.result.plain);
  });

  test("the answer is in the notation of the steps; the data is what mathjs reads", async () => {
    const { out } = await nabla("differentiate", "1/(1+exp(-x))", "--steps");
    const lines = out.trim().split("\n");
    assert.equal(lines.at(-1), "sigmoid(x) * (1 - sigmoid(x))");
    assert.ok(lines.includes(`  = ${lines.at(-1) ?? ""}`));
    const json = JSON.parse((await nabla("differentiate", "1/(1+exp(-x))", "--json")).out) as { result: { plain: string } };
    assert.ok(Math.abs(Number(evaluate(json.result.plain, { x: 0.3 })) - numericSlope(read("1/(1+exp(-x))"), "x", { x: 0.3 })) < 1e-9);
  });

  test("what a step changes is in the data, and marked in the text", async () => {
    const json = JSON.parse((await nabla("differentiate", "x sin(x)", "--steps", "--json")).out) as { derivations: { steps: { changed?: { from: string[]; to: string[] } }[] }[] };
    assert.deepEqual(json.derivations[0]?.steps[1]?.changed, { from: ["derivative(sin(x), x)"], to: ["cos(x)"] });
    assert.match((await nabla("differentiate", "x sin(x)", "--steps")).out, / {2}= sin\(x\) \+ x \* cos\(x\)\n {17}~{6}\n/);
  });

  test("for several variables backpropagation goes to all of them in one pass", async () => {
    const { out } = await nabla("differentiate", "sigmoid(w x + b)", "--steps");
    assert.equal(out.split("\nBackpropagation\n").length, 2);
    for (const line of ["with w_bar = ", "with x_bar = ", "with b_bar = ", "= [w_bar, x_bar, b_bar]"]) assert.ok(out.includes(line), line);
    const each = JSON.parse((await nabla("differentiate", "sigmoid(w x + b)", "--steps", "--json")).out) as { derivations: { view: string }[] }[];
    assert.ok(each.length === 3 && each.every(({ derivations }) => derivations.some(({ view }) => view === "backpropagation")));
  });

  test("a problem is underlined in its line", async () => {
    const { code, out, error } = await nabla("differentiate", "x + sinn(x)");
    assert.equal(code, 1);
    assert.equal(out, "");
    const [line = "", mark = "", message = ""] = error.split("\n");
    assert.equal(line.slice(mark.indexOf("^")).startsWith("sinn"), true);
    assert.match(message, /sinn.*sin/);
  });
});

suite("nabla gradient", () => {
  test("value, gradient, length, steepest directions and the slope along one", async () => {
    const { out } = await nabla("gradient", "2x^2 - y^2", "--at", "x=1,y=2", "--direction", "3,4");
    const lines = new Map(out.trim().split("\n").map((line) => line.split(/\s{2,}/) as [string, string]));
    assert.equal(lines.get("value"), "-2");
    assert.equal(lines.get("gradient"), "(4, -4) by (x, y)");
    assert.equal(Number(lines.get("length")).toFixed(6), Math.hypot(4, 4).toFixed(6));
    // (4, -4) . (0.6, 0.8) and (4, -4) . (3, 4)
    assert.match(lines.get("slope along the unit vector") ?? "", /^-0\.8 along \(0\.6, 0\.8\)$/);
    assert.equal(lines.get("along the vector as given"), "-4");
  });

  test("a zero gradient has no steepest direction, and a kink is named", async () => {
    assert.match((await nabla("gradient", "2x^2 - y^2", "--at", "x=0,y=0")).out, /none: the gradient is zero/);
    assert.match((await nabla("gradient", "abs(x)", "--at", "x=0")).out, /kink/);
  });

  test("points may be written with pi, and mistakes in them are told with their place", async () => {
    assert.match((await nabla("gradient", "sin(x)", "--at", "x=pi/3")).out, /\(0\.5\)/);
    const { code, error } = await nabla("gradient", "x*y", "--at", "x=1,z=2");
    assert.equal(code, 1);
    assert.match(error, /x=1,z=2\n {4}\^/);
  });

  test("with --steps the column and the dot product", async () => {
    const { out } = await nabla("gradient", "2x^2 - y^2", "--at", "x=1,y=2", "--direction", "3,4", "--steps");
    for (const words of ["Gradient", "[4 * x, -2 * y]", "Unit vector", "Dot product"]) assert.ok(out.includes(words), `${words} in ${out}`);
  });
});

suite("nabla slope", () => {
  test("between two points", async () => {
    assert.equal((await nabla("slope", "x^2 + 3", "--from", "1", "--to", "3")).out, "4\n");
  });

  test("at one point, by differences beside the exact one", async () => {
    const { out } = await nabla("slope", "x^2", "--at", "3");
    const values = new Map(out.trim().split("\n").map((line) => line.split(/\s+/) as [string, string]));
    assert.equal(Number(values.get("exact")).toFixed(8), numericSlope(read("x^2"), "x", { x: 3 }).toFixed(8));
    assert.equal(values.get("forward"), "6.0001");
  });

  test("with --steps each difference down to its number", async () => {
    const { out } = await nabla("slope", "sin(x)", "--at", "1", "--steps");
    const values = new Map(out.trim().split("\n").slice(-4).map((line) => line.split(/\s+/) as [string, string]));
    for (const kind of ["forward", "backward", "central"]) assert.ok(out.includes(`  = ${values.get(kind) ?? kind}\n`), kind);
  });

  test("refuses points without a value, one point for two, and no points", async () => {
    assert.equal((await nabla("slope", "1/x", "--at", "0")).code, 1);
    assert.equal((await nabla("slope", "1/x", "--from", "0", "--to", "1")).code, 1);
    assert.equal((await nabla("slope", "x", "--from", "1", "--to", "1")).code, 1);
    assert.equal((await nabla("slope", "x")).code, 2);
    assert.equal((await nabla("slope", "x y", "--at", "1")).code, 1);
  });
});

suite("nabla evaluate", () => {
  test("the value, short for people and whole as data", async () => {
    const { out } = await nabla("evaluate", "sin(x)/3", "--at", "x=1");
    assert.equal(Number(out).toFixed(8), Number(evaluate("sin(1)/3")).toFixed(8));
    assert.ok(out.trim().length <= 13, out);
    const json = JSON.parse((await nabla("evaluate", "sin(x)/3", "--at", "x=1", "--json")).out) as { result: { value: number } };
    assert.equal(json.result.value, Math.sin(1) / 3);
  });
});

suite("the command line", () => {
  test("help is printed when asked for, and a wrong call says how to call", async () => {
    assert.match((await nabla("--help")).out, /nabla differentiate/);
    assert.equal((await nabla()).code, 2);
    assert.match((await nabla("integrate", "x")).error, /no command integrate/);
    assert.match((await nabla("differentiate")).error, /usage/);
    assert.match((await nabla("differentiate", "x", "--by", "x")).error, /--by.*--wrt/);
    assert.match((await nabla("differentiate", "x", "--wrt")).error, /needs a value/);
    assert.match((await nabla("differentiate", "x", "--from", "fortran")).error, /fortran is no notation/);
  });
});
