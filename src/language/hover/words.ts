import { undecidedReasons } from "../findings/words";
import type { ScopedDefinition } from "../scope";
import { readableName } from "./readable";

/** What a hover says besides formulas. */
export const hoverWords = {
  unconfirmed: "Numbers could not confirm this.",
  taken: (condition: string): string => `It is taken that ${condition}.`,
  folded: (what: string): string => `${what}: Explain shows it in full.`,
  right: "Right: numbers confirm it.",
  rightInPart: (sides: string): string => `Right: ${sides}.`,
  wrong: (expected: string, found: string, correct: string | undefined, proof: string): string =>
    correct === undefined ? `${expected} is not ${found}${proof}.` : `${expected} is ${correct}, not ${found}${proof}.`,
  wrongAtLength: (proof: string): string => `The two sides are not equal${proof}.`,
  proof: (point: string, expected: string, found: string): string => (point === "" ? `: the two are ${expected} and ${found}` : `: at ${point} the two are ${expected} and ${found}`),
  undecided: (reason: string): string => `Not decided. ${reason}`,
} as const;

/** Which definitions were put in: "with L, ŷ, z as defined above"; undefined for none. */
export function definedWhere(used: readonly ScopedDefinition[]): string | undefined {
  const names = (those: readonly ScopedDefinition[]): string => [...new Set(those.map(({ definition }) => readableName(definition.name)))].join(", ");
  const above = used.filter(({ isBehind }) => !isBehind);
  const below = used.filter(({ isBehind }) => isBehind);
  const parts = [above.length > 0 ? `${names(above)} as defined above` : "", below.length > 0 ? `${names(below)} as defined below` : ""].filter((part) => part !== "");
  return parts.length > 0 ? `with ${parts.join(" and ")}` : undefined;
}

/** Beginnings of reasons that tell of another reading, under which a claim is right. */
const otherReading = /^(?:With|Without|In degrees)\b/;

const telling: ReadonlySet<string> = new Set([undecidedReasons.partly, undecidedReasons.tooLarge, undecidedReasons.vectorSizes]);

/** Whether a reason why a claim is not decided helps whoever wrote it; that nothing is known of a function helps nobody. */
export function isWorthReading(reason: string): boolean {
  return otherReading.test(reason) || telling.has(reason) || / is defined (?:in another section|far away|both before)/.test(reason);
}
