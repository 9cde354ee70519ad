import { compile, loadParser } from "../../../src/core";

const side = 400;
const runs = 25;

/** Runs in the page: the milliseconds of evaluating a formula on a grid, the first few runs left out as warm-up. */
export async function gridTimes(formula: string): Promise<number[]> {
  const parsed = (await loadParser("plain"))(formula);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const tape = compile(parsed.value.expression, ["x", "y"]);
  const xs = Float64Array.from({ length: side * side }, (_, index) => -3 + (6 * (index % side)) / (side - 1));
  const ys = Float64Array.from({ length: side * side }, (_, index) => -3 + (6 * Math.floor(index / side)) / (side - 1));
  const times: number[] = [];
  for (let run = -5; run < runs; run++) {
    const start = performance.now();
    tape.values([xs, ys]);
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}
