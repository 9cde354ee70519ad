import assert from "node:assert/strict";
import { run } from "../../src/cli/run";

async function nabla(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  let [out, error] = ["", ""];
  const code = await run(words, { write: (text) => void (out += text), error: (text) => void (error += text) });
  return { code, out, error };
}

suite("nabla: several variables and orders", () => {
  test("hessian", async () => {
    const { code, out } = await nabla("hessian", "x^2*y + y^3", "--at", "x=1,y=2");
    assert.equal(code, 0);
    assert.match(out, /columns by x, y\n/);
    assert.match(out, /\n4 {3} 2\n2 {3}12\n/);
    assert.match(out, /eigenvalues 3\.527864045, 12\.47213595\n/);
    const data = JSON.parse((await nabla("hessian", "x^2*y + y^3", "--at", "x=1,y=2", "--json")).out) as { values: number[][]; result: { plain: string }[][]; verified: boolean };
    assert.deepEqual(data.values, [[4, 2], [2, 12]]);
    assert.ok(data.verified && data.result[0]?.[0]?.plain === "2 * y");
  });

  test("jacobian", async () => {
    assert.equal((await nabla("jacobian", "x*y", "x + 3*z")).out, "columns by x, y, z\ny   x   0\n1   0   3\n");
    assert.equal((await nabla("jacobian", "x*y", "x^2", "--wrt", "x", "--at", "x=1,y=2")).out, "columns by x\ny\n2 * x\n\n2\n2\n");
  });

  test("taylor", async () => {
    assert.equal((await nabla("taylor", "sin(x)", "--at", "0", "--order", "5")).out, "x - x ^ 3 / 6 + x ^ 5 / 120\n");
    assert.equal((await nabla("taylor", "x^2", "--at", "x=3", "--order", "1")).out, "9 + 6 * (x - 3)\n= 6 * x - 9\n");
    assert.equal((await nabla("taylor", "x^2*y", "--at", "x=1,y=2", "--order", "1")).out, "2 + 4 * (x - 1) + (y - 2)\n= 4 * x + y - 4\n");
    assert.match((await nabla("taylor", "\\sin(x)", "--from", "latex", "--at", "x=pi/4", "--order", "1")).out, /\\frac\{\\pi\}\{4\}/);
    const data = JSON.parse((await nabla("taylor", "exp(x)", "--at", "x=0", "--json")).out) as { terms: { exponents: number[]; coefficient: { plain: string } }[] };
    assert.deepEqual(data.terms.map(({ coefficient }) => coefficient.plain), ["1", "1", "1 / 2"]);
  });

  test("critical", async () => {
    assert.equal((await nabla("critical", "x^3 - 3*x", "--box", "x=-pi:pi")).out, "maximum  at x = -1  value 2\nminimum  at x = 1   value -2\n");
    assert.match((await nabla("critical", "abs(x) + y^2", "--box", "x=-1:1,y=-2:2")).out, /^minimum \(kink\) {2}at \(x, y\) = \(0, 0\) {2}value 0\n$/);
    assert.equal((await nabla("critical", "exp(x)", "--box", "x=-1:1")).out, "No point was found where the gradient is zero.\n");
    assert.match((await nabla("critical", "relu(x)^2", "--box", "x=-1:1")).out, /constant from x = -1 to 0/);
  });

  test("critical names lines, plateaus and what may be missing", async () => {
    assert.match((await nabla("critical", "(x - y)^2", "--box", "x=-1:1,y=-1:1")).out, /^a line of minima, one of them {2}at \(x, y\) = \(0, 0\) {2}value 0\n$/);
    assert.equal((await nabla("critical", "0*x + 0*y + 3", "--box", "x=-1:1,y=-1:1")).out, "constant in the whole box, value 3\n");
    assert.match((await nabla("critical", "max(x^2 + y^2, 1)", "--box", "x=-3:3,y=-3:3")).out, /^constant around \(x, y\) = \(.*\), value 1\n$/);
    assert.match((await nabla("critical", "sin(1/x)", "--box", "x=-1:1")).out, /There may be more/);
    assert.doesNotMatch((await nabla("critical", "sin(x)", "--box", "x=-9:9")).out, /There may be more/);
  });

  test("descend", async () => {
    const { out } = await nabla("descend", "x^2 + y^2", "--from", "x=1,y=1", "--rate", "0.5");
    assert.match(out, /step .*value .*gradient/);
    assert.match(out, /The gradient vanished after 1 step/);
    assert.match((await nabla("descend", "x^2", "--from", "1", "--rate", "1.1")).out, /diverged/);
    const data = JSON.parse((await nabla("descend", "x^2", "--from", "x=1", "--method", "adam", "--steps", "3", "--json")).out) as { result: { points: number[][] } };
    assert.equal(data.result.points.length, 4);
    assert.match((await nabla("descend", "x**2", "--from", "x=1", "--language", "python")).out, /arrived|taken/);
  });

  const refusals: readonly [words: string[], code: number, message: RegExp][] = [
    [["hessian"], 2, /usage: nabla hessian/],
    [["hessian", "x*y", "--at", "x=1"], 1, /y has no value yet/],
    [["hessian", "log(x)", "--at", "x=0"], 1, /no value there/],
    [["jacobian"], 2, /usage: nabla jacobian/],
    [["jacobian", "x", "y^"], 1, /./],
    [["taylor", "x"], 2, /say where to expand/],
    [["taylor", "x", "--at", "z=1"], 1, /no variable z/],
    [["taylor", "log(x)", "--at", "0"], 1, /needs x > 0/],
    [["taylor", "x", "--at", "0", "--order", "two"], 1, /whole number/],
    [["critical", "x*y", "--box", "x=1:2"], 1, /y has no value yet/],
    [["critical", "x"], 1, /--box x=-3:3/],
    [["critical", "x", "--box", "x=2:1"], 1, /range of x is empty/],
    [["descend", "x"], 2, /--from x=1 is needed/],
    [["descend", "x", "--from", "1", "--method", "newton"], 2, /gradient, momentum/],
    [["descend", "x", "--from", "1", "--schedule", "steps"], 2, /constant, inverse/],
    [["descend", "x", "--from", "1", "--rate", "fast"], 2, /learning rate/],
  ];
  for (const [words, code, message] of refusals) {
    test(`${words.join(" ")} is refused: ${message.source}`, async () => {
      const answered = await nabla(...words);
      assert.equal(answered.code, code, answered.out);
      assert.match(answered.error, message);
    });
  }
});
