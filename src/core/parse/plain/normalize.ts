/** Characters of mathematical text that mathjs has another way to write. */
const replacements: Readonly<Record<string, string>> = {
  "·": "*", "⋅": "*", "×": "*", "∙": "*", "÷": "/", "−": "-", "–": "-", "≤": "<=", "≥": ">=", "≠": "!=", "√": "sqrt", "∞": "Infinity",
  "\u00a0": " ", "\u2009": " ",
};

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A text for mathjs, and where each of its characters stands in the source (one more entry than characters, for the end). */
export interface Normalized {
  readonly text: string;
  readonly offsets: ArrayLike<number>;
}

/** Writes x² as x^2, a·b as a*b and the like, keeping track of places. */
export function normalize(source: string): Normalized {
  // Most text has nothing to write in another way, and long text must not be taken apart for nothing.
  if (/^[\t\n\r\x20-\x7e]*$/.test(source)) {
    return { text: source, offsets: new Int32Array(source.length + 1).map((_, i) => i) };
  }
  let text = "";
  const offsets: number[] = [];
  const put = (piece: string, at: number): void => {
    text += piece;
    offsets.push(...Array.from(piece, () => at));
  };
  for (const part of source.matchAll(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[\s\S]/g)) {
    const [found] = part;
    put(isRaised(found) ? lowered(found) : replacements[found] ?? found, part.index);
  }
  return { text, offsets: [...offsets, source.length] };
}

function isRaised(text: string): boolean {
  return raised.includes(text.charAt(text.length - 1)) && text !== "";
}

function lowered(text: string): string {
  const digits = [...text].map((character) => (character === "⁻" ? "-" : character === "⁺" ? "" : String(raised.indexOf(character)))).join("");
  return digits.startsWith("-") ? `^(${digits})` : `^${digits}`;
}
