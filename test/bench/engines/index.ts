import { algebrite } from "./algebrite";
import { computeEngine } from "./compute-engine";
import type { Engine } from "./engine";
import { mathjs } from "./mathjs";
import { nabla } from "./nabla";
import { nerdamer } from "./nerdamer";

export type { Engine } from "./engine";

/** What is measured, by the names in the tables. The first is this extension. */
export const engines = {
  "Nabla": nabla,
  "mathjs": () => mathjs(false),
  "mathjs, simplify": () => mathjs(true),
  "nerdamer-prime": nerdamer,
  "algebrite": () => algebrite(false),
  "algebrite, simplify": () => algebrite(true),
  "compute-engine": () => computeEngine(false),
  "compute-engine, simplify": () => computeEngine(true),
} satisfies Record<string, () => Engine | Promise<Engine>>;

export type EngineName = keyof typeof engines;
export const engineNames = Object.keys(engines) as EngineName[];
