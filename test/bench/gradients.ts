import { readFileSync } from "node:fs";
import path from "node:path";
import { compile as mathjsCompile } from "mathjs";
import { compile, loadParser, type Parser, type Tape } from "../../src/core";
import { milliseconds, quantile, ratio, timeOfShort, timesOf } from "./measure";
import type { Table } from "./tables";

interface Workload {
  readonly expr: string;
  readonly vars: readonly string[];
  readonly values: Readonly<Record<string, number>>;
  readonly f: number;
  readonly grad: readonly number[];
}

/** Losses of networks and a test function of optimization: from text to a tape, then values and gradients by one reverse sweep. */
export async function benchGradients(): Promise<Table> {
  const parse = await loadParser("plain");
  return {
    title: "Gradients",
    head: ["", "variables", "text to tape", "value", "value and gradient", "gradient : value", "largest error", "mathjs: value"],
    rows: ["rosen_100", "mlp_51", "mlp_1001"].map((name) => row(name, parse)),
    notes: ["The error is relative to the largest of the expected partial derivatives. mathjs evaluates its compiled form; it has no gradients. The best of 15 builds, and of 75 batches of evaluations."],
  };
}

function row(name: string, parse: Parser): string[] {
  const { expr, vars, values, f, grad } = JSON.parse(readFileSync(path.resolve(`test/fixtures/workloads/${name}.json`), "utf8")) as Workload;
  const build = (): Tape => {
    const formula = parse(expr);
    if (!formula.ok) throw new Error(formula.problem.message);
    return compile(formula.value.expression, vars);
  };
  const tape = build();
  const point = Float64Array.from(vars, (variable) => values[variable] ?? NaN);
  const into = new Float64Array(vars.length);
  tape.gradient(point, into);
  const largest = grad.reduce((most, partial) => Math.max(most, Math.abs(partial)), 0);
  const error = Math.max(Math.abs(tape.value(point) - f) / Math.abs(f), ...grad.map((partial, i) => Math.abs((into[i] ?? NaN) - partial) / largest));
  const built = quantile(timesOf(build, 15, 5), 0);
  const value = timeOfShort(() => tape.value(point));
  const gradient = timeOfShort(() => tape.gradient(point, into));
  const other = mathjsCompile(expr);
  const scope = new Map(Object.entries(values));
  const mathjsValue = timeOfShort(() => other.evaluate(scope) as unknown);
  return [name, String(vars.length), milliseconds(built), milliseconds(value), milliseconds(gradient), ratio(gradient, value), error.toExponential(1), milliseconds(mathjsValue)];
}
