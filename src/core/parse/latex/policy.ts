import type { FunctionOperator } from "../../expression";
import type { ReadingContext } from "../types";
import type { Ambiguity } from "./decision";

// How ambiguous notation is read. Each ambiguity is a row: what it is about, the readings there are, and the customs that
// decide, the first that applies. What was chosen for the document comes before all customs.

interface Named {
  readonly name: string;
}

const always = (): boolean => true;
const isFunction = ({ name }: Named, { functions }: ReadingContext): boolean => functions?.has(name) ?? false;
const isVariable = ({ name }: Named, { variables }: ReadingContext): boolean => variables?.has(name) ?? false;

/** Letters that name functions: f(x) is f at x, and f' its derivative. */
const functionLetters = /^[fghFGH](?:_.*)?$/;

/** A name before a bracket: b(x - 1), f(x), \sigma(z), y(t). */
export interface Bracketed extends Named {
  readonly isWord: boolean;
  readonly primes: number;
  /** The bracket holds a list, which nothing can be multiplied by; or it stands in braces of its own. */
  readonly isList: boolean;
  /** The name stands without a bracket elsewhere in the formula. */
  readonly isBare: boolean;
  /** The name stands elsewhere in the formula before a bracket that holds a mere name, as the E of E(x) beside E(ax + b), or is a capital within its own bracket: A(A(x) b). */
  readonly isCalled: boolean;
  /** The bracket holds a single name or number, or the application of another name. */
  readonly holdsName: boolean;
  /** The bracket holds capitals and words alone, as events are named: P(AB). */
  readonly holdsEvents: boolean;
  /** The name is set in script, as losses are: \mathcal{L}. */
  readonly isScript: boolean;
  /** The function that the name is known for, such as the sigmoid for \sigma. */
  readonly known?: FunctionOperator;
}

/** Function letters and names defined as functions are applied; \sigma is the sigmoid; other letters multiply, unless the bracket holds a mere name or a list. */
export const bracketed: Ambiguity<Bracketed> = {
  subject: ({ name }) => name,
  readings: ({ known, primes, isList }) => (primes > 0 || isList ? [...(known && !isList ? ["known-function" as const] : []), "function"] : known ? ["known-function", "function", "factor"] : ["function", "factor"]),
  customs: [
    { reading: "function", applies: isFunction, quiet: true },
    { reading: "function", applies: ({ isList, name }) => isList && functionLetters.test(name), quiet: true },
    { reading: "function", applies: ({ isList }) => isList },
    { reading: "factor", applies: (situation, context) => situation.primes === 0 && isVariable(situation, context) },
    { reading: "known-function", applies: ({ known, isBare, primes }) => known !== undefined && (primes > 0 || !isBare) },
    { reading: "function", applies: ({ primes, isWord }) => primes > 0 || isWord, quiet: true },
    { reading: "function", applies: ({ name, isBare }) => functionLetters.test(name) && !isBare, quiet: true },
    // h is the step of a difference quotient where it stands alone as well: h(2x + h) is a product.
    { reading: "function", applies: ({ name }) => functionLetters.test(name) && !name.startsWith("h") },
    { reading: "function", applies: ({ holdsName, isCalled, isBare }) => (holdsName || isCalled) && !isBare },
    // Losses and probabilities are applied to whatever stands in brackets.
    { reading: "function", applies: ({ name, isScript }) => isScript || /^ell(?:_|$)/.test(name) },
    { reading: "function", applies: ({ name, holdsEvents, holdsName }) => (holdsEvents && /^P(?:_|$)/.test(name)) || (holdsName && /^[pqP]$/.test(name)) },
    { reading: "factor", applies: always },
  ],
  sentences: ({ known }) => ({
    "known-function": `before a bracket is read as the ${known ?? "known"} function.`,
    factor: "before a bracket is read as a factor, not as a function.",
    function: "is read as a function of what stands in brackets.",
  }),
};

/** Two capitals side by side: PE, AB. */
export interface PairOfCapitals extends Named {
  /** They stand in the formula as one name: before a bracket, as in MC(x). */
  readonly isNamedElsewhere: boolean;
  /** What stands below them is a list. */
  readonly hasIndices: boolean;
}

/** AB is a product of letters, unless the two are defined, applied or counted as one. */
export const pairOfCapitals: Ambiguity<PairOfCapitals> = {
  subject: ({ name }) => name,
  readings: () => ["factor", "name"],
  customs: [
    { reading: "name", applies: (situation, context) => situation.isNamedElsewhere || isFunction(situation, context) || isVariable(situation, context), quiet: true },
    { reading: "name", applies: ({ hasIndices }) => hasIndices },
    { reading: "factor", applies: always },
  ],
  sentences: () => ({ factor: "is read as a product of two letters, not as one name.", name: "is read as one name, not as a product." }),
};

/** A name before a square bracket that holds numbers and letters which count: w[i], x[n - 1]. */
export interface Element extends Named {
  readonly index: string;
}

