import { answer, compile, differentiate, lengthOf, print, simplify, visit, writtenOut } from "../../../src/core";
import type { Expression, Language, Parser } from "../../../src/core";
import { differencesContradict } from "./differences";
import { perturbedEvaluator, type Estimate } from "./perturbed";
import { sizeLimit, type UsablePoint } from "./points";

/** Something that is not so. */
export interface Wrong {
  readonly check: string;
  readonly point?: Readonly<Record<string, number>>;
  readonly expected?: number;
  readonly found?: number;
  /** What was compared, or why it is wrong. */
  readonly detail?: string;
}

/** A formula with the points to look at it, and what the checks share. */
export interface Case {
  readonly expression: Expression;
  /** The variable that it is differentiated by: x, or a member such as x_k. */
  readonly by: string;
  /** All variables once sums are written out; the derivative by the first is the one that `by` asks for. */
  readonly variables: readonly [string, ...string[]];
  /** Values of free indices and of numbers of terms. */
  readonly indices: Readonly<Record<string, number>>;
  /** An expression with its sums written out, by the oracle. */
  readonly plain: (expression: Expression) => Expression;
  readonly points: readonly UsablePoint[];
  readonly parsers: Readonly<Record<Language, Parser>>;
  /** Counts what was looked at; `undecided` is what rounding decides. */
  readonly count: (what: "compared" | "undecided" | "verified" | "unverified") => void;
}

type Which = (estimate: Estimate) => { readonly right: number; readonly noise: number };
const byValue: Which = ({ value, valueNoise }) => ({ right: value, noise: valueNoise });
const bySlope: Which = ({ slope, slopeNoise }) => ({ right: slope, noise: slopeNoise });

/**
 * Two evaluations may differ by what rounding does to each (see `perturbedEvaluator`, whose noise is several thousand times
 * the true rounding), and by numbers as far below 1 as those are above it that the points are kept from (see `sizeLimit`):
 * in another form they vanish.
 */
const agrees = (right: number, found: number, noise: number): boolean => Math.abs(right - found) <= noise + 1 / sizeLimit;

/** Holds the values of another expression to what the case's expression is at its points. */
function sameValues(check: string, { variables, points, plain, count }: Case, other: Expression, which: Which): Wrong | undefined {
  if (points.length === 0) return undefined;
  const written = plain(other);
  const tape = compile(written, variables);
  let estimate: ReturnType<typeof perturbedEvaluator> | undefined;
  for (const { point, along } of points) {
    const { right, noise } = which(along[variables[0]] as Estimate);
    const found = tape.value(variables.map((name) => point[name] ?? NaN));
    count("compared");
    if (agrees(right, found, noise)) continue;
    estimate ??= perturbedEvaluator(written);
    const own = estimate(point, {});
    if (Number.isNaN(own.value) && own.valueNoise === Infinity) count("undecided");
    else if (!agrees(right, found, noise + own.valueNoise)) return { check, point, expected: right, found, detail: print(other, "plain", { named: true }) };
    else if (own.valueNoise > 1e-3 * Math.max(1, Math.abs(right))) count("undecided");
  }
  return undefined;
}

/** Value, dual numbers, reverse sweep and differences of the values. */
function numbersAgree({ expression, variables, indices, points, count }: Case): Wrong | undefined {
  const tape = compile(writtenOut(expression, indices), variables);
  for (const { point, along } of points) {
    const at = variables.map((name) => point[name] ?? NaN);
    const { value, gradient } = tape.gradient(at);
    for (const [i, name] of variables.entries()) {
      const estimate = along[name] as Estimate;
      const forward = tape.directional(at, variables.map((_, k) => (k === i ? 1 : 0)));
      const pairs = [["value", value, byValue], ["slope by dual numbers", forward.slope, bySlope], ["slope by reverse sweep", gradient[i] ?? NaN, bySlope]] as const;
      for (const [check, found, which] of pairs) {
        const { right, noise } = which(estimate);
        count("compared");
        if (!agrees(right, found, noise)) return { check, point, expected: right, found, detail: `by ${name}` };
      }
      const differences = differencesContradict((x) => tape.value(at.map((own, k) => (k === i ? x : own))), at[i] ?? NaN, estimate);
      if (differences !== undefined) return { check: "slope by differences", point, expected: differences, found: estimate.slope, detail: `by ${name}` };
    }
  }
  return undefined;
}

function simplified(of: Case): Wrong | undefined {
  const { expression: result } = simplify(of.expression);
  const [before, after] = [lengthOf(of.expression), lengthOf(result)];
  if (after > before) return { check: "simplified is longer", expected: before, found: after, detail: print(result, "plain", { named: true }) };
  return sameValues("simplified", of, result, byValue)
    ?? sameValues("derivative of the simplified", of, differentiate(result, of.by), bySlope);
}

function derivative(of: Case): Wrong | undefined {
  const raw = differentiate(of.expression, of.by);
  const short = simplify(raw).expression;
  if (lengthOf(short) > lengthOf(raw)) return { check: "simplified derivative is longer", expected: lengthOf(raw), found: lengthOf(short), detail: print(short, "plain", { named: true }) };
  return sameValues("derivative", of, raw, bySlope) ?? sameValues("simplified derivative", of, short, bySlope);
}

function answered(of: Case): Wrong | undefined {
  const result = answer(of.expression, [of.by]);
  if (!result.ok) return { check: "answer", detail: result.problem.message };
  of.count(result.value.verdict.status === "verified" ? "verified" : "unverified");
  return sameValues("answer", of, result.value.result, bySlope);
}

/** What is printed reads back to the same value. */
function printed(language: Language): (of: Case) => Wrong | undefined {
  return (of) => {
    if (language === "latex" && hasBareDelta(of.expression)) return undefined;
    const text = print(of.expression, language, { named: language === "plain" });
    const read = of.parsers[language](text);
    if (!read.ok) return { check: `reading ${language}`, detail: `${text}: ${read.problem.message}` };
    const wrong = sameValues(`reading ${language}`, of, read.value.expression, byValue);
    return wrong && { ...wrong, detail: text };
  };
}

/** A delta in a formula without sums: in LaTeX it may be any variable of that name, and is read as one. */
function hasBareDelta(expression: Expression): boolean {
  const operators = new Set<string>();
  visit(expression, (node) => {
    if (node.kind === "operation") operators.add(node.operator);
  });
  return operators.has("kronecker") && !operators.has("sum") && !operators.has("product");
}

/** All that is held of every formula, the cheapest first. */
export const checks: readonly ((of: Case) => Wrong | undefined)[] = [
  numbersAgree, derivative, simplified, printed("plain"), printed("latex"), printed("python"), printed("javascript"), answered,
];
