import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Engine } from "./engine";
import { plainTree, textOf, withFractions } from "./plain-tree";

interface Giac { evaluate(text: string): string }

const write = {
  log: (x: string, base?: string) => (base === undefined ? `ln(${x})` : `(ln(${x}) / ln(${base}))`),
  cbrt: (x: string) => `surd(${x}, 3)`,
  gamma: (x: string) => `Gamma(${x})`,
  digamma: (x: string) => `Psi(${x})`,
  step: (x: string) => `Heaviside(${x})`,
  asech: (x: string) => `acosh(1 / (${x}))`,
  acsch: (x: string) => `asinh(1 / (${x}))`,
};

/** Where npm's package giac is, in the folder that NABLA_PEERS names: it is no dependency, since it builds where GMP and MPFR are alone. */
export function giacFolder(): string | undefined {
  const folder = path.join(process.env["NABLA_PEERS"] ?? "", "node_modules/giac");
  return existsSync(path.join(folder, "build/Release/giac.node")) ? folder : undefined;
}

/** How often a derivative is worked out inside giac while the clock runs once: reading the call would cost more than the work. */
const times = 100;

/** giac, a program in C++: its `diff`, with or without its `simplify` around it. */
export function giac(simplified: boolean): Engine {
  const folder = giacFolder() ?? "";
  const engine = createRequire(__filename)(path.join(folder, "build/Release/giac.node")) as Giac;
  const derivative = (formula: string, wrt: readonly string[]): string => wrt.reduce((text, variable) => `diff(${text},${variable})`, formula);
  const differentiate = (formula: string, wrt: readonly string[]): string =>
    checked(engine.evaluate(simplified ? `simplify(${derivative(formula, wrt)})` : derivative(formula, wrt)));
  return {
    version: (JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string }).version,
    translate: (formula) => withFractions(textOf(plainTree(formula), write)),
    differentiate,
    readable: (text) => text.replace(/√(\w+)/g, "sqrt($1)").replaceAll("√", "sqrt").replace(/\bGamma\(/g, "gamma(").replace(/\bPsi\(/g, "digamma("),
    prepare: (formula, wrt) => {
      differentiate(formula, wrt);
      engine.evaluate(`formula_read:=${formula}`);
      return { work: () => engine.evaluate(`for round_of from 1 to ${times} do ${derivative("formula_read", wrt)}; od:;`), times };
    },
  };
}

function checked(text: string): string {
  // Its errors are sentences, such as "Too many embeddings".
  if (/ERROR|[A-Za-z] [a-z]/.test(text)) throw new Error(text);
  if (/\bdiff\(|'|\bundef\b/.test(text)) throw new Error("left as it was");
  return text;
}
