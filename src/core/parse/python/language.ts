import { constant, type Expression, multiply, number } from "../../expression";
import type { CodeLanguage } from "../code";
import { readComprehension } from "./comprehensions";
import { readLogic } from "./logic";

const constants = new Map<string, () => Expression>([
  ["pi", () => constant("pi")],
  ["e", () => constant("e")],
  ["E", () => constant("e")],
  ["tau", () => multiply(number(2), constant("pi"))],
  ["inf", () => constant("infinity")],
  ["oo", () => constant("infinity")],
  ["nan", () => constant("undefined")],
]);

/** Python with the libraries that formulas are written in. */
export const python: CodeLanguage = {
  name: "Python",
  comparisons: { "<": "less", "<=": "lessEqual", ">": "greater", ">=": "greaterEqual", "==": "equal", "!=": "unequal" },
  and: ["and", "&"],
  or: ["or", "|"],
  not: ["not", "~"],
  conditional: ["value", "condition", "otherwise"],
  minusOutsidePower: true,
  modules: new Set(["math", "np", "numpy", "torch", "F", "nn", "jnp", "jax", "tf", "tensorflow", "sp", "sympy", "scipy", "special", "cp", "cupy", "builtins"]),
  constants,
  bareConstants: new Set(["pi"]),
  readFirst: readLogic,
  readRepetition: readComprehension,
  refusals: {
    String: "Text is no number; only formulas of numbers are read here.",
    FormatString: "Text is no number; only formulas of numbers are read here.",
    ContinuedString: "Text is no number; only formulas of numbers are read here.",
    ArrayExpression: "Lists are not read here, only formulas of numbers.",
    TupleExpression: "Tuples are not read here, only formulas of numbers.",
    SetExpression: "Sets are not read here, only formulas of numbers.",
    DictionaryExpression: "Dictionaries are not read here, only formulas of numbers.",
    ArrayComprehensionExpression: "Comprehensions are not read here; write the sum out.",
    ComprehensionExpression: "Comprehensions are not read here; write the sum out.",
    Boolean: "True and False are no numbers.",
    None: "None is no number.",
    LambdaExpression: "A lambda can only stand alone or on the right of an assignment.",
    AwaitExpression: "Only formulas of numbers are read here.",
  },
};
