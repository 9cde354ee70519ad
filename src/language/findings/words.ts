import type { Doubt } from "../scope";

/** Why an equality is neither right nor wrong for sure, each as one sentence. */
export const undecidedReasons = {
  approximates: "It is said to hold approximately.",
  near: "The sides differ by so little that one may be an approximation.",
  inverted: (name: string, other: string): string => `${name} is defined by ${other}, which may be a function of it.`,
  foreign: (names: readonly string[]): string => `What ${names.join(", ")} ${names.length === 1 ? "stands" : "stand"} for is not said.`,
  unknownFunction: (names: readonly string[]): string => `Nothing is known of ${names.join(", ")}.`,
  equation: "One side is a number: it may be an equation to solve, or the value at a point.",
  mayBeSolved: "It may be an equation to solve.",
  ownFunction: (name: string): string => `${name} stands on both sides: it may be a differential equation.`,
  noDerivative: "No side is a derivative as a whole.",
  supposed: "The words before it may suppose or deny it.",
  otherSection: (name: string): string => `${name} is defined in another section.`,
  far: (name: string): string => `${name} is defined far away, and another may be meant.`,
  renewed: (name: string): string => `${name} may have another meaning since its definition.`,
  behind: (name: string): string => `${name} is defined both before and behind.`,
  otherDefinition: (name: string): string => `With another definition of ${name} in this document it is right.`,
  otherValue: (name: string): string => `With a value that ${name} has in this document it is right.`,
  otherConstant: (name: string): string => `It may be an equation to find ${name}.`,
  otherFormula: "It is the derivative of another formula near it.",
  vectors: "Bold letters may be vectors or matrices.",
  word: (name: string): string => `${name} may be a function, or a word of the text.`,
  capital: (name: string): string => `${name} may be a matrix.`,
  unreadBetween: "A side before it could not be read.",
  spaced: "A side may hold several formulas.",
  note: (message: string): string => `The notation leaves a choice: ${message}`,
  otherReading: (subject: string): string => `With ${subject} read otherwise it is right.`,
  otherBase: "With a logarithm to another base it is right.",
  degrees: "In degrees it is right.",
  constantNames: "With e and \\pi as variables it is right.",
  asWritten: "Without what the document says of its names it is right.",
  partly: "The sides agree at some points and differ at others.",
  numbers: "Numbers do not decide it.",
  noValues: "The sides have no values at common points.",
  tooLarge: "It is too large to check.",
  vectorSizes: "The sides have different numbers of components.",
  kinds: "The sides are not of the same kind.",
  disagreement: "Two ways to check it do not agree.",
} as const;

/** Whether a reason may be another once formulas elsewhere in the document change. */
export function dependsOnOtherFormulas(reason: string): boolean {
  return reason === undecidedReasons.otherFormula || /^What .* for is not said\.$|^With another definition /.test(reason);
}

/** The doubts about definitions, as sentences. */
export const doubtSentences: Readonly<Record<Doubt, string>> = {
  cycle: "A definition leads back to itself.",
  captured: "A definition speaks of a parameter that has another value here.",
  renamed: "The variable does not occur in what is differentiated, as far as it is defined.",
  "variable-guessed": "By which variable the primes differentiate is not said.",
  misfit: "The arguments do not fit the definition.",
  "two-ways": "A variable occurs both by itself and within another name.",
};

/** Why nothing is said of a formula, each as one sentence. */
export const silenceReasons = {
  unread: (message: string): string => message,
  noFunction: "It is no function to differentiate.",
  equation: "It is an equation without a derivative.",
  continues: "It is the rest of a formula that began elsewhere.",
  relation: "It states a relation other than an equality.",
  undefinedName: (names: readonly string[]): string => `${names.join(", ")} ${names.length === 1 ? "has" : "have"} no definition here.`,
  noValue: "The derivative cannot be worked out here.",
  application: "It is a function at an argument.",
  empty: "There is nothing to read.",
} as const;
