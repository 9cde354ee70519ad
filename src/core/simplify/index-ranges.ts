import Fraction from "fraction.js";
import { freeNames, hasIndices, repetitionOf, visit, type Bounds, type Expression } from "../expression";

/** What the indices of an expression's sums and products run over, by their names: usually one range each. */
export type IndexRanges = Map<string, Bounds[]>;

/** Adds the ranges of all sums and products in an expression. */
export function collectRanges(root: Expression, ranges: IndexRanges): void {
  if (!hasIndices(root)) return;
  visit(root, (node) => {
    const repetition = repetitionOf(node);
    if (repetition?.bounds) ranges.set(repetition.index.name, [...(ranges.get(repetition.index.name) ?? []), repetition.bounds]);
  });
}

/**
 * Whether one index is at most another: `always`, `never`, `granted` where only names that nobody sums over say so
 * (k <= n, as people mean it), `open` where it changes with an index that is summed over (k <= i).
 */
export type Order = "always" | "never" | "granted" | "open";

export function orderOf(low: Expression, high: Expression, ranges: IndexRanges): Order {
  if (isInfinite(high) || isInfinite(low)) return "always";
  const [left, right] = [linearForm(low), linearForm(high)];
  const isSummedOver = (name: string): boolean => ranges.has(name);
  if (!left || !right) return [low, high].flatMap(freeNames).some(isSummedOver) ? "open" : "granted";
  const difference = combined(right, left, new Fraction(-1));
  const names = [...difference.keys()].filter((name) => name !== "");
  if (names.length === 0) return constantOf(difference).s < 0n ? "never" : "always";
  if (!names.some(isSummedOver)) return "granted";
  return neverNegative(difference, ranges, names.length + ranges.size) ? "always" : "open";
}

const isInfinite = (bound: Expression): boolean => (bound.kind === "constant" || (bound.kind === "operation" && bound.operator === "multiply" && bound.operands.some(isInfinite)));

/** Coefficients by names, none of them zero, with the constant under "". */
type LinearForm = ReadonlyMap<string, Fraction>;

const zero = new Fraction(0);
const constantOf = (form: LinearForm): Fraction => form.get("") ?? zero;

/** Whether a linear form is at least zero over the ranges of its indices: it is least at an end of each. */
function neverNegative(form: LinearForm, ranges: IndexRanges, budget: number): boolean {
  const index = [...form.keys()].find((name) => ranges.has(name));
  if (index === undefined) return [...form.keys()].every((name) => name === "") && constantOf(form).s >= 0n;
  if (budget === 0) return false;
  const coefficient = form.get(index) ?? zero;
  return (ranges.get(index) ?? []).every(({ lower, upper }) => {
    const end = linearForm(coefficient.s > 0n ? lower : upper);
    if (!end) return false;
    const others = new Map([...form].filter(([name]) => name !== index));
    return neverNegative(combined(others, end, coefficient), ranges, budget - 1);
  });
}

function combined(left: LinearForm, right: LinearForm, factor: Fraction): LinearForm {
  const sum = new Map(left);
  for (const [name, coefficient] of right) {
    const total = (sum.get(name) ?? zero).add(coefficient.mul(factor));
    if (total.n === 0n) sum.delete(name);
    else sum.set(name, total);
  }
  return sum;
}

/** The form of sums of names with numbers before them; undefined for anything else. */
function linearForm(expression: Expression): LinearForm | undefined {
  if (expression.kind === "number") return expression.value.n === 0n ? new Map() : new Map([["", expression.value]]);
  if (expression.kind === "symbol") return new Map([[expression.name, new Fraction(1)]]);
  if (expression.kind !== "operation" || (expression.operator !== "add" && expression.operator !== "multiply")) return undefined;
  const forms = expression.operands.map(linearForm);
  if (expression.operator === "add") return forms.reduce<LinearForm | undefined>((sum, form) => sum && form && combined(sum, form, new Fraction(1)), new Map());
  return forms.reduce<LinearForm | undefined>((product, form) => {
    if (!product || !form) return undefined;
    const isNumber = (factor: LinearForm): boolean => [...factor.keys()].every((name) => name === "");
    if (isNumber(form)) return combined(new Map(), product, constantOf(form));
    return isNumber(product) ? combined(new Map(), form, constantOf(product)) : undefined;
  }, new Map([["", new Fraction(1)]]));
}
