import { type Expression, freeNames } from "../../expression";
import { toIdentifier, words } from "../names/identifier";
import { atom, level, type Piece } from "../piece";
import type { PrintOptions } from "../types";
import { applied, atLeast, between, nested } from "./brackets";
import type { CodeFunction, Dialect } from "./dialect";
import { namedBase } from "./functions";
import { element, pythonRepetition } from "./indices";
import { mathLibrary, pythonLibrary, type PythonLibrary } from "./python-libraries";
import { printCode } from "./writer";

const rules = {
  reserved: words(`False None True and as assert async await break class continue def del elif else except finally for from global if import in
    is lambda nonlocal not or pass raise return try while with yield`),
  references: true,
};

/** Constant operands up to this size are looked at for symbols: sqrt(2), not a whole formula again and again. */
const smallSize = 12;

function dialect(library: PythonLibrary, prefix: string): Dialect {
  const full = (name: string): string => name.replace("@", prefix);
  const { where } = library;
  return {
    times: "*",
    over: "/",
    power: "**",
    minusBeforePower: true,
    exponentialByName: true,
    comparisons: { less: "<", lessEqual: "<=", greater: ">", greaterEqual: ">=", equal: "==", unequal: "!=" },
    and: where ? between(" & ", level.and, level.atom) : between(" and ", level.and, level.and),
    or: where ? between(" | ", level.or, level.atom) : between(" or ", level.or, level.or),
    not: (operand) => where ? applied(full("@logical_not"), [operand]) : { text: `not ${atLeast(operand, level.comparison)}`, level: level.not },
    conditional: (condition, value, otherwise) => where
      ? applied(full(where), [condition, value, otherwise])
      : { text: `${atLeast(value, level.or)} if ${atLeast(condition, level.or)} else ${otherwise.text}`, level: level.conditional },
    constants: {
      pi: full(library.constants.pi), e: prefix === "" ? "exp(1)" : full(library.constants.e), infinity: full(library.constants.infinity), undefined: full(library.constants.undefined),
    },
    variable: (name) => toIdentifier(name, rules),
    unknownFunction: (name, primes) => toIdentifier(name, rules) + "_prime".repeat(primes),
    vector: (components) => full(library.vector[0]) + components.join(", ") + library.vector[1],
    repetition: pythonRepetition,
    member: (family, indices, context) => element(family, indices, context, (name) => toIdentifier(name, rules)),
    kronecker: (left, right) => atom(`int(${left.text} == ${right.text})`),
    native: (operator, operands, { write }) => {
      const constant = where !== undefined && operands.every((operand) => operand.size <= smallSize && freeNames(operand).length === 0);
      return writeNative(operator, operands, operands.map(write), constant && mathLibrary.functions[operator] ? [mathLibrary, "math."] : [library, prefix]);
    },
  };
}

function writeNative(operator: CodeFunction, operands: readonly Expression[], pieces: readonly Piece[], [library, prefix]: readonly [PythonLibrary, string]): Piece | undefined {
  const nameOf = (key: keyof PythonLibrary["functions"]): string | undefined => library.functions[key]?.replace("@", prefix);
  if (operator === "logBase") {
    const base = namedBase(operands);
    const name = base && nameOf(base);
    if (name) return applied(name, pieces.slice(0, 1));
    const log = library.pairs ? undefined : nameOf("log");
    return log === undefined ? undefined : applied(log, pieces);
  }
  const name = nameOf(operator);
  const pair = nameOf("logsumexp");
  if (operator === "softplus" && name === undefined && pair !== undefined) return applied(pair, [atom("0"), ...pieces]);
  if (name === undefined) return undefined;
  if (library.pairs && operator === "logsumexp") return nested(name, pieces);
  if (!library.pairs || (operator !== "max" && operator !== "min")) return applied(name, pieces);
  return bounded(operator, operands, pieces, library.clamp?.replace("@", prefix)) ?? nested(name, pieces);
}

/** torch.clamp(x, min=0): torch.maximum takes no plain numbers. */
function bounded(operator: "max" | "min", operands: readonly Expression[], pieces: readonly Piece[], clamp: string | undefined): Piece | undefined {
  const [first, second] = pieces;
  const [left, right] = operands;
  if (clamp === undefined || operands.length !== 2 || !first || !second || (left?.kind === "number") === (right?.kind === "number")) return undefined;
  const [value, bound] = left?.kind === "number" ? [second, first] : [first, second];
  return atom(`${clamp}(${value.text}, ${operator === "max" ? "min" : "max"}=${bound.text})`);
}

/**
 * The expression in Python, for the library that `qualifier` names: "math" (the default) for numbers, "np", "torch" and
 * the like for arrays; functions that the library lacks are written through simpler ones, or come from SciPy.
 * Sums over an index are generators with the formula's own indices, sum(x[i] for i in range(1, n + 1)): x[1] is x_1.
 */
export function printPython(expression: Expression, options: PrintOptions = {}): string {
  const qualifier = options.qualifier ?? "math";
  const prefix = qualifier === "" ? "" : `${qualifier === "F" ? "torch" : qualifier}.`;
  return printCode(expression, dialect(pythonLibrary(qualifier), prefix), options, (sentence) => `# ${sentence}`);
}
