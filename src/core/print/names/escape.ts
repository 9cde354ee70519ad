const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash ", "{": "\\{", "}": "\\}", $: "\\$", "&": "\\&", "#": "\\#", "%": "\\%", _: "\\_",
  "^": "\\textasciicircum ", "~": "\\textasciitilde ", "\n": " ", "\r": " ",
};

/** Text for the inside of \text{...}: every character with a meaning in TeX is escaped, so nothing in a name becomes a command. */
export function escapeText(text: string): string {
  return text.replace(/[\\{}$&#%_^~\n\r]/g, (character) => escapes[character] ?? "");
}
