import type { DifferentialSign } from "../core";

/** The sign that a text writes its derivatives with. */
export function signIn(source: string): DifferentialSign {
  return /\\partial|∂/.test(source) ? "\\partial" : "d";
}

/** A differential, dx; a command such as \partial needs a blank before a letter. */
export function differentialOf(sign: string, name: string): string {
  return sign.startsWith("\\") && !/[}\d]$/.test(sign) && /^[a-zA-Z]/.test(name) ? `${sign} ${name}` : `${sign}${name}`;
}

/**
 * A derivative in the notation of Leibniz: \frac{\partial^{2} L}{\partial w^{2}}.
 * @param of the function's name in LaTeX; empty for an operator
 * @param by the variables in LaTeX, the last one that it is differentiated by first
 */
export function leibnizFraction(sign: DifferentialSign, of: string, by: readonly string[]): string {
  const order = by.length === 1 ? "" : `^{${by.length}}`;
  const [first = ""] = by;
  const isRepeated = by.length > 1 && by.every((each) => each === first);
  const below = isRepeated ? `${differentialOf(sign, isScripted(first) ? `{${first}}` : first)}${order}` : by.map((each) => differentialOf(sign, each)).join("\\,");
  return `\\frac{${differentialOf(`${sign}${order}`, of)}}{${below}}`;
}

/** The same in plain text: d^2L/dw^2. */
export function leibnizPlain(of: string, by: readonly string[]): string {
  const order = by.length === 1 ? "" : `^${by.length}`;
  const [first = ""] = by;
  const isRepeated = by.length > 1 && by.every((each) => each === first);
  return `d${order}${of}/${isRepeated ? `d${first}${order}` : by.map((each) => `d${each}`).join(" ")}`;
}

/** TeX refuses a second exponent. */
function isScripted(name: string): boolean {
  return name.includes("^");
}