/** w[i] is an element, as in code, unless w is a function. */
export const element: Ambiguity<Element> = {
  subject: ({ name }) => `${name}[]`,
  readings: () => ["name", "function"],
  customs: [
    { reading: "function", applies: isFunction, quiet: true },
    { reading: "function", applies: ({ name }) => functionLetters.test(name) },
    { reading: "name", applies: always },
  ],
  sentences: ({ index }) => ({ name: `is read as the element ${index} of a list.`, function: "is read as a function of what stands in brackets." }),
};

/** \delta before a letter: the variation of A in f(A + \delta A). */
export const variation: Ambiguity<Named> = {
  subject: ({ name }) => `delta ${name}`,
  readings: () => ["name", "factor"],
  customs: [
    { reading: "factor", applies: (_, context) => isVariable({ name: "delta" }, context) },
    { reading: "name", applies: always },
  ],
  sentences: ({ name }) => ({ name: `is read as one name, the variation of ${name}.`, factor: "is read as a product." }),
};

/** A name with primes and no bracket: f', y', x'. */
export interface Primed extends Named {
  readonly primes: number;
  /** The primed name stands in a list, as a variable of its own would. */
  readonly isListed: boolean;
}

/** f' and y' are derivatives, and so are those of names defined nearby; any other primed name is a name of its own. */
export const primed: Ambiguity<Primed> = {
  subject: ({ name, primes }) => name + "'".repeat(primes),
  readings: () => ["derivative", "name"],
  customs: [
    { reading: "name", applies: ({ isListed }) => isListed },
    { reading: "name", applies: ({ name, primes }, { variables }) => variables?.has(name + "_prime".repeat(primes)) ?? false, quiet: true },
    { reading: "derivative", applies: isFunction, quiet: true },
    { reading: "derivative", applies: ({ name }) => functionLetters.test(name), quiet: true },
    { reading: "derivative", applies: (situation, context) => situation.name === "y" || isVariable(situation, context) },
    { reading: "name", applies: always },
  ],
  sentences: () => ({ derivative: "is read as a derivative.", name: "is read as a name of its own, not as a derivative." }),
};

/** A name raised to a letter or number that may count it: x_i^k, w^0, h^{k-1}. */
export interface Raised extends Named {
  /** The letter or number, without what is added to it. */
  readonly exponent: string;
  readonly written: string;
  /** The name has a subscript already. */
  readonly hasSubscript: boolean;
  readonly isBold: boolean;
  /** It stands as an operand of a function that only has a name, as in g(w^0). */
  readonly isArgument: boolean;
  /** A bracket follows, which the name is applied to, or which multiplies it. */
  readonly bracket: "applied" | "factor" | undefined;
}

/** What a choice about a raised letter is about: the letter at names that only differ in their subscripts. */
export function raisedSubject(name: string, exponent: string): string {
  return `${name.replace(/_.*/, "")}^${exponent}`;
}

/** Letters that count steps and members, in notes on optimization above all. */
const counting = /^[ijklst]$/;
const countingBySubscript = /^(?:[ijklmnst]|[a-z]{2})$/;

/**
 * What is raised is a power, but for a 0 or 1 at the argument of a function (g(w^0) is g at the first of several w), a letter
 * that counts at a function (r_i^t(a)), and what is raised at a vector.
 */
export const raised: Ambiguity<Raised> = {
  subject: ({ name, exponent }) => raisedSubject(name, exponent),
  readings: () => ["power", "label"],
  customs: [
    { reading: "label", applies: ({ exponent, isArgument }) => isArgument && /^[01]$/.test(exponent) },
    { reading: "label", applies: ({ exponent, isBold }) => isBold && !/^[2-9]|\d\d/.test(exponent) },
    { reading: "label", applies: ({ exponent, bracket }) => bracket === "applied" && counting.test(exponent) },
    { reading: "power", applies: ({ exponent, isBold, bracket }) => isBold || (bracket === "applied" && /[a-z]/i.test(exponent)) },
    { reading: "power", applies: ({ exponent, hasSubscript }) => /^[01]$/.test(exponent) || (hasSubscript ? countingBySubscript : counting).test(exponent) },
    // K^{ss}, S^u and m^S(2l): doubled letters, letters at a capital, and capitals before a bracket tend to be labels.
    { reading: "power", applies: ({ name, exponent, bracket }) => /^([a-z])\1$/i.test(exponent) || (/^[A-Z]/.test(name) && /^[a-z]$/.test(exponent)) || (bracket === "factor" && /^[A-Z]$/.test(exponent)) },
    { reading: "power", applies: always, quiet: true },
  ],
  sentences: ({ written }) => ({ power: "is read as a power.", label: `is read as a name with the label ${written}, not as a power.` }),
};

/** A function with an order in brackets: f^{(3)}(x). */
export interface Ordered extends Named {
  readonly order: number;
  /** What it is applied to is written in the same way: f^{(2)}(f^{(1)}(x)), the layers of a network. */
  readonly isLayer: boolean;
}

