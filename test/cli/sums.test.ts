import assert from "node:assert/strict";
import { answerLine } from "../../src/cli/commands/batch";
import { run } from "../../src/cli/run";
import { close } from "../support/oracle";

async function nabla(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  let [out, error] = ["", ""];
  const code = await run(words, { write: (text) => void (out += text), error: (text) => void (error += text) });
  return { code, out, error };
}

type Point = Readonly<Record<string, number>>;

/** Slopes by central differences of a loop, which knows nothing of the formula. */
function slopesOf(f: (point: Point) => number, point: Point, names: readonly string[]): number[] {
  const h = 1e-6;
  return names.map((name) => (f({ ...point, [name]: (point[name] ?? 0) + h }) - f({ ...point, [name]: (point[name] ?? 0) - h })) / (2 * h));
}

function total(from: number, to: number, term: (i: number) => number): number {
  let sum = 0;
  for (let i = from; i <= to; i++) sum += term(i);
  return sum;
}

const at = (point: Point, name: string): number => point[name] ?? NaN;

interface Case {
  readonly source: string;
  readonly language?: string;
  readonly point: Point;
  readonly by: readonly string[];
  readonly loop: (point: Point) => number;
}

const squares: Case["loop"] = (p) => total(1, 3, (i) => at(p, `x_${i}`) ** 2);
const cases: readonly Case[] = [
  { source: "sum(w*i, i, 1, 5)", point: { w: 2 }, by: ["w"], loop: (p) => total(1, 5, (i) => at(p, "w") * i) },
  { source: "product(x+i, i, 1, 3)", point: { x: 1 }, by: ["x"], loop: ({ x = 0 }) => (x + 1) * (x + 2) * (x + 3) },
  { source: "x^2 + sum(i, i, 1, 3)", point: { x: 1 }, by: ["x"], loop: ({ x = 0 }) => x * x + 6 },
  { source: "sum((w*i + b)^2, i, 1, 3)", point: { w: 1, b: 0.5 }, by: ["w", "b"], loop: (p) => total(1, 3, (i) => (at(p, "w") * i + at(p, "b")) ** 2) },
  { source: "sum(w*i, i, 1, n)", point: { w: 2, n: 4 }, by: ["w"], loop: (p) => total(1, at(p, "n"), (i) => at(p, "w") * i) },
  { source: "i*sum(sum(x*j, j, 1, i), i, 1, 3)", point: { i: 2, x: 1 }, by: ["i", "x"], loop: ({ i = 0, x = 0 }) => i * x * 10 },
  { source: "sum(x_i^2, i, 1, 3)", point: { x_1: 1, x_2: 2, x_3: 3 }, by: ["x_1", "x_2", "x_3"], loop: squares },
  { source: "sum(x_i^2, i, 1, n)", point: { n: 3, x_1: 1.5, x_2: 2.5, x_3: 3.5 }, by: ["x_1", "x_2", "x_3"], loop: squares },
  { source: "\\sum_i x_i^2", language: "latex", point: { x_1: 1.5, x_2: 2.5, x_3: 1 }, by: ["x_1", "x_2", "x_3"], loop: squares },
  { source: "exp(x_k)/sum(exp(x_j), j, 1, n)", point: { n: 3, k: 2, x_1: 0, x_2: 1, x_3: 2 }, by: ["x_2", "x_1", "x_3"], loop: (p) => Math.exp(at(p, "x_2")) / total(1, 3, (j) => Math.exp(at(p, `x_${j}`))) },
  {
    source: "sum(sum(w_ij*x_j, j, 1, 2), i, 1, 2)", point: { w_1_1: 1, w_1_2: 2, w_2_1: 3, w_2_2: 4, x_1: 5, x_2: 6 }, by: ["w_1_1", "x_1", "w_1_2", "x_2", "w_2_1", "w_2_2"],
    loop: (p) => total(1, 2, (i) => total(1, 2, (j) => at(p, `w_${i}_${j}`) * at(p, `x_${j}`))),
  },
];

