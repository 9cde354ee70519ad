import { isCommand, Refusal, type Token } from "./token";
import { accents, faces, letterCommands } from "./vocabulary";

// What single tokens are within names.

/** \alpha and the like. */
export function isLetterCommand(token: Token): boolean {
  return token.kind === "command" && letterCommands.has(token.text);
}

/** What a token adds to a name that it is part of; undefined when it cannot be part of one. */
export function namePart(token: Token): string | undefined {
  if (token.kind === "letter" || token.kind === "word" || token.kind === "text") return wordName(token);
  if (token.kind === "number") return token.text.includes(".") ? undefined : token.text;
  if (isLetterCommand(token) || isCommand(token, "pi")) return token.text;
  if (token.kind === "command") return faces.has(token.text) ? "" : (accents.get(token.text) ?? commandParts.get(token.text));
  return token.kind === "mark" ? markParts.get(token.text) : undefined;
}

const markParts: ReadonlyMap<string, string> = new Map([
  ["{", ""], ["}", ""], ["+", "p"], ["-", "m"], [",", "_"], ["_", "_"], ["^", "__"], ["*", "star"], ["'", "_prime"],
]);

const commandParts: ReadonlyMap<string, string> = new Map([
  ["star", "star"], ["ast", "star"], ["prime", "_prime"], ["infty", "inf"], ["max", "max"], ["min", "min"],
]);

/** The name that a word is; throws a Refusal for a sentence. */
export function wordName(token: Token): string {
  const name = token.text.replaceAll(/[ -]+/g, "_");
  const isSentence = /^(?:the|a|an)_|_(?:of|in|to|by|with|for|the|is|are)$/i.test(name) || name.split("_").length > 6;
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || isSentence) throw new Refusal("This text is not a name of something to calculate with.", token.span);
  return name;
}
