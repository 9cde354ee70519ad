import { evaluate, lgamma, parse, type MathNode } from "mathjs";
import type { CorpusCase } from "../support/corpus";
import { close } from "../support/oracle";

export type Judgement = "solved" | "wrong" | "no value" | "not read";

/** mathjs has no digamma: it is given the slope of its own log-gamma, by differences of sixth order. */
function digamma(x: number): number {
  const h = 2 ** -7;
  const slope = (k: number): number => (lgamma(x + k * h) - lgamma(x - k * h)) / (2 * k * h);
  return (15 * slope(1) - 6 * slope(2) + slope(3)) / 10;
}

function piecewise(condition: unknown, value: unknown, ...others: unknown[]): unknown {
  if (condition === true) return value;
  return others.length > 1 ? piecewise(others[0], others[1], ...others.slice(2)) : others[0];
}

const stableSigmoid = (x: number): number => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)));
const step = (x: number): number => (x > 0 ? 1 : 0);

/** Functions that mathjs lacks and some engine writes, by their definitions. */
const lacking = {
  ln: (x: number) => evaluate("log(x)", { x }) as unknown,
  sgn: Math.sign, dirac: (x: number) => (x === 0 ? Infinity : 0), Dirac: (x: number) => (x === 0 ? Infinity : 0), DiracDelta: (x: number) => (x === 0 ? Infinity : 0),
  step, heaviside: step, Heaviside: step, Eq: (x: number, y: number) => x === y, piecewise, digamma,
  polygamma: (order: number, x: number) => (order === 0 ? digamma(x) : NaN),
  Abs: Math.abs, Max: Math.max, Min: Math.min, True: true, E: Math.E,
  sigmoid: stableSigmoid, relu: (x: number) => Math.max(0, x), silu: (x: number) => x * stableSigmoid(x),
  softplus: (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  surd: (x: number, degree: number) => Math.sign(x) * Math.abs(x) ** (1 / degree),
  erfc: (x: number) => 1 - (evaluate("erf(x)", { x }) as number),
  softmax: (index: number, ...all: number[]) => {
    const weights = all.map((x) => Math.exp(x - Math.max(...all)));
    return (weights[index - 1] ?? NaN) / weights.reduce((sum, weight) => sum + weight, 0);
  },
  logsumexp: (...all: number[]) => Math.max(...all) + Math.log(all.reduce((sum, x) => sum + Math.exp(x - Math.max(...all)), 0)),
};

/**
 * Whether what an engine wrote has the expected value at every point: to 1e-9 relative or 1e-12 absolute, complex numbers
 * counting where their imaginary part is nothing. One rule and one evaluator (mathjs) for all engines.
 */
export function judge(text: string | undefined, { points, expected }: CorpusCase): Judgement {
  const tree = text === undefined ? undefined : treeOf(text);
  if (!tree) return "not read";
  let judgement: Judgement = "solved";
  for (const [i, point] of points.entries()) {
    let value: unknown;
    try {
      value = tree.evaluate({ ...lacking, ...point });
    } catch {
      return "not read";
    }
    const found = realPart(value);
    if (found === undefined) return "not read";
    if (!Number.isFinite(found)) judgement = "no value";
    // Differences of log-gamma are good to eight digits.
    else if (!close(found, expected[i] ?? NaN, /gamma\(/.test(text ?? "") ? 1e-8 : 1e-9, 1e-12)) return "wrong";
  }
  return judgement;
}

function realPart(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "object" || value === null || !("re" in value) || !("im" in value)) return undefined;
  const { re, im } = value as { re: number; im: number };
  return Math.abs(im) <= 1e-12 * Math.max(1, Math.abs(re)) ? re : NaN;
}

/** The number of nodes of a text's tree, as mathjs parses it, without brackets; undefined when it cannot be read. */
export function lengthOf(text: string): number | undefined {
  const tree = treeOf(text);
  if (!tree) return undefined;
  let count = 0;
  tree.traverse((node, path) => {
    if (node.type !== "ParenthesisNode" && path !== "fn") count++;
  });
  return count;
}

function treeOf(text: string): MathNode | undefined {
  try {
    return parse(withPlainCases(text));
  } catch {
    return undefined;
  }
}

/** Rows of SymPy's cases are pairs, which mathjs has no notation for: Piecewise((v, c), ...) becomes piecewise(c, v, ...). */
function withPlainCases(text: string): string {
  const start = text.indexOf("Piecewise(");
  if (start < 0) return text.replace(/&/g, " and ");
  const open = start + "Piecewise".length;
  const end = closing(text, open);
  const rows = splitAtCommas(text.slice(open + 1, end)).map((row) => splitAtCommas(row.trim().slice(1, -1)));
  const operands = rows.flatMap(([value = "", condition = ""]) => (condition.trim() === "True" ? [value] : [condition, value]));
  return withPlainCases(`${text.slice(0, start)}piecewise(${operands.join(", ")})${text.slice(end + 1)}`);
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")" && --depth === 0) return i;
  }
  return text.length;
}

function splitAtCommas(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
