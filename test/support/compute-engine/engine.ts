import { createRequire } from "node:module";

/** MathJSON, the language in which compute-engine gives what it reads. */
export type Json = string | number | readonly Json[] | { readonly num: string } | { readonly sym: string } | { readonly fn: readonly Json[] } | { readonly str: string };

interface Engine {
  parse(latex: string): { readonly json: Json; readonly isValid: boolean };
  pushScope(): void;
  popScope(): void;
  declare(name: string, definition: { readonly type: "unknown"; readonly inferred: true }): void;
}

/** Letters that it knows from the start without a meaning: the first use gives them one for good, unless they are declared. */
const unsettled = [..."msJACKFW"];

/**
 * A reader of LaTeX that shares nothing with ours: the text as MathJSON, or undefined where it finds errors. Its package asks
 * for Node 22.3, and is loaded by whatever Node runs.
 * @throws where that Node cannot load it
 */
export function theirReader(): (latex: string) => Json | undefined {
  const { ComputeEngine } = createRequire(__filename)("@cortex-js/compute-engine") as { ComputeEngine: new () => Engine };
  const engine = new ComputeEngine();
  return (latex) => {
    // What it learns of a name from one formula (that f is a function, say) shall not change how it reads the next.
    engine.pushScope();
    for (const letter of unsettled) engine.declare(letter, { type: "unknown", inferred: true });
    try {
      const { json, isValid } = engine.parse(latex);
      return isValid ? json : undefined;
    } finally {
      engine.popScope();
    }
  };
}

/** The parts of a function's expression: its head and operands; undefined for what is none. */
export function partsOf(json: Json): { readonly head: string; readonly operands: readonly Json[] } | undefined {
  const list = typeof json === "object" && "fn" in json ? json.fn : Array.isArray(json) ? json as readonly Json[] : undefined;
  const [head, ...operands] = list ?? [];
  return typeof head === "string" ? { head, operands } : undefined;
}
