import { partsOf, type Json } from "./engine";
import { nameKey, theirName, type Indices } from "./names";
import { constants, numeric, wrappers } from "./operators";
import type { Point } from "../reading-point";

/** Thrown where their reading has no number: a set, a matrix, a word, a sum without bounds. */
export class NoNumber extends Error {}

/** Heads of its own that are no functions with a name alone, such as the f of f(x). */
const greek = /^(?:Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega)$/;
const isNamed = (head: string): boolean => !/^[A-Z][a-z]+/.test(head) || greek.test(head.replace(/_.*$/, ""));

/**
 * The value of what they read at a point, by definitions that share nothing with our own.
 * @throws NoNumber
 */
export function theirValue(json: Json, point: Point, indices: Indices = new Map()): number {
  if (typeof json === "number") return json;
  if (typeof json === "object" && "num" in json) return Number(json.num);
  const constant = typeof json === "string" ? constants.get(json) : undefined;
  if (constant !== undefined) return constant;
  const bound = typeof json === "string" ? indices.get(json) : undefined;
  if (bound !== undefined) return bound;
  const name = theirName(json, indices);
  if (name !== undefined) return point.valueOf(nameKey(name));
  const parts = partsOf(json);
  if (!parts) throw new NoNumber(JSON.stringify(json));
  return applied(parts.head, parts.operands, point, indices);
}

function applied(head: string, operands: readonly Json[], point: Point, indices: Indices): number {
  const [first, second] = operands;
  if (first === undefined) throw new NoNumber(head);
  const values = (): number[] => operands.map((operand) => theirValue(operand, point, indices));
  if (head === "Complex") return imaginary(values(), point, indices);
  if (wrappers.has(head) && (operands.length === 1 || head === "Annotated" || head === "Delimiter")) return theirValue(first, point, indices);
  if ((head === "Sum" || head === "Product") && second !== undefined) return repeated(head, first, operands.slice(1), point, indices);
  if (head === "D" && second !== undefined) return slope(bodyOf(first), operands.slice(1), point, indices);
  if (head === "Apply") return primed(first, operands.slice(1), point, indices);
  const work = numeric.get(head);
  if (work) return work(...values());
  if (!isNamed(head)) throw new NoNumber(head);
  const name = theirName(head, indices);
  if (name === undefined) throw new NoNumber(head);
  return point.call(nameKey(name), 0, values());
}

/** The letter i, which it takes for the imaginary unit, is a name in notes on learning. */
function imaginary([real = 0, factor = 0]: readonly number[], point: Point, indices: Indices): number {
  return real + factor * (indices.get("i") ?? point.valueOf("i"));
}

function repeated(head: string, body: Json, [limits, ...inner]: readonly Json[], point: Point, indices: Indices): number {
  if (limits === undefined) return theirValue(body, point, indices);
  const [index, lower, upper] = partsOf(limits)?.operands ?? [];
  if (typeof index !== "string" || lower === undefined || upper === undefined) throw new NoNumber(head);
  const [from, to] = [lower, upper].map((bound) => theirValue(bound, point, indices));
  if (!Number.isInteger(from) || !Number.isInteger(to)) throw new NoNumber("a bound that is no whole number");
  let result = head === "Sum" ? 0 : 1;
  for (let i = from ?? NaN; i <= (to ?? NaN); i++) {
    const value = repeated(head, body, inner, point, new Map([...indices, [index, i]]));
    result = head === "Sum" ? result + value : result * value;
  }
  return result;
}

/** The body of a function of the variables that are given elsewhere. */
function bodyOf(json: Json): Json {
  const parts = partsOf(json);
  const inner = parts?.operands[0];
  return inner !== undefined && (parts?.head === "Function" || parts?.head === "Block") ? bodyOf(inner) : json;
}

/** A derivative by differences of fourth order; of a name alone, that of a function of the variable, as we take it. */
function slope(body: Json, [variable, ...others]: readonly Json[], point: Point, indices: Indices): number {
  if (variable === undefined) return theirValue(body, point, indices);
  const [name, own] = [theirName(variable, indices), theirName(body, indices)];
  if (name === undefined) throw new NoNumber("a derivative by no name");
  if (own !== undefined && own !== name) {
    if (others.some((other) => theirName(other, indices) !== name)) throw new NoNumber("a mixed derivative of a name");
    return point.call(nameKey(own), 1 + others.length, [point.valueOf(nameKey(name))]);
  }
  const h = 1e-3;
  const at = (steps: number): number => slope(body, others, point.shifted(nameKey(name), steps * h), indices);
  return (at(-2) - 8 * at(-1) + 8 * at(1) - at(2)) / (12 * h);
}

/** f'(x), which it writes as the application of Derivative to f. */
function primed(head: Json, operands: readonly Json[], point: Point, indices: Indices): number {
  const { head: kind, operands: [base, order] } = partsOf(head) ?? { head: "", operands: [] };
  const name = kind === "Derivative" && base !== undefined ? theirName(base, indices) : undefined;
  if (name === undefined) throw new NoNumber("an application");
  return point.call(nameKey(name), typeof order === "number" ? order : 1, operands.map((operand) => theirValue(operand, point, indices)));
}
