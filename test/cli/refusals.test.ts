import assert from "node:assert/strict";
import { run } from "../../src/cli/run";

async function nabla(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  let [out, error] = ["", ""];
  const code = await run(words, { write: (text) => void (out += text), error: (text) => void (error += text) });
  return { code, out, error };
}

/** 1: the mathematics could not be done; 2: the command line was not understood. */
const refusals: readonly [words: string[], code: number, message: RegExp][] = [
  [["differentiate", "x^2", "--wrt", "x y"], 2, /x y is no variable's name/],
  [["differentiate", "x^2", "--wrt", "2"], 2, /2 is no variable's name/],
  [["differentiate", "x^2", "--wrt", ""], 2, /--wrt needs the name of a variable/],
  [["jacobian", "x^2", "--wrt", "x,"], 2, /--wrt needs the name of a variable/],
  [["differentiate", "x", "--from", "foo"], 2, /foo is no notation: there are plain, latex/],
  [["differentiate", "x", "--to", "bar"], 2, /bar is no notation/],
  [["gradient", "3", "--at", "x=1"], 1, /no variable x: it has none/],
  [["gradient", "3"], 1, /no variable to differentiate by/],
  [["hessian", "3"], 1, /no variable to differentiate by/],
  [["evaluate", "foo(x)", "--at", "x=1"], 1, /foo is unknown/],
  [["evaluate", "log(x)", "--at", "x=0"], 1, /no value at x = 0: it needs x > 0/],
  [["gradient", "x*y"], 2, /^--at x=1,y=2 is needed/],
  [["evaluate", "x"], 2, /^--at x=1 is needed/],
  [["descend", "x"], 2, /^--from x=1 is needed/],
  [["taylor", "x"], 2, /^--at x=0 is needed/],
  [["taylor", "x^2", "--at", "x=1,x=2"], 1, /x has a value already/],
  [["taylor", "abs(x)", "--at", "0"], 1, /no expansion of this order. The function has a kink at x = 0, where its slope by x goes from -1 to 1\./],
  [["taylor", "x*abs(x)", "--at", "0"], 1, /The derivative by x has a kink at x = 0/],
  [["gradient", "sqrt(x)", "--at", "x=0"], 1, /values only for x above 0; the slope there is infinite/],
  [["gradient", "1/x", "--at", "x=0"], 1, /no value at x = 0: it needs x != 0/],
  [["gradient", "sqrt(x^2)", "--at", "x=0"], 1, /kink at x = 0, where its slope by x goes from -1 to 1/],
  [["jacobian", "x^2", "1/x", "--at", "x=0"], 1, /^1\/x\n\^+\nThe derivative of expression 2 by x has no value there.*it needs x != 0/],
  [["hessian", "log(x)", "--at", "x=0"], 1, /by x has no value there.*it needs x > 0/],
  [["descend", "x^2", "--from", "1", "--rate", "abc"], 2, /--rate abc is not understood. The learning rate/],
  [["descend", "x^2", "--from", "1", "--steps", "1.5"], 2, /--steps 1\.5 is not understood/],
  [["descend", "x^2", "--from", "1", "--momentum", "1"], 2, /--momentum 1 is not understood/],
  [["descend", "x^2", "--from", "1", "--schedule", "cosine:3"], 2, /cosine takes no number/],
  [["slope", "x^2", "--from", "1"], 2, /--to is missing/],
  [["slope", "x^2", "--to", "1"], 2, /--from is missing/],
  [["slope", "1/x", "--from", "0", "--to", "1"], 1, /no value at x = 0: it needs x != 0/],
  [["slope", "x*y", "--at", "1"], 1, /one variable: this one has x, y/],
  [["slope", "x", "--at", "y"], 1, /y is not a number/],
];

suite("what is refused, and how", () => {
  for (const [words, code, message] of refusals) {
    test(`${words.join(" ")}: ${message.source}`, async () => {
      const answered = await nabla(...words);
      assert.equal(answered.code, code, answered.out + answered.error);
      assert.match(answered.error, message);
      assert.equal(answered.out, "");
    });
  }
});

suite("conditions and notes in the terminal", () => {
  test("below the result, and in the data", async () => {
    assert.equal((await nabla("differentiate", "log(x)")).out, "1 / x\n(x > 0, or the natural logarithm has no value)\n");
    assert.equal((await nabla("differentiate", "x^2 + log(y)")).out, "d/dx: 2 * x\nd/dy: 1 / y\n(y > 0, or the natural logarithm has no value)\n");
    assert.match((await nabla("differentiate", "\\ln x", "--from", "latex")).out, /\n\(\$x > 0\$, or the natural logarithm has no value\)\n$/);
    const data = JSON.parse((await nabla("differentiate", "sqrt(x)", "--json")).out) as { conditions: { kind: string; expression: { plain: string }; sentence: string }[] };
    assert.deepEqual(data.conditions.map(({ kind, expression, sentence }) => [kind, expression.plain, sentence]), [
      ["domain", "x >= 0", "x >= 0, or the root has no value."],
      ["end", "x == 0", "At x = 0 only from the right; the slope there is infinite."],
    ]);
  });

  test("a kink is told wherever a slope is given by convention", async () => {
    for (const words of [["gradient", "abs(x)", "--at", "x=0"], ["hessian", "abs(x)", "--at", "x=0"], ["slope", "abs(x)", "--at", "0"], ["jacobian", "abs(x)", "--at", "x=0"]]) {
      assert.match((await nabla(...words)).out, /kink at x = 0, where its slope by x goes from -1 to 1: the slope of the absolute value is taken as 0/, words.join(" "));
      assert.match((await nabla(...words, "--json")).out, /kink at x = 0/, words.join(" "));
    }
    assert.doesNotMatch((await nabla("gradient", "abs(x)", "--at", "x=1e-7")).out, /note/);
  });

  test("slope takes points as other commands do, says why a difference has no value, and shows errors against h", async () => {
    assert.match((await nabla("slope", "x^2", "--at", "pi/4")).out, /^exact {5}1\.570796327\n/);
    assert.equal((await nabla("slope", "x^2", "--from", "1", "--to", "sqrt(2)")).out, `${Number((1 + Math.SQRT2).toPrecision(10))}\n`);
    assert.match((await nabla("slope", "log(x)", "--at", "0.00001")).out, /backward {2}none\n[^]*no value at x = -0\.00009: it needs x > 0/);
    const { out } = await nabla("slope", "exp(x)", "--at", "1", "--errors");
    // e h / 2 for the one-sided differences, e h^2 / 6 for the central one: their terms of Taylor's series.
    const [h, forward, backward, central] = (/^ *1\.0e-2 .*$/m.exec(out)?.[0] ?? "").trim().split(/ +/).map(Number);
    [[forward, (Math.E * 1e-2) / 2], [backward, (Math.E * 1e-2) / 2], [central, (Math.E * 1e-4) / 6]].forEach(([found = NaN, expected = NaN]) => assert.ok(Math.abs(found / expected - 1) < 0.05, out));
    assert.equal(h, 0.01);
    assert.match(out, /least error of central differences: .* with h = 1\.0e-[567]/);
  });
});
