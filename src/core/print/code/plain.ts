import { type Expression, number, power, writtenOut } from "../../expression";
import { operatorRow } from "../../operators";
import { toIdentifier, words } from "../names/identifier";
import { level } from "../piece";
import type { PrintOptions } from "../types";
import { applied, atLeast, between } from "./brackets";
import type { Dialect } from "./dialect";
import { namedBase } from "./functions";
import { plainMember, plainRepetition } from "./indices";
import { printCode } from "./writer";

const rules = { reserved: words("mod to in and xor or not end true false null undefined NaN Infinity e pi tau"), references: false };

const mathjs: Dialect = {
  times: " * ",
  over: " / ",
  power: " ^ ",
  minusBeforePower: true,
  exponentialByName: false,
  comparisons: { less: "<", lessEqual: "<=", greater: ">", greaterEqual: ">=", equal: "==", unequal: "!=" },
  and: between(" and ", level.and, level.and),
  or: between(" or ", level.or, level.or),
  // In mathjs `not` binds tighter than a comparison.
  not: (operand) => ({ text: `not (${operand.text})`, level: level.not }),
  conditional: (condition, value, otherwise) => ({
    text: `${atLeast(condition, level.or)} ? ${atLeast(value, level.or)} : ${otherwise.text}`, level: level.conditional,
  }),
  constants: { pi: "pi", e: "e", infinity: "Infinity", undefined: "NaN" },
  variable: (name) => toIdentifier(name, rules),
  unknownFunction: (name, primes) => toIdentifier(name, rules) + "'".repeat(primes),
  vector: (components) => `[${components.join(", ")}]`,
  repetition: plainRepetition,
  member: plainMember,
  kronecker: (left, right) => applied("kronecker", [left, right]),
  native: (operator, operands, { write, options }) => {
    const pieces = operands.map(write);
    if (operator === "sqrt") {
      const sides = options.stable ? sidesOf(operands[0]) : undefined;
      return sides ? applied("hypot", sides.map(write)) : applied("sqrt", pieces);
    }
    // mathjs has log1p; for people the logarithm stays as they wrote it.
    if (operator === "log1p") return options.named ? undefined : applied("log1p", pieces);
    if (operator === "logBase") return namedBase(operands) ? applied(namedBase(operands) ?? "log", pieces.slice(0, 1)) : applied("log", pieces);
    if (operator === "factorial") return { text: `${pieces[0] ? atLeast(pieces[0], level.atom) : ""}!`, level: level.power };
    const name = options.named ? operator : operatorRow(operator).plain;
    return name === undefined ? undefined : applied(name, pieces);
  },
};

/** The numbers whose squares are added up under a root; undefined when something else stands there. */
function sidesOf(sum: Expression | undefined): Expression[] | undefined {
  if (sum?.kind !== "operation" || sum.operator !== "add") return undefined;
  const sides = sum.operands.map((term) => {
    if (term.kind === "number" && term.value.compare(0) >= 0) return term.value.equals(1) ? term : power(term, number("1/2"));
    if (term.kind !== "operation" || term.operator !== "power") return undefined;
    const [base, exponent] = term.operands;
    return exponent?.kind === "number" && exponent.value.equals(2) ? base : undefined;
  });
  return sides.every((side) => side !== undefined) ? sides : undefined;
}

/** Longest sum that is written out term by term, for mathjs has none over an index. */
const mostTerms = 50;

/**
 * The expression in plain text that mathjs reads to the same value; with `named`, functions it lacks are written by name.
 * A sum over an index is written out where its bounds are numbers close together, else as sum(x_i, i, 1, n), which the
 * parser of plain text reads and mathjs does not.
 */
export function printPlain(expression: Expression, options: PrintOptions = {}): string {
  return printCode(options.named ? expression : writtenOut(expression, {}, mostTerms), mathjs, options, (sentence) => `(${sentence})`);
}
