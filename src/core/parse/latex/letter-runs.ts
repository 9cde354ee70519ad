import { isFunctionName } from "../shared";

/** How letters that stand together are read. */
export type RunReading = "function" | "word" | "letters";

/** Functions that people write in letters and apply without brackets, as \sin is: sin x, log 2x. */
const bareFunctions: ReadonlySet<string> = new Set([
  "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "sech", "csch", "arcsin", "arccos", "arctan", "arcsec", "arccsc", "arccot", "exp", "log", "ln", "lg",
]);

/** Whether the function may stand before its operand without brackets. */
export function appliesWithoutBrackets(name: string): boolean {
  return bareFunctions.has(name);
}

/**
 * Decides between one name and a product of letters: sin(x), Weight, MSE, learning and decay are one, mgh and xy are products.
 * `beforeOperand` says that a bracket, a power or a prime follows.
 */
export function readingOf(run: string, beforeOperand: boolean): RunReading {
  const letters = run.replace(/\d+$/, "");
  if (run.includes("_")) return "word";
  if (letters.length >= 3 || run === "ln" || run === "lg") {
    if (isFunctionName(run) && (beforeOperand || bareFunctions.has(run))) return "function";
  }
  if (names.has(run)) return "word";
  return isWord(letters) ? "word" : "letters";
}

/** Names of two letters: the true and false positives and negatives of a test. */
const names: ReadonlySet<string> = new Set(["TP", "FP", "TN", "FN"]);

/** Whether two letters before a bracket are one name, as in LL(\theta), Pr(z) and tr(M). */
export function isNameOfTwo(run: string): boolean {
  return /^(?:[A-Z]{2}|Pr|tr)$/.test(run);
}

/** Short words of machine learning that would else be products of three letters. */
const shortWords: ReadonlySet<string> = new Set("adv avg col dim emb env err low max min net new num obs old out ref ret row std sum val var".split(" "));

/** Words that scanned print sets letter by letter. */
const spacedWords: ReadonlySet<string> = new Set("acc cost dist err loss pred prob rank sign size true".split(" "));

/** Whether letters with spaces between them are one word, as in P(e r r); a b c is a product. */
export function isSpacedWord(run: string): boolean {
  return spacedWords.has(run.replaceAll(" ", "").toLowerCase());
}

const proseWords: ReadonlySet<string> = new Set(["if", "for", "when", "where", "otherwise", "else", "and", "or"]);

/** Whether letters are a word that leads to a condition, where text may stand. */
export function isProseWord(run: string): boolean {
  return proseWords.has(run.toLowerCase());
}

/** A capital followed by small letters, an acronym of three or more, or four and more small letters that can be spoken. */
function isWord(letters: string): boolean {
  if (/^[A-Z][a-z]{2,}$/.test(letters) || /^[A-Z]{3,}$/.test(letters)) return true;
  if (shortWords.has(letters)) return true;
  return letters.length >= 5 || (/^[a-zA-Z]{4}$/.test(letters) && /[aeiou]/.test(letters));
}

/** Words that only happen to begin with the name of a function. */
const wordsAfterAll: ReadonlySet<string> = new Set(["cost", "costs", "logit", "expo", "basin", "cosh", "sinh", "tanh", "coth"]);

/**
 * The function that a run of letters seems to apply without a space, as in "sinx" or "xln"; it is not read as a word then,
 * nor as a product, since neither is meant.
 */
export function functionInside(run: string): string | undefined {
  if (wordsAfterAll.has(run)) return undefined;
  for (const name of bareFunctions) {
    const rest = run.length - name.length;
    if (name.length >= 2 && rest >= 1 && rest <= 2 && (run.startsWith(name) || run.endsWith(name)) && (name.length >= 3 || run.length === 3)) return name;
  }
  return undefined;
}
