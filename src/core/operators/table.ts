import { functionOperators, type FunctionOperator } from "../expression";
import { activation } from "./activation";
import type { Row } from "./build";
import { exponential } from "./exponential";
import { hyperbolic } from "./hyperbolic";
import { roundingAndKinks } from "./rounding-and-kinks";
import type { OperatorRow } from "./row";
import { specialFunctions } from "./special-functions";
import { trigonometric } from "./trigonometric";

/** All families in one; a function of the vocabulary without a row does not compile. */
const columns: Record<FunctionOperator, Row> = { ...exponential, ...roundingAndKinks, ...trigonometric, ...hyperbolic, ...specialFunctions, ...activation };

const rows = Object.fromEntries(functionOperators.map((name) => [name, { name, ...columns[name] }])) as Record<FunctionOperator, OperatorRow>;

/** Every function, in the order of the vocabulary. */
export const operatorTable: readonly OperatorRow[] = functionOperators.map((name) => rows[name]);

const ownNames: ReadonlySet<string> = new Set(functionOperators);
const bySpelling = new Map(operatorTable.flatMap((row) => [row.name, ...row.aliases].map((spelling): [string, OperatorRow] => [spelling, row])));
const byLooseSpelling = new Map([...bySpelling].map(([spelling, row]) => [loose(spelling), row]));

/** Names that the parsers turn into other operators, and so are worth suggesting. */
const namesOfParsers = ["sqrt", "ln", "log10", "log2", "log1p", "expm1", "pow", "hypot", "clip", "clamp"];

/** The row of a function. */
export function operatorRow(name: FunctionOperator): OperatorRow {
  return rows[name];
}

/** Whether the name is one of the table's own (aliases are not). */
export function isFunctionOperator(name: string): name is FunctionOperator {
  return ownNames.has(name);
}

/** The function that a source calls by this name: its own name or an alias, or else either in other case or with underscores (leaky_relu, Tanh). */
export function findOperator(nameInSource: string): OperatorRow | undefined {
  return bySpelling.get(nameInSource) ?? byLooseSpelling.get(loose(nameInSource));
}

function loose(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

/**
 * The known name closest to a misspelt one, for "did you mean": at most two letters put in, left out, changed or swapped,
 * and fewer than half of those typed; undefined when nothing is that close. Of names equally close the one that begins
 * more alike is taken (sinn: sin, not sign).
 */
export function nearestOperator(name: string): string | undefined {
  const typed = loose(name);
  let nearest: string | undefined;
  let least: number = Math.min(2, Math.ceil(typed.length / 2) - 1) + 0.5;
  for (const candidate of [...bySpelling.keys(), ...namesOfParsers]) {
    const known = loose(candidate);
    // No distance is less than the difference in length; most names of thousands of formulas need no closer look.
    if (Math.abs(known.length - typed.length) - typed.length / 100 >= least) continue;
    const distance = editDistance(typed, known) - commonStart(typed, known) / 100;
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** How many letters two words begin with alike. */
function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}

/** Letters inserted, deleted, changed or swapped with their neighbour to get from one word to the other (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      let best = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length] ?? 0;
}