/** f^{(3)}(x) is the third derivative; f^{(2)}(f^{(1)}(x)) are layers. */
export const ordered: Ambiguity<Ordered> = {
  subject: ({ name }) => `${name}^(n)`,
  readings: () => ["derivative", "label"],
  customs: [
    { reading: "label", applies: ({ isLayer }) => isLayer },
    { reading: "derivative", applies: (situation, context) => functionLetters.test(situation.name) || isFunction(situation, context) || situation.name === "y" },
    { reading: "label", applies: always },
  ],
  sentences: ({ order }) => ({ derivative: `is read as the derivative of order ${order}.`, label: `is read as a name with the label (${order}), not as a derivative.` }),
};

/** e or \pi, raised or not. */
export interface ConstantLetter extends Named {
  readonly isBase: boolean;
}

/** e is Euler's number and \pi the ratio, unless they are defined as something else. */
export const constantLetter: Ambiguity<ConstantLetter> = {
  subject: ({ name }) => name,
  readings: () => ["constant", "variable"],
  customs: [
    { reading: "variable", applies: (situation, context) => isVariable(situation, context) || isFunction(situation, context) },
    { reading: "constant", applies: ({ name, isBase }) => isBase || name === "pi", quiet: true },
    { reading: "constant", applies: always },
  ],
  sentences: ({ name }) => ({ constant: name === "e" ? "is read as Euler's number." : "is read as the number π.", variable: "is read as a variable, not as a constant." }),
};

/** A letter i among factors. */
export interface ImaginaryLetter extends Named {
  readonly counts: boolean;
  /** It stands in the exponent of e. */
  readonly isRaised: boolean;
}

/** The i of e^{i\pi} is the imaginary unit, which is not read, unless i counts or is defined: then it is a variable, as it is elsewhere. */
export const imaginaryLetter: Ambiguity<ImaginaryLetter> = {
  subject: ({ name }) => name,
  readings: () => ["constant", "variable"],
  customs: [
    { reading: "variable", applies: ({ counts }) => counts, quiet: true },
    { reading: "variable", applies: isVariable, quiet: true },
    { reading: "constant", applies: ({ isRaised }) => isRaised },
    { reading: "variable", applies: always },
  ],
  sentences: () => ({ variable: "is read as a variable, not as the imaginary unit." }),
};

/** d before a variable: dx. */
export const differential: Ambiguity<Named> = {
  subject: ({ name }) => name,
  readings: () => ["differential", "variable"],
  customs: [
    { reading: "variable", applies: isVariable },
    { reading: "differential", applies: always, quiet: true },
  ],
  sentences: () => ({ variable: "is read as a factor, not as the sign of a differential." }),
};

/** \dot x: the derivative by time where x is defined as a function; else one of the accents that names have. */
export const dotted: Ambiguity<Named> = {
  subject: ({ name }) => `dot ${name}`,
  readings: () => ["name", "derivative"],
  customs: [
    { reading: "derivative", applies: isFunction },
    { reading: "name", applies: always },
  ],
  sentences: () => ({ name: "is read as a name, not as a derivative by time.", derivative: "is read as a derivative by time t." }),
};

/** \frac{d}{dx} x^2 + 1: the operator applies to the term behind it, unless the whole sum was chosen. */
export const scope: Ambiguity<Named> = {
  subject: ({ name }) => `scope ${name}`,
  readings: () => ["term", "sum"],
  customs: [{ reading: "term", applies: always }],
  sentences: () => ({ term: "alone is differentiated; put brackets around what else belongs to it.", sum: "is differentiated together with what is added to it." }),
};

/** f_x: a name, unless partial derivatives were chosen. */
export const subscripted: Ambiguity<Named> = {
  subject: ({ name }) => `partial ${name}`,
  readings: () => ["name", "derivative"],
  customs: [{ reading: "name", applies: always }],
  sentences: () => ({ name: "is read as a name, not as a partial derivative.", derivative: "is read as a partial derivative." }),
};

/** \sin^{-1}: the inverse function, as it is meant nearly everywhere. */
export const inverted: Ambiguity<Named> = {
  subject: ({ name }) => `${name}^-1`,
  readings: () => ["known-function", "power"],
  customs: [{ reading: "known-function", applies: always }],
  sentences: ({ name }) => ({ "known-function": "is read as the inverse function.", power: `is read as one divided by ${name}.` }),
};

/** D before a function: Df(x), D_x y. */
export const operatorD: Ambiguity<Named> = {
  subject: ({ name }) => name,
  readings: () => ["derivative", "factor"],
  customs: [
    { reading: "factor", applies: (situation, context) => isVariable(situation, context) || isFunction(situation, context) },
    { reading: "derivative", applies: always },
  ],
  sentences: () => ({ derivative: "is read as the sign of a derivative.", factor: "is read as a factor, not as the sign of a derivative." }),
};