suite("sums over an index at a point", () => {
  for (const { source, language, point, by, loop } of cases) {
    test(`the gradient of ${source} is that of a loop`, async () => {
      const reply = JSON.parse(await answerLine(JSON.stringify({ do: "gradient", source, language, at: point }))) as { ok: boolean; variables: string[]; result: { value: number; gradient: Record<string, number> } };
      assert.ok(reply.ok, JSON.stringify(reply));
      assert.deepEqual([...reply.variables].sort(), [...by].sort());
      assert.ok(close(reply.result.value, loop(point), 1e-12));
      const expected = slopesOf(loop, point, by);
      by.forEach((name, i) => assert.ok(close(reply.result.gradient[name] ?? NaN, expected[i] ?? NaN, 1e-6, 1e-7), `${name}: ${reply.result.gradient[name]}, by differences ${expected[i]}`));
      if (language !== undefined) return;
      const { out, error } = await nabla("gradient", source, "--at", Object.entries(point).map(([name, value]) => `${name}=${value}`).join(","), "--json");
      assert.equal(error, "");
      const { result } = JSON.parse(out) as { result: { value: number; gradient: Record<string, number> } };
      assert.deepEqual([result.value, result.gradient], [reply.result.value, reply.result.gradient]);
    });
  }

  test("the value, with members as a list", async () => {
    assert.equal((await nabla("evaluate", "sum(x_i^2, i, 1, n)", "--at", "n=3,x=[1,2,3]")).out, "14\n");
    assert.equal((await nabla("evaluate", "sum(x_i^2, i, 0, n)", "--at", "n=1,x=[4, 1/2]")).out, "16.25\n");
  });

  test("second derivatives are by the members that there are", async () => {
    assert.match((await nabla("hessian", "sum(x_i^3, i, 1, n)", "--at", "n=2,x=[1,2]")).out, /columns by x_1, x_2\n[^]*\n6 {4}0\n0 {3}12\neigenvalues 6, 12\n$/);
    assert.match((await nabla("jacobian", "sum(x_i^2, i, 1, n)", "x_1*n", "--at", "n=2,x=[1,2]")).out, /columns by x_1, x_2\n[^]*\n2 {3}4\n2 {3}0\n$/);
  });

  test("a line is fitted to data", async () => {
    const loss = "sum((y_i - w*x_i)^2, i, 1, 3)";
    const { out } = await nabla("descend", loss, "--from", "w=0", "--data", "x=[1,2,3],y=[2,4,6]", "--rate", "0.01", "--json");
    const { result } = JSON.parse(out) as { result: { variables: string[]; points: number[][]; arrival: string } };
    assert.deepEqual([result.variables, result.arrival], [["w"], "minimum"]);
    assert.ok(close(result.points.at(-1)?.[0] ?? NaN, 2, 1e-8));
    assert.equal((await nabla("critical", loss, "--box", "w=-5:5", "--data", "x=[1,2,3],y=[2,4,6]")).out, "minimum  at w = 2  value 0\n");
    assert.match((await nabla("gradient", loss, "--at", "w=1", "--data", "x=[1,2,3],y=[2,4,6]")).out, /gradient +\(-28\) by \(w\)/);
  });

  const refusals: readonly [words: string[], message: RegExp][] = [
    [["evaluate", "sum(x_i^2, i, 1, n)", "--at", "n=3,x=[1,2]"], /x_3 has no value yet/],
    [["evaluate", "sum(x_i^2, i, 1, n)", "--at", "n=2,x=[1,2,3]"], /x_3 does not stand in the formula/],
    [["evaluate", "sum(x_i^2, i, 1, n)", "--at", "n=2,x_k=1"], /x_k stands for every member: give each its value, x_1=1/],
    [["evaluate", "sum(x_i^2, i, 1, n)", "--at", "x=[1,2]"], /n has no value yet/],
    [["evaluate", "sum(x_i^2, i, 1, n)", "--at", "n=2.5,x_1=1"], /n counts: its value is a whole number/],
    [["evaluate", "sum(i*x, i, 1, n)", "--at", "n=100000,x=1"], /not written out/],
    [["gradient", "f(n) = sum(i, i, 1, n)", "--at", "n=3"], /n counts: there is no derivative by it/],
    [["descend", "sum((w - x_i)^2, i, 1, 2)", "--from", "w=0", "--data", "x=[1,2,3]"], /x_3 does not stand/],
    [["differentiate", "softmax(x, y, z)", "--wrt", "x"], /first operand of softmax is the number of the entry/],
    [["differentiate", "softmax(3, x, y)", "--wrt", "x"], /no entry 3 among 2/],
  ];
  for (const [words, message] of refusals) {
    test(`${words.join(" ")} is refused: ${message.source}`, async () => {
      const answered = await nabla(...words);
      assert.equal(answered.code, 1, answered.out);
      assert.match(answered.error, message);
    });
  }
});
