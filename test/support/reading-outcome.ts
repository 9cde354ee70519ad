import { parseLatex, parseLatexStatements } from "../../src/core";

/** What became of a formula: how it was read, or the sentence that says why it was not. */
export type ReadingOutcome =
  | { readonly read: "expression" | "definition" | "statement" }
  | { readonly read: "in part" | "refused"; readonly reason: string };

/** Reads a formula as an expression or a definition, else as statements, of which every side is to be read. */
export function readingOutcome(tex: string): ReadingOutcome {
  const formula = parseLatex(tex);
  if (formula.ok) return { read: formula.value.definition ? "definition" : "expression" };
  const sides = parseLatexStatements(tex).flatMap((statement) => statement.sides);
  const unread = sides.flatMap(({ value }) => (value.ok ? [] : [value.problem.message]));
  const [reason] = unread;
  // A side's own reason says more than that the whole is no function.
  if (reason === undefined) return sides.length > 1 ? { read: "statement" } : { read: "refused", reason: formula.problem.message };
  return { read: unread.length < sides.length ? "in part" : "refused", reason };
}

/** A reason without what it quotes from the formula, so that like reasons count as one. */
export function kindOfReason(reason: string): string {
  return reason
    .replaceAll(/'[^']*'/g, "'…'")
    .replace(/^(The command|The environment) \S+ /, "$1 … ")
    .replace(/^The differential d\S+ is read in a derivative such as .* alone/, "A differential is read in a derivative such as \\frac{d}{dx} alone")
    .replace(/^The variable \S+ does not appear in what is differentiated, and how \S+ depends/, "The variable does not appear in what is differentiated, and how the rest depends")
    .replace(/^Expected an operand of \S+ ?,/, "Expected an operand of …,")
    .replace(/^Expected operands of \S+ in brackets, but .*/, "Expected operands in brackets.")
    .replace(/^A subscript at \S+ is not read/, "A subscript at … is not read");
}
