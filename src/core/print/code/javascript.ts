import type { Expression } from "../../expression";
import { operatorRow } from "../../operators";
import { toIdentifier, words } from "../names/identifier";
import { level } from "../piece";
import type { PrintOptions } from "../types";
import { applied, atLeast, between } from "./brackets";
import type { Dialect } from "./dialect";
import { namedBase } from "./functions";
import { element, javascriptRepetition } from "./indices";
import { printCode } from "./writer";

const rules = {
  reserved: words(`break case catch class const continue debugger default delete do else enum export extends false finally for function if
    implements import in instanceof interface let new null package private protected public return static super switch this throw true try
    typeof var void while with yield await eval arguments undefined NaN Infinity`),
  references: true,
};

function dialect(qualifier: string): Dialect {
  const prefix = qualifier === "" ? "" : `${qualifier}.`;
  return {
    times: "*",
    over: "/",
    power: "**",
    minusBeforePower: false,
    exponentialByName: true,
    comparisons: { less: "<", lessEqual: "<=", greater: ">", greaterEqual: ">=", equal: "===", unequal: "!==" },
    and: between(" && ", level.and, level.and),
    or: between(" || ", level.or, level.or),
    not: (operand) => ({ text: `!${atLeast(operand, level.atom)}`, level: level.not }),
    conditional: (condition, value, otherwise) => ({
      text: `${atLeast(condition, level.or)} ? ${atLeast(value, level.or)} : ${otherwise.text}`, level: level.conditional,
    }),
    constants: { pi: "Math.PI", e: "Math.E", infinity: "Infinity", undefined: "NaN" },
    variable: (name) => toIdentifier(name, rules),
    unknownFunction: (name, primes) => toIdentifier(name, rules) + "_prime".repeat(primes),
    vector: (components) => `[${components.join(", ")}]`,
    repetition: javascriptRepetition,
    member: (family, indices, context) => element(family, indices, context, (name) => toIdentifier(name, rules)),
    kronecker: (left, right) => ({ text: `${left.text} === ${right.text} ? 1 : 0`, level: level.conditional }),
    native: (operator, operands, { write }) => {
      const base = operator === "logBase" ? namedBase(operands) : undefined;
      if (base) return applied(prefix + base, operands.slice(0, 1).map(write));
      // JavaScript has no erf either, and 1 - erf(x) would lose every digit from x = 6 on.
      if (operator === "erfc") return applied("erfc", operands.map(write));
      const name = operator === "sqrt" || operator === "log1p" ? operator : operatorRow(operator).javascript;
      return name === undefined ? undefined : applied(prefix + name, operands.map(write));
    },
  };
}

/** The expression in JavaScript (or TypeScript); functions without a counterpart, such as erf, are called by their bare name. Members keep the formula's own indices: x[1] is x_1. */
export function printJavascript(expression: Expression, options: PrintOptions = {}): string {
  return printCode(expression, dialect(options.qualifier ?? "Math"), options, (sentence) => `/* ${sentence} */`);
}
