import type { ReadingName } from "../../core";
import type { CommandName } from "./types";

/** The titles of actions, verb first. */
export const titles = {
  evaluate: "Evaluate Here",
  simplify: "Simplify",
  expand: "Expand",
  insertDefinition: (name: string): string => `Insert Definition of ${name}`,
  choose: (written: string, reading: ReadingName): string => `Read ${written} as ${readings[reading]}`,
  defaults: "Read as by Default",
} as const;

export const commandTitles: Readonly<Record<CommandName, string>> = {
  differentiate: "Differentiate",
  gradientAtPoint: "Gradient at a Point",
  explain: "Explain Derivative",
  plot: "Plot",
  evaluateAtPoint: "Evaluate at a Point",
};

/** What notation may be read as. */
const readings: Readonly<Record<ReadingName, string>> = {
  factor: "a factor",
  function: "a function",
  "known-function": "the function known by that name",
  constant: "a constant",
  variable: "a variable",
  differential: "a differential",
  power: "a power",
  label: "a name with a label",
  derivative: "a derivative",
  name: "a name",
  term: "applied to the term behind it",
  sum: "applied to the whole sum",
};
