import { exactLatex, exactNumber, exactText } from "./exact-number";

/** How many significant digits the panel shows. */
export const shownDigits = 4;

const minus = "\u2212";
const superscripts: Readonly<Record<string, string>> = {
  "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
};

interface WrittenNumber {
  readonly negative: boolean;
  /** Digits with a decimal point. */
  readonly mantissa: string;
  /** Power of ten, for numbers far from one. */
  readonly exponent?: number;
}

/** A finite number cut to its significant digits; whole digits before the point are kept. */
function written(value: number, digits: number): WrittenNumber {
  const size = Math.abs(value);
  const negative = value < 0;
  const rounded = Number(size.toPrecision(digits));
  if (rounded === 0) return { negative: false, mantissa: "0" };
  if (rounded >= 1e6 || rounded < 1e-4) {
    const [mantissa = "0", exponent = "0"] = size.toExponential(digits - 1).split("e");
    return { negative, mantissa: String(Number(mantissa)), exponent: Number(exponent) };
  }
  // 12345.6 is written 12346, not 12350: people keep the digits before the point.
  return { negative, mantissa: size >= 10 ** digits ? size.toFixed(0) : String(rounded) };
}

/** A number as people write it: four significant digits, a true minus sign, no negative zero, powers of ten when far from one; fractions and parts of pi as such. */
export function formatNumber(value: number, digits = shownDigits): string {
  if (Number.isNaN(value)) return "undefined";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${minus}∞`;
  const exact = digits === shownDigits ? exactNumber(value) : undefined;
  if (exact) return exactText(exact);
  const { negative, mantissa, exponent } = written(value, digits);
  const power = exponent === undefined ? "" : `10${[...String(exponent)].map((digit) => superscripts[digit] ?? digit).join("")}`;
  const size = power === "" ? mantissa : mantissa === "1" ? power : `${mantissa} × ${power}`;
  return negative ? minus + size : size;
}

/** The same number in LaTeX. */
export function formatNumberLatex(value: number, digits = shownDigits): string {
  if (Number.isNaN(value)) return "\\text{undefined}";
  if (!Number.isFinite(value)) return value > 0 ? "\\infty" : "-\\infty";
  const exact = digits === shownDigits ? exactNumber(value) : undefined;
  if (exact) return exactLatex(exact);
  const { negative, mantissa, exponent } = written(value, digits);
  const power = exponent === undefined ? "" : `10^{${exponent}}`;
  const size = power === "" ? mantissa : mantissa === "1" ? power : `${mantissa} \\times ${power}`;
  return negative ? `-${size}` : size;
}

/** A number as it stands in an input field: ASCII, so that it can be edited and pasted elsewhere. */
export function formatForInput(value: number): string {
  return String(Number(value.toPrecision(6)) + 0);
}

/** The equation of a line, such as y = 2x + 2, in LaTeX; `left` and `variable` are LaTeX. */
export function formatLine(left: string, variable: string, slope: number, intercept: number): string {
  if (!Number.isFinite(slope) || !Number.isFinite(intercept)) return "";
  const steepness = formatNumberLatex(slope);
  const height = formatNumberLatex(Math.abs(intercept));
  if (steepness === "0") return `${left} = ${formatNumberLatex(intercept)}`;
  const gap = steepness.includes("\\times") || steepness.includes("^") ? "\\," : "";
  const first = steepness === "1" ? variable : steepness === "-1" ? `-${variable}` : `${steepness}${gap}${variable}`;
  return height === "0" ? `${left} = ${first}` : `${left} = ${first} ${intercept < 0 ? "-" : "+"} ${height}`;
}
