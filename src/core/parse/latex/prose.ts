import { wantsOperand } from "./relations";
import { isMark, type Token } from "./token";

/** What ends a part of a formula and begins the next. */
export type Break = "comma" | "gap" | "row" | "arrow" | "condition" | "word" | "aside";

/** Texts within a formula by what follows them; the first that fits. */
const leads: readonly (readonly [pattern: RegExp, found: Break])[] = [
  [/^(?:for|if|when|whenever|unless|at|on|in|such that|s\.t\.)(?![A-Za-z_])/i, "condition"],
  [/^(?:where|with|since|because|as|let|by|using|from|given|provided|note)(?![A-Za-z_])/i, "aside"],
  [/^(?:and|or|so|then|thus|hence|therefore|is|are|but|also|which|that|subject to|yields|gives|implies|otherwise|else|to)(?![A-Za-z_])/i, "word"],
];

/**
 * What a text that stands outside of brackets is when it is no name: a word that leads on to a condition, an aside or another
 * statement, or a mere remark. `from` is where its statement begins; undefined for a name, and for what only a name can be.
 */
export function breakOfText(tokens: readonly Token[], i: number, from: number): Break | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  const lead = leads.find(([pattern]) => pattern.test(token.text));
  if (lead) return lead[1];
  const isFirst = i === from;
  if (!isFirst && wantsOperand(tokens[i - 1])) return undefined;
  if (!isName(token)) return isFirst ? "word" : "aside";
  const applied = isMark(tokens[i + 1], "(", "[", "_", "^", "{") || wantsOperand(tokens[i + 1]);
  return token.apart && !applied && i > 0 ? "aside" : undefined;
}

function isName({ text }: Token): boolean {
  return /^[A-Za-z][A-Za-z0-9_ -]*$/.test(text);
}

/** Whether a text that was taken for a remark could as well be the name of a factor: one or two words that lead nowhere. */
export function isNameOfFactor(token: Token): boolean {
  return isName(token) && !leads.some(([pattern]) => pattern.test(token.text)) && token.text.split(" ").length <= 2;
}
