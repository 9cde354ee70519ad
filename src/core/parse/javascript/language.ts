import { constant, divide, type Expression, number, operation, power } from "../../expression";
import type { CodeLanguage } from "../code";
import { readReduction } from "./reductions";

const ln = (value: number): Expression => operation("log", [number(value)]);
const text = "Text is no number; only formulas of numbers are read here.";

/** Constants of Math. */
const constants = new Map<string, () => Expression>([
  ["PI", () => constant("pi")],
  ["E", () => constant("e")],
  ["LN2", () => ln(2)],
  ["LN10", () => ln(10)],
  ["LOG2E", () => divide(number(1), ln(2))],
  ["LOG10E", () => divide(number(1), ln(10))],
  ["SQRT2", () => power(number(2), number("1/2"))],
  ["SQRT1_2", () => power(number(2), number("-1/2"))],
  ["Infinity", () => constant("infinity")],
  ["NaN", () => constant("undefined")],
]);

/** JavaScript and TypeScript. */
export const javascript: CodeLanguage = {
  name: "JavaScript",
  comparisons: { "<": "less", "<=": "lessEqual", ">": "greater", ">=": "greaterEqual", "==": "equal", "===": "equal", "!=": "unequal", "!==": "unequal" },
  and: ["&&"],
  or: ["||"],
  not: ["!"],
  conditional: ["condition", "value", "otherwise"],
  minusOutsidePower: false,
  modules: new Set(["Math", "math", "tf"]),
  constants,
  bareConstants: new Set(["Infinity", "NaN"]),
  readRepetition: readReduction,
  refusals: {
    String: text,
    TemplateString: text,
    ArrayExpression: "Arrays are not read here, only formulas of numbers.",
    ObjectExpression: "Objects are not read here, only formulas of numbers.",
    SequenceExpression: "One expression is read at a time.",
    BooleanLiteral: "true and false are no numbers.",
    null: "null is no number.",
    ArrowFunction: "A function can only stand alone or on the right of an assignment.",
    FunctionExpression: "A function can only stand alone or on the right of an assignment.",
    AssignmentExpression: "An assignment can only stand alone.",
  },
};
