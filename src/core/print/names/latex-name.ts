import { escapeText } from "./escape";
import { greekLetters, greekNames } from "./greek";

const accents: ReadonlySet<string> = new Set(["hat", "bar", "tilde", "vec", "dot", "ddot", "check", "breve"]);

/** Superscripts that are written without brackets. */
const marks: Readonly<Record<string, string>> = { prime: "\\prime", star: "*", dagger: "\\dagger" };

/**
 * The LaTeX of a plain name: alpha is \alpha, w_ij is w_{ij}, y_hat is \hat{y}, h_tm1 is h_{t-1}, x__i is x^{(i)},
 * learning_rate is \text{learning rate}. Characters with a meaning in TeX are escaped.
 */
export function nameToLatex(name: string): string {
  const element = /^([^[\]]+)\[([^[\]]*)\]$/.exec(name);
  if (element) return `${nameToLatex(element[1] ?? "")}_{${subscripts((element[2] ?? "").split(/\s*,\s*/))}}`;
  const [stem = "", ...superscripts] = name.split("__");
  const [base = "", ...parts] = stem.split("_");
  if (base === "" || superscripts.includes("")) return word(name);
  if (isWord(base) && parts.some((part) => isWord(part) && !accents.has(part))) return word(stem) + above(superscripts, []);
  const below = parts.filter((part) => part !== "" && !accents.has(part) && marks[part] === undefined);
  const body = parts.filter((part) => accents.has(part)).reduce((inner, accent) => `\\${accent}{${inner}}`, letters(base, below.length === 0));
  const index = subscripts(below);
  return body + (index === "" ? "" : index.length === 1 ? `_${index}` : `_{${index}}`) + above(superscripts, parts);
}

function above(superscripts: readonly string[], parts: readonly string[]): string {
  const written = [...parts.flatMap((part) => marks[part] ?? []), ...superscripts.map((part) => `(${subscript(part)})`)];
  return written.length === 0 ? "" : `^{${written.join(" ")}}`;
}

/** A base or index of several letters that is neither Greek nor one letter with digits. */
function isWord(part: string): boolean {
  return [...part].length > 1 && !greekNames.has(part) && !/^\p{L}\d+$/u.test(part) && !/^\d+$/.test(part);
}

function letters(base: string, mayIndex: boolean): string {
  const indexed = /^(\p{L}|[a-zA-Z]{2,}(?=\d))(\d+)$/u.exec(base);
  if (indexed && mayIndex && !isWord(indexed[1] ?? "")) return `${letters(indexed[1] ?? "", false)}_{${indexed[2] ?? ""}}`;
  return letter(base) ?? word(base);
}

function letter(text: string): string | undefined {
  if (greekNames.has(text)) return `\\${text}`;
  const greek = greekLetters.get(text);
  if (greek !== undefined) return greekNames.has(greek) ? `\\${greek}` : "o";
  return /^[A-Za-z]$/.test(text) ? text : undefined;
}

function subscripts(parts: readonly string[]): string {
  return parts.map(subscript).join(",");
}

/** ij is ij, tm1 is t-1 (m for minus, p for plus), alpha is \alpha, train is \text{train}. */
function subscript(part: string): string {
  const shifted = /^([a-zA-Z])([mp])(\d+)$/.exec(part);
  if (shifted) return `${shifted[1] ?? ""}${shifted[2] === "m" ? "-" : "+"}${shifted[3] ?? ""}`;
  const single = letter(part);
  if (single !== undefined) return single;
  return /^([a-zA-Z]?\d+|[a-zA-Z]{2}|[i-nt\d]+)$/.test(part) ? part : `\\text{${escapeText(part)}}`;
}

function word(name: string): string {
  return `\\text{${escapeText(name.replace(/_+/g, " ").trim() || name)}}`;
}
