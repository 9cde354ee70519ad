import { formsOf, type Answer, type Formula, type Language } from "../core";
import { nameOf } from "../language";
import { inEveryNotation } from "./notation";

/** The other forms of an answer as data: the name of each, and its text in every notation. */
export function formsInEveryNotation(answer: Answer, from: Language, formula: Formula): object[] {
  return formsOf(answer, nameOf({ formula })).map(({ name, expression }) => ({ name, result: inEveryNotation(expression, from, formula.qualifier) }));
}
