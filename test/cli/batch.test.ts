import assert from "node:assert/strict";
import { evaluate } from "mathjs";
import { answerLine } from "../../src/cli/commands/batch";
import { numericSlope } from "../support/oracle";
import { read } from "../support/read";

/** One reply of a batch. */
interface Reply {
  readonly id: unknown;
  readonly ok: boolean;
  readonly variables?: string[];
  readonly verified?: boolean;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string; readonly start: number; readonly end: number };
}

async function ask(request: object | string): Promise<Reply> {
  return JSON.parse(await answerLine(typeof request === "string" ? request : JSON.stringify(request))) as Reply;
}

suite("nabla batch", () => {
  test("answers a derivative in every notation, in the words of the contract", async () => {
    const line = await answerLine('{"id":1,"do":"differentiate","source":"x^2","language":"plain","wrt":"x"}');
    assert.equal(line, '{"id":1,"ok":true,"variables":["x"],"result":{"plain":"2 * x","latex":"2x","python":"2*x","javascript":"2*x"},"verified":true}');
  });

  test("a list of variables is applied in turn", async () => {
    const { result } = await ask({ id: 2, do: "differentiate", source: "x^3 * y^2", wrt: ["x", "y", "x"] });
    assert.equal(evaluate(String(result?.["plain"]), { x: 3, y: 5 }), 6 * 3 * 2 * 5);
  });

  test("every language is read, and the result written in all of them", async () => {
    for (const [language, source] of [["latex", "\\sin^2(x)"], ["python", "math.sin(x)**2"], ["javascript", "Math.sin(x)**2"], ["plain", "sin(x)^2"]] as const) {
      const { ok, result, verified } = await ask({ do: "differentiate", source, language, wrt: "x" });
      assert.ok(ok && verified, language);
      const value: unknown = evaluate(String(result?.["plain"]), { x: 0.7 });
      assert.ok(Math.abs(Number(value) - numericSlope(read("sin(x)^2"), "x", { x: 0.7 })) < 1e-8, language);
      assert.match(String(result?.["python"]), /math\.sin/);
      assert.match(String(result?.["javascript"]), /Math\.sin/);
    }
  });

  test("a name that qualifies calls in the source does so in that language only", async () => {
    const { result } = await ask({ do: "differentiate", source: "np.exp(-x**2)", language: "python" });
    assert.match(String(result?.["python"]), /np\.exp/);
    assert.doesNotMatch(String(result?.["javascript"]), /np/);
  });

  test("gradient and value at a point", async () => {
    const at = { x: 1, y: 2 };
    assert.deepEqual((await ask({ do: "gradient", source: "x^2 y", at })).result, { value: 2, gradient: { x: 4, y: 1 } });
    assert.deepEqual((await ask({ do: "evaluate", source: "x^2 y", at })).result, { value: 2 });
    assert.deepEqual((await ask({ do: "gradient", source: "f(x) = x^2 + 3", at: { x: 3 } })).result, { value: 12, gradient: { x: 6 } });
  });

  const failures: readonly [title: string, request: object | string, message: RegExp][] = [
    ["a line that is not JSON", "{", /not JSON/],
    ["a request that is no object", "[1]", /JSON object/],
    ["an unknown task", { do: "integrate", source: "x" }, /differentiate/],
    ["a task from the prototype", { do: "constructor", source: "x" }, /"do" must be/],
    ["a missing source", { do: "differentiate" }, /"source"/],
    ["an unknown language", { do: "differentiate", source: "x", language: "fortran" }, /"language"/],
    ["a source that does not parse", { do: "differentiate", source: "x^", wrt: "x" }, /./],
    ["an unknown function", { do: "differentiate", source: "sinn(x)", wrt: "x" }, /sinn.*sin/],
    ["several variables and none named", { do: "differentiate", source: "x*y" }, /x, y/],
    ["no variable at all", { do: "differentiate", source: "3" }, /no variable/],
    ["a point that leaves a variable out", { do: "evaluate", source: "x*y", at: { x: 1 } }, /y/],
    ["a point that is not of numbers", { do: "evaluate", source: "x", at: { x: "1" } }, /numbers/],
    ["a value that is undefined", { do: "evaluate", source: "log(x)", at: { x: -1 } }, /no value at x = -1: it needs x > 0/],
    ["a value that overflows", { do: "evaluate", source: "exp(x)", at: { x: 1000 } }, /too large/],
    ["a derivative that is undefined", { do: "gradient", source: "sqrt(x)", at: { x: 0 } }, /ends at x = 0.*slope there is infinite/],
    ["a pole", { do: "gradient", source: "1/x", at: { x: 0 } }, /no value at x = 0: it needs x != 0/],
  ];
  for (const [title, request, message] of failures) {
    test(`${title} is answered with what is wrong`, async () => {
      const { ok, error } = await ask(request);
      assert.equal(ok, false);
      assert.match(error?.message ?? "", message);
      assert.ok(error && error.start >= 0 && error.end >= error.start);
    });
  }

  test("the place of an unknown function is its own", async () => {
    const { error } = await ask({ do: "differentiate", source: "x + sinn(x)", wrt: "x" });
    assert.deepEqual([error?.start, error?.end].map((at) => at !== undefined && at >= 4 && at <= 11), [true, true]);
    assert.equal("x + sinn(x)".slice(error?.start, error?.end).startsWith("sinn"), true);
  });

  test("an id of any kind comes back", async () => {
    for (const id of ["a", 7, null, { deep: [1] }]) assert.deepEqual((await ask({ id, do: "evaluate", source: "1" })).id, id);
  });
});

suite("nabla batch: hostile input gets an answer or a refusal within a second", () => {
  const hostile: readonly [title: string, source: string][] = [
    ["100 kB of nested parentheses", "(".repeat(50_000) + "x" + ")".repeat(50_000)],
    ["1,000 nested parentheses", "(".repeat(1000) + "x" + ")".repeat(1000)],
    ["a tower of powers", "9^9^9^9"],
    ["a tower of powers of x", "x^9^9^9^9"],
    ["a large factorial", "x + 100000!"],
    ["zero over zero", "0/0"],
    ["binary text", "\u0000\u0001\ufffd\ud800\udc00\u0007 x"],
    ["a whole file", "import numpy as np\n".repeat(5000)],
    ["a long sum", Array.from({ length: 4000 }, (_, i) => `x${i}`).join("+").slice(0, 19_000)],
    ["deep functions", "sin(".repeat(150) + "x" + ")".repeat(150)],
    ["many factors", Array.from({ length: 150 }, (_, i) => `sin(${i}*x)`).join("*")],
    ["a large power of a sum", "(x+y+z+w)^500"],
  ];
  for (const language of ["plain", "latex", "python", "javascript"] as const) {
    for (const [title, source] of hostile) {
      test(`${title}, as ${language}`, async () => {
        const start = performance.now();
        const { ok, error } = await ask({ do: "differentiate", source, language, wrt: "x" });
        assert.ok(ok || (error && error.message.length > 5));
        assert.ok(performance.now() - start < 10_000, "far beyond a second even on a busy machine");
      });
    }
  }
});
