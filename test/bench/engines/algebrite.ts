import { createRequire } from "node:module";
import type { Engine } from "./engine";
import { plainTree, textOf, withFractions } from "./plain-tree";

const over = (name: string) => (x: string): string => `(1 / ${name}(${x}))`;
const inverse = (name: string) => (x: string): string => `arc${name}(${x})`;
const inverseOver = (name: string) => (x: string): string => `arc${name}(1 / (${x}))`;

/** Functions that Algebrite lacks are given in those it has. */
const write = {
  ln: (x: string) => `log(${x})`,
  log: (x: string, base?: string) => (base === undefined ? `log(${x})` : `(log(${x}) / log(${base}))`),
  cbrt: (x: string) => `((${x}) ^ (1 / 3))`,
  sign: (x: string) => `sgn(${x})`,
  sec: over("cos"), csc: over("sin"), sech: over("cosh"), csch: over("sinh"),
  cot: (x: string) => `(cos(${x}) / sin(${x}))`,
  coth: (x: string) => `(cosh(${x}) / sinh(${x}))`,
  asin: inverse("sin"), acos: inverse("cos"), atan: inverse("tan"), asinh: inverse("sinh"), acosh: inverse("cosh"), atanh: inverse("tanh"),
  asec: inverseOver("cos"), acsc: inverseOver("sin"), asech: inverseOver("cosh"), acsch: inverseOver("sinh"), acoth: inverseOver("tanh"), acot: inverseOver("tan"),
};

/** Algebrite: `d`, with or without its `simplify` around it. */
export function algebrite(simplified: boolean): Engine {
  const require = createRequire(__filename);
  const engine = require("algebrite") as { run(text: string): string };
  return {
    version: (require("algebrite/package.json") as { version: string }).version,
    // Algebrite prints six digits of decimals.
    translate: (formula) => withFractions(textOf(plainTree(formula), write)),
    differentiate: (formula, wrt) => {
      const derivative = wrt.reduce((text, variable) => `d(${text},${variable})`, formula);
      const result = engine.run(simplified ? `simplify(${derivative})` : derivative);
      if (/Stop:|\bd\(|\?/.test(result)) throw new Error(/Stop:/.test(result) ? "an error" : "left as it was");
      return result;
    },
    readable: (text) => text.replaceAll("...", "").replace(/\barc(sin|cos|tan)(h?)\(/g, "a$1$2("),
  };
}
