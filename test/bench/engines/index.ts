import { algebrite } from "./algebrite";
import { computeEngine } from "./compute-engine";
import type { Engine } from "./engine";
import { giac, giacFolder } from "./giac";
import { mathjs } from "./mathjs";
import { nabla } from "./nabla";
import { nerdamer } from "./nerdamer";

export type { Engine, Prepared } from "./engine";

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
  "giac": () => giac(false),
  "giac, simplify": () => giac(true),
} satisfies Record<string, () => Engine | Promise<Engine>>;

export type EngineName = keyof typeof engines;

const isThere = (name: string): boolean => !name.startsWith("giac") || giacFolder() !== undefined;

/** The engines that can be had on this machine. */
export const engineNames = (Object.keys(engines) as EngineName[]).filter(isThere);

/** A sentence on what giac is and how it came here, or why it is not there. */
export const giacNote = giacFolder() !== undefined
  ? "giac is C++, in the folder that NABLA_PEERS names. Its npm package builds against the headers of GMP and MPFR; with those of C++17, three calls of its own `apply`, in maple.cc and misc.cc, need `giac::` before them."
  : "giac, which npm has as a C++ addon, is left out: it builds from source against the headers of GMP and MPFR, which not every machine has. Where it was built, NABLA_PEERS=<folder with its node_modules> takes it in.";
