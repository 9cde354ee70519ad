import { nameToLatex } from "../../core";

/** Accents of LaTeX as marks that stand over the letter before. */
const marks: Readonly<Record<string, string>> = { hat: "\u0302", bar: "\u0304", tilde: "\u0303", vec: "\u20d7", dot: "\u0307", ddot: "\u0308", check: "\u030c", breve: "\u0306" };

const greek: ReadonlyMap<string, string> = new Map([
  ..."alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega".split(" ")
    .map((name, i): [string, string] => [name, [..."αβγδεζηθικλμνξπρστυφχψω"][i] ?? name]),
  ..."Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split(" ").map((name, i): [string, string] => [name, [..."ΓΔΘΛΞΠΣΥΦΨΩ"][i] ?? name]),
]);

/** A name in a sentence: ŷ for y_hat, θ for theta; one that no letters say stays as it is in plain text. */
export function readableName(name: string): string {
  const accented = /^\\(\w+)\{(\\?[a-zA-Z]+)\}$/.exec(nameToLatex(name));
  const [base, mark] = accented ? [accented[2] ?? "", marks[accented[1] ?? ""]] : [name, ""];
  const letter = base.replace(/^\\/, "");
  return mark !== undefined && (letter.length === 1 || greek.has(letter)) ? `${greek.get(letter) ?? letter}${mark}`.normalize("NFC") : name;
}

/** A formula in plain text as people write it into a sentence: d/dx x^2, 2x·ŷ. */
export function readableFormula(plain: string): string {
  return plain.replace(/[a-zA-Z]\w*/g, readableName)
    .replace(/ \^ /g, "^").replace(/(^|[^\w.])(\d+) \* (?=\p{L})/gu, "$1$2").replace(/ \* /g, "·")
    .replace(/ \(([\p{L}\p{M}\d^]+)\)$/u, " $1").replace(/(^|[\s(])-/g, "$1−");
}

const raised: Readonly<Record<string, string>> = Object.fromEntries([..."-0123456789"].map((digit, i) => [digit, [..."⁻⁰¹²³⁴⁵⁶⁷⁸⁹"][i] ?? digit]));

/** Digits that a number is first written with, and those that must do to tell two apart. */
const digits = { few: 4, most: 15 } as const;

/** A number as people write it: four digits that say something, a true minus, powers of ten raised. */
export function readableNumber(value: number, precision: number = digits.few): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "undefined" : value > 0 ? "∞" : "−∞";
  const rounded = Number(value.toPrecision(precision));
  const size = Math.abs(rounded);
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) {
    const [mantissa = "", exponent = ""] = rounded.toExponential().split("e");
    return `${mantissa.replace("-", "−")}·10${[...exponent.replace("+", "")].map((digit) => raised[digit] ?? digit).join("")}`;
  }
  return String(rounded).replace("-", "−");
}

/** Two numbers that differ, with as many digits as it takes to see that. */
export function tellingApart(left: number, right: number): readonly [string, string] {
  for (let precision: number = digits.few; precision < digits.most; precision++) {
    const pair = [readableNumber(left, precision), readableNumber(right, precision)] as const;
    if (pair[0] !== pair[1] || left === right) return pair;
  }
  return [String(left), String(right)];
}
