import { compile as mathjsCompile } from "mathjs";
import { compile, loadParser } from "../../src/core";
import { milliseconds, quantile, ratio, timesOf } from "./measure";
import { fiftyOperations } from "./panel/formula";
import type { Table } from "./tables";

const side = 400;

function byHand(x: number, y: number): number {
  return Math.sin(x * y + 0.5) * Math.exp(-(x * x + y * y) / 4) + Math.log(1 + (x - 0.3) ** 2 + (y + 0.7) ** 2) - Math.tanh(2 * x - y) * Math.cos(3 * y + x) / (1 + x * x)
    + Math.sqrt(1 + (x - y) ** 2) * (x * x * x - 3 * x * y * y) / 9 + 1 / (1 + Math.exp(-(x + 2 * y - 1))) + 0.1 * (x * x - y) ** 2 + 0.01 * (1 - x) ** 2
    + Math.atan(x - 2 * y) * Math.exp(-Math.abs(x) / 3) + Math.sin(5 * x) * Math.sin(7 * y) / (2 + Math.cos(x - y)) + (x + y) / (3 + y * y);
}

/** A surface as it is drawn: a function on a grid, beside the same written out as a loop, and mathjs' compiled form. */
export async function benchGrid(): Promise<Table> {
  const parsed = (await loadParser("plain"))(fiftyOperations);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const tape = compile(parsed.value.expression, ["x", "y"]);
  const xs = Float64Array.from({ length: side * side }, (_, i) => -3 + 6 * (i % side) / (side - 1));
  const ys = Float64Array.from({ length: side * side }, (_, i) => -3 + 6 * Math.floor(i / side) / (side - 1));
  const out = new Float64Array(side * side);
  const nabla = quantile(timesOf(() => tape.values([xs, ys], out), 25, 5), 0);
  const loop = quantile(timesOf(() => {
    for (let i = 0; i < out.length; i++) out[i] = byHand(xs[i] ?? NaN, ys[i] ?? NaN);
  }, 25, 5), 0);
  const other = mathjsCompile(fiftyOperations);
  const scope = new Map<string, number>();
  const mathjs = quantile(timesOf(() => {
    for (let i = 0; i < out.length; i++) out[i] = other.evaluate(scope.set("x", xs[i] ?? NaN).set("y", ys[i] ?? NaN)) as number;
  }, 5, 1), 0);
  const row = (name: string, time: number): string[] => [name, milliseconds(time), ratio(time, loop)];
  return {
    title: `A grid of ${side} x ${side} points of a function of ${tape.length} operations`,
    head: ["", "time (best)", "of the loop"],
    rows: [row("a loop written by hand, as JavaScript compiles it", loop), row("Nabla, no code generated", nabla), row("mathjs, compiled", mathjs)],
  };
}
