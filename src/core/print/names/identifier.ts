const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Attributes and elements as code writes them: self.w, x[0], p.w[i, 1]. */
const reference = /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*|\[[\p{L}\p{N}_$.,:+\-*\s]*\])+$/u;

/** How a language limits names: words it keeps to itself, and whether self.w and x[0] may stand for a variable. */
export interface NameRules {
  readonly reserved: ReadonlySet<string>;
  readonly references: boolean;
}

/** The name as a valid identifier: itself where possible, with a trailing _ when reserved, other characters as _. */
export function toIdentifier(name: string, rules: NameRules): string {
  if (rules.references && reference.test(name)) return name;
  const plain = identifier.test(name) ? name : name.replace(/[^\p{L}\p{N}_]+/gu, "_").replace(/^(?=\p{N})|^$/u, "_").replace(/(?<=.)_$/u, "");
  return rules.reserved.has(plain) ? `${plain}_` : plain;
}

/** A set of words from a text of them. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
