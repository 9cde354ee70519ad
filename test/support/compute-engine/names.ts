import { partsOf, type Json } from "./engine";

/** Whole numbers that indices stand for while a sum is worked out. */
export type Indices = ReadonlyMap<string, number>;

const faces = /_(?:bold|upright|italic|calligraphic|fraktur|sansserif|script|monospace|doublestruck)(?![a-z])/g;

/** Letters that it takes for constants; in notes they are names. */
const letters: ReadonlyMap<string, string> = new Map([["EulerGamma", "gamma"], ["GoldenRatio", "varphi"], ["Pi", "pi"], ["epsilonSymbol", "epsilon"]]);

/** Marks at a name, as ours are spelled. */
const marks: ReadonlyMap<string, string> = new Map([
  ["OverHat", "hat"], ["Mean", "bar"], ["OverBar", "bar"], ["OverTilde", "tilde"], ["OverVector", "vec"], ["Superstar", "star"], ["Substar", "star"],
  ["ConjugateTranspose", "star"], ["Prime", "prime"], ["Subplus", "p"], ["Subminus", "m"], ["Superplus", "p"], ["Superminus", "m"], ["PseudoInverse", "p"],
]);

/**
 * A name such that ours and theirs are compared alike: the letter, then its marks and indices in one order, without signs
 * between them: y_hat_i and \hat{y}_i are y:hati, and so is what they call OverHat.
 */
export function nameKey(name: string): string {
  const [letter = "", ...others] = name.split(/_+/);
  return others.length > 0 ? `${letter}:${others.sort().join("")}` : letter;
}

/** What our naming would call their name, be it a symbol or a symbol with marks and subscripts; undefined for anything else. */
export function theirName(json: Json, indices: Indices): string | undefined {
  if (typeof json === "string") return /^'/.test(json) ? undefined : symbolName(json, indices);
  if (typeof json === "object" && "sym" in json) return symbolName(json.sym, indices);
  const { head, operands: [first, second] } = partsOf(json) ?? { head: "", operands: [] };
  if (first === undefined) return undefined;
  const mark = marks.get(head);
  const base = mark !== undefined || head === "Subscript" ? theirName(first, indices) : undefined;
  if (base === undefined) return undefined;
  if (mark !== undefined) return `${base}_${mark.repeat(typeof second === "number" ? second : 1)}`;
  const subscript = second === undefined ? undefined : subscriptName(second, indices);
  return subscript === undefined ? undefined : `${base}_${subscript}`;
}

function symbolName(symbol: string, indices: Indices): string {
  const [letter = "", ...subscripts] = symbol.replaceAll(faces, "").split("_");
  return [letters.get(letter) ?? letter, ...subscripts.map((text) => withIndices(letters.get(text) ?? text, indices))].join("_");
}

/** Indices within a subscript get their numbers: of ij, where i is 1, comes 1j. */
function withIndices(text: string, indices: Indices): string {
  if (indices.has(text)) return String(indices.get(text));
  return text.length <= 3 ? [...text].map((letter) => String(indices.get(letter) ?? letter)).join("") : text;
}

/** t - 1 as tm1, as ours is called; with a number for t, what that makes. */
function subscriptName(json: Json, indices: Indices): string | undefined {
  if (typeof json === "number") return String(json);
  const { head, operands } = partsOf(json) ?? { head: "", operands: [] };
  // The letter i, which it takes for the imaginary unit.
  if (head === "Complex") return withIndices("i", indices);
  const names = operands.map((operand) => subscriptName(operand, indices));
  if (["Sequence", "Delimiter", "Tuple", "List"].includes(head)) return names.includes(undefined) ? undefined : names.join("_");
  if (head === "Multiply" || head === "InvisibleOperator") return names.includes(undefined) ? undefined : names.join("");
  if (head !== "Add" && head !== "Subtract") return theirName(json, indices);
  const [left, right] = names;
  if (left === undefined || right === undefined || names.length !== 2) return undefined;
  const sum = Number(left) + (head === "Add" ? 1 : -1) * Number(right);
  return Number.isNaN(sum) ? (head === "Add" ? `${left}p${right}`.replace("p-", "m") : `${left}m${right}`) : String(sum);
}
